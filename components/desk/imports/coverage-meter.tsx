import type { Coverage } from '@/lib/domain/plan-import'
import { translator, type Locale } from '@/lib/i18n'

/** How many clauses and numbers are decided, of all: nothing is opened before both are full. */
export function CoverageMeter({ locale, coverage }: { locale: Locale; coverage: Coverage }) {
  const t = translator(locale)
  return (
    <ul className="coverage" aria-label={t('desk.imports.coverage')}>
      {(['clauses', 'numbers'] as const).map((what) => {
        const { decided, all } = coverage[what]
        return (
          <li key={what}>
            <label htmlFor={`coverage-${what}`}>{t(`desk.imports.${what}`, { decided, all })}</label>
            <progress id={`coverage-${what}`} className="progress" max={Math.max(1, all)} value={decided} />
          </li>
        )
      })}
    </ul>
  )
}
