import type { Freshness } from '@/lib/domain/freshness'
import { translator, type Locale } from '@/lib/i18n'

type FreshnessMarkProps = {
  locale: Locale
  freshness: Freshness
  /** the age in days after the word; off in dense lists */
  hasAge?: boolean
}

/** Whether the report is there in time, apart from the standing. Needs the page's Sprite. */
export function FreshnessMark({ locale, freshness, hasAge = true }: FreshnessMarkProps) {
  const t = translator(locale)
  const { code, days } = freshness
  const age = hasAge && days !== null ? ` · ${t(`freshness.age.${code}`, { days })}` : ''
  return (
    <span className={`fresh ${code}`}>
      {code === 'current' ? null : (
        <svg aria-hidden="true">
          <use href={`#fresh-${code}`} />
        </svg>
      )}
      {t(`freshness.${code}`) + age}
    </span>
  )
}
