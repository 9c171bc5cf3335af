import type { StandingCode } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import { LampShape } from './lamp'

type ClauseMarkProps = {
  locale: Locale
  standing: StandingCode
  href: string
  /** the clause's own words, as the document has them */
  text: string
}

/** A clause in the plan's text that became a commitment, marked with its standing. */
export const ClauseMark = ({ locale, standing, href, text }: ClauseMarkProps) => (
  <a className={`clause clause-${standing}`} href={href}>
    {text}
    <LampShape code={standing} />
    <span className="hidden-text">{` · ${translator(locale)(`standing.${standing}`)}`}</span>
  </a>
)
