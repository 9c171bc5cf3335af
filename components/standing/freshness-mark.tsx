import type { Freshness } from '@/lib/domain/freshness'
import { translator, type Locale } from '@/lib/i18n'

type FreshnessMarkProps = {
  locale: Locale
  freshness: Freshness
  /** the age in days after the word, or that there is no figure yet; off in dense lists */
  hasAge?: boolean
}

/** Whether the report is there in time, apart from the standing. Needs the page's Sprite. */
export function FreshnessMark({ locale, freshness, hasAge = true }: FreshnessMarkProps) {
  const t = translator(locale)
  const { code, days } = freshness
  const age = days === null ? t('freshness.age.none') : t(`freshness.age.${code}`, { days })
  return (
    <span className={`fresh ${code}`}>
      {code === 'current' ? null : (
        <svg aria-hidden="true">
          <use href={`#fresh-${code}`} />
        </svg>
      )}
      {t(`freshness.${code}`) + (hasAge ? ` · ${age}` : '')}
    </span>
  )
}
