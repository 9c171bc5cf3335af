import type { StandingCode } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'

/** The bare shape of a standing; for places that say the word elsewhere. Needs the Sprite. */
export const LampShape = ({ code, className }: { code: StandingCode; className?: string }) => (
  <svg aria-hidden="true" className={className}>
    <use href={`#lamp-${code}`} />
  </svg>
)

/** A standing as shape, word and colour. Needs the page's Sprite. */
export const Lamp = ({ locale, code }: { locale: Locale; code: StandingCode }) => (
  <span className={`lamp ${code}`}>
    <LampShape code={code} />
    {translator(locale)(`standing.${code}`)}
  </span>
)
