import type { CivilDate } from '@/lib/domain/civil-date'
import { href, type Locale } from '@/lib/i18n'
import { withAsOf } from './public-shell'

/** In what language, and with the knowledge of which day, somebody reads. */
export type Reader = { locale: Locale; asOf: CivilDate | null }

/** A text in both languages. */
export type Bilingual = { zh: string; en: string }

/**
 * The address of a page for a reader: in their language, still on the day they chose.
 *
 * @param path begins with '/', without language prefix; may carry a query and an anchor
 */
export function link({ locale, asOf }: Reader, path: string): string {
  const [address = '', anchor] = path.split('#')
  const whole = href(locale, withAsOf(address, asOf))
  return anchor === undefined ? whole : `${whole}#${anchor}`
}
