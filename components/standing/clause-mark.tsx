import type { StandingCode } from '@/lib/domain/words'
import { languageTag, translator, type Locale } from '@/lib/i18n'
import { LampShape } from './lamp'

type ClauseMarkProps = {
  locale: Locale
  standing: StandingCode
  href: string
  /** the clause's own words, as the document has them */
  text: string
  isAdjusted: boolean
}

/** A clause in the plan's text that became a commitment, marked with its standing. */
export const ClauseMark = ({ locale, standing, href, text, isAdjusted }: ClauseMarkProps) => (
  <a className={`clause clause-${standing}`} href={href}>
    {text}
    <LampShape code={standing} />
    <span className="hidden-text">{` · ${translator(locale)(`standing.${standing}`)}`}</span>
    {isAdjusted ? (
      <small className="adjusted" lang={languageTag(locale)}>
        {translator(locale)('adjustment.mark')}
      </small>
    ) : null}
  </a>
)
