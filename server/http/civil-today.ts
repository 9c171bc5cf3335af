import { type CivilDate, civilDateOf } from '@/lib/domain/civil-date'

const MINUTE_MS = 60_000

/**
 * Today's civil date in a zone, as a function of the clock. The date can only turn on a whole
 * minute, so it is worked out once a minute and not once a request.
 */
export function civilClock(timeZone: string, now: () => number): () => CivilDate {
  let minute = Math.floor(now() / MINUTE_MS)
  let date = civilDateOf(new Date(now()), timeZone)
  return () => {
    const current = Math.floor(now() / MINUTE_MS)
    if (current !== minute) {
      minute = current
      date = civilDateOf(new Date(current * MINUTE_MS), timeZone)
    }
    return date
  }
}
