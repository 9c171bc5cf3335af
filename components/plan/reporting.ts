import { daysBetween, type CivilDate } from '@/lib/domain/civil-date'
import { listPeriods, type ReportingCalendar } from '@/lib/domain/freshness'

/** Where a plan's reporting stands on a day. */
export type ReportingState = {
  /** the first period that the data does not reach, if its due day has passed */
  missed: { dueOn: CivilDate; lateDays: number } | null
  /** the next due day, today included */
  next: CivilDate | null
}

/**
 * Which report is missing and which comes next.
 *
 * @param dataUntil the latest date any published figure speaks of
 */
export function reportingState(
  calendar: ReportingCalendar,
  dataUntil: CivilDate | null,
  today: CivilDate,
): ReportingState {
  const open = listPeriods(calendar).filter(
    (period) => dataUntil === null || period.endsOn > dataUntil,
  )
  const missed = open.find((period) => period.dueOn < today)
  const next = open.find((period) => period.dueOn >= today)
  return {
    missed:
      missed === undefined
        ? null
        : { dueOn: missed.dueOn, lateDays: daysBetween(missed.dueOn, today) },
    next: next?.dueOn ?? null,
  }
}
