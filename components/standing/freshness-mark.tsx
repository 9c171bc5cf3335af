import type { Freshness } from '@/lib/domain/freshness'
import type { FreshnessCode } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'

function Mark({ code, text }: { code: FreshnessCode; text: string }) {
  return (
    <span className={`fresh ${code}`}>
      {code === 'current' ? null : (
        <svg aria-hidden="true">
          <use href={`#fresh-${code}`} />
        </svg>
      )}
      {text}
    </span>
  )
}

type FreshnessMarkProps = {
  locale: Locale
  freshness: Freshness
  /** `owesNoReport`: said as such, for what owes nothing is not in time with it */
  isClosed: boolean
  /** the age in days after the word, or that there is no figure yet; off in dense lists */
  hasAge?: boolean
}

/** Whether the report of a commitment is there in time, apart from its standing. Needs the page's Sprite. */
export function FreshnessMark({ locale, freshness, isClosed, hasAge = true }: FreshnessMarkProps) {
  const t = translator(locale)
  const { code, days } = freshness
  const word = isClosed ? t('freshness.closed') : t(`freshness.${code}`)
  const age = days === null ? t(isClosed ? 'freshness.age.noFigure' : 'freshness.age.none') : t(`freshness.age.${code}`, { days })
  return <Mark code={code} text={word + (hasAge ? ` · ${age}` : '')} />
}

/** What a freshness is called where many commitments have it: the current ones are in time or owe nothing. */
export const freshnessName = (locale: Locale, code: FreshnessCode): string =>
  translator(locale)(code === 'current' ? 'freshness.currentOrClosed' : `freshness.${code}`)

/** The same as a mark: for counts and explanations. Needs the page's Sprite. */
export const FreshnessName = ({ locale, code }: { locale: Locale; code: FreshnessCode }) => (
  <Mark code={code} text={freshnessName(locale, code)} />
)
