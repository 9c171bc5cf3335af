import { daysBetween, type CivilDate } from '@/lib/domain/civil-date'
import { findUnreported, listPeriods, type ReportingCalendar } from '@/lib/domain/freshness'

/** Where a plan's reporting stands on a day. */
export type ReportingState = {
  /** the earliest report that is missing of any commitment, its due day over */
  missed: { dueOn: CivilDate; lateDays: number } | null
  /** the next due day of any commitment, today included */
  next: CivilDate | null
}

/** How far the reports of several commitments reach at least: up to that day, or not at all (null). */
type Reach = { until: CivilDate | null }

/**
 * Which report is missing and which comes next.
 *
 * @param overdue of the commitments whose report is overdue; null where none is
 * @param owing of all commitments that still owe reports; null where none does
 */
export function reportingState(
  calendar: ReportingCalendar,
  { overdue, owing }: { overdue: Reach | null; owing: Reach | null },
  today: CivilDate,
): ReportingState {
  const periods = listPeriods(calendar)
  const ahead = periods.filter((period) => period.dueOn >= today)
  const missed = overdue === null ? undefined : findUnreported(periods, overdue.until)
  const next = owing === null ? undefined : findUnreported(ahead, owing.until)
  return {
    missed:
      missed === undefined
        ? null
        : { dueOn: missed.dueOn, lateDays: daysBetween(missed.dueOn, today) },
    next: next?.dueOn ?? null,
  }
}
