import { href, type Locale } from '@/lib/i18n'
import type { SingleSignOnRefusal } from '../single-sign-on-refusal'

/** Sends the browser on, and tells nobody where it came from: addresses here carry codes. */
export const leadOn = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' },
  })

/** Back to the sign-in page, which says why. */
export function leadToRefusal(locale: Locale, refused: SingleSignOnRefusal, next: string | null): Response {
  const query = new URLSearchParams({ refused, ...(next === null ? {} : { next }) })
  return leadOn(`${href(locale, '/desk/sign-in')}?${query}`)
}

/** This installation has no provider of sign-in. */
export const notSetUp = (): Response => new Response(null, { status: 404 })
