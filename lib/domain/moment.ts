import type { CivilDate } from './civil-date'

/**
 * From which day a reader looks. `on`: everything known by the end of that day counts.
 * `isPast`: the reader asked for an earlier day (?asOf=), so nothing that only the
 * running office knows (a waiting review) is shown.
 */
export type Moment = { on: CivilDate; isPast: boolean }

/** A day asked for counts when it lies before today; a future day is today. */
export const momentOf = (asOf: CivilDate | null, today: CivilDate): Moment =>
  asOf !== null && asOf < today ? { on: asOf, isPast: true } : { on: today, isPast: false }
