import { translator, type Locale } from '@/lib/i18n'

/** A grade of an ordinal scale, lowest first. */
export type ScaleGrade = { word: string; isReached: boolean; isTarget: boolean }

/**
 * An ordinal scale as one line of grades, the one reached and the one promised marked in words,
 * not by shape alone. Grades have no dates of their own.
 */
export function GradeScale({
  locale,
  label,
  grades,
}: {
  locale: Locale
  label: string
  grades: readonly ScaleGrade[]
}) {
  const t = translator(locale)
  return (
    <ol className="grades" aria-label={label}>
      {grades.map(({ word, isReached, isTarget }) => (
        <li key={word} className={isReached ? 'grade-reached' : undefined}>
          {word}
          {isReached ? <small>{t('ui.grades.reached')}</small> : null}
          {isTarget ? <small>{t('ui.chart.target')}</small> : null}
        </li>
      ))}
    </ol>
  )
}
