import type { CivilDate } from './civil-date'
import { findUnreported, reportedUntil, type ReportingFacts, type ReportingPeriod } from './freshness'

/** How the items of a unit stand to one period of their plan's calendar. */
export type CalendarPeriod = ReportingPeriod & {
  /** past: its due day is over; present: the one whose due day comes next; ahead: later */
  phase: 'past' | 'present' | 'ahead'
  /** whose published figures reach it */
  reported: number
  /** not reported, and an update waits for review */
  inReview: number
  /** neither, and something has to be reported */
  missing: number
}

/** What the calendar needs to know of an item. */
export type CalendarItem = { reporting: ReportingFacts }

/**
 * The periods of a plan with how many of a unit's items are reported for each. An item with
 * nothing left to report (completed, ended) counts as reported; an update that waits for
 * review counts for the first period that its item has not reported.
 *
 * @param periods the plan's own, in order
 */
export function listCalendar(
  periods: readonly ReportingPeriod[],
  items: readonly CalendarItem[],
  today: CivilDate,
): CalendarPeriod[] {
  const present = periods.find((period) => period.dueOn >= today)
  return periods.map((period) => {
    const reaches = ({ reporting }: CalendarItem) => {
      const last = reportedUntil(reporting)
      return reporting.isClosed || (last !== null && last >= period.endsOn)
    }
    const open = items.filter((item) => !reaches(item))
    const inReview = open.filter(
      ({ reporting }) =>
        reporting.submittedOn !== null &&
        findUnreported(periods, reportedUntil(reporting))?.endsOn === period.endsOn,
    ).length
    const phase = period === present ? 'present' : period.dueOn < today ? 'past' : 'ahead'
    const reported = items.length - open.length
    return { ...period, phase, reported, inReview, missing: open.length - inReview }
  })
}
