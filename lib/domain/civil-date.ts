import { Temporal } from 'temporal-polyfill'

/** A civil date 'YYYY-MM-DD' in the jurisdiction's own zone; sorts as text. */
export type CivilDate = `${number}-${number}-${number}`

const FORM = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Midnight of the day as if it were UTC's: days are counted here a thousand times a page. */
const midnight = (date: string): number => new Date(`${date}T00:00:00Z`).getTime()

/** Whether the text is a date that exists in the calendar (2025-02-29 does not). */
export function isCivilDate(text: string): text is CivilDate {
  if (!FORM.test(text)) return false
  const at = midnight(text)
  // a parser may take 30 February for 2 March
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The date a text names; throws RangeError when it names none. */
export function requireCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`)
  return text
}

const civil = (date: Temporal.PlainDate): CivilDate => requireCivilDate(date.toString())

/** The civil date of an instant in a zone such as 'Asia/Shanghai'. */
export function civilDateOf(instant: Date, timeZone: string): CivilDate {
  return civil(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate(),
  )
}

/** The time of day of an instant in a zone, 'HH:MM' of 24 hours; sorts as text. */
export function civilTimeOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** The instant at which a day begins in a zone. */
export const startOfDay = (date: CivilDate, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (midnight(to) - midnight(from)) / DAY_MS
}

export const addDays = (date: CivilDate, days: number): CivilDate =>
  requireCivilDate(new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10))

/** Months later, on the same day or the month's last (31 January + 1 = 28 February). */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  civil(Temporal.PlainDate.from(date).add({ months }))

/** The last day of the date's month. */
export function endOfMonth(date: CivilDate): CivilDate {
  const day = Temporal.PlainDate.from(date)
  return civil(day.with({ day: day.daysInMonth }))
}

/** Year, month 1–12, day 1–31 and the number of days in the month. */
export function partsOf(date: CivilDate) {
  const { year, month, day, daysInMonth } = Temporal.PlainDate.from(date)
  return { year, month, day, daysInMonth }
}
