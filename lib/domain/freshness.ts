import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  requireCivilDate,
  type CivilDate,
} from './civil-date'
import type { Cadence, FreshnessCode, StandingCode } from './words'

/** When a plan's figures are to be reported. */
export type ReportingCalendar = {
  cadence: Cadence
  startsOn: CivilDate
  endsOn: CivilDate
  /** day of the month after the period, 1..28 */
  dueDay: number
}

/** A period of the calendar: figures as of `endsOn` are due on `dueOn`. */
export type ReportingPeriod = Readonly<{ endsOn: CivilDate; dueOn: CivilDate }>

/** Source: PRACTICE.md, "Responsibility and rhythm": by the 20th of the month after. */
export const PRESET_DUE_DAY = 20

const MONTHS: Record<Cadence, number> = { quarterly: 3, monthly: 1 }

/** What was worked out before: plans are few, and each of their items asks for its periods. */
const known = new Map<string, readonly ReportingPeriod[]>()
const MOST_KNOWN = 100

/** All periods of a plan, in order. The last one ends with the plan. */
export function listPeriods(calendar: ReportingCalendar): readonly ReportingPeriod[] {
  const { cadence, startsOn, endsOn, dueDay } = calendar
  const key = `${cadence} ${startsOn} ${endsOn} ${dueDay}`
  const periods = known.get(key) ?? workOutPeriods(calendar)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, periods)
  return periods
}

function workOutPeriods(calendar: ReportingCalendar): readonly ReportingPeriod[] {
  const step = MONTHS[calendar.cadence]
  const periods: ReportingPeriod[] = []
  for (let month = step - 1; ; month += step) {
    const end = endOfMonth(addMonths(calendar.startsOn, month))
    const endsOn = end < calendar.endsOn ? end : calendar.endsOn
    const monthAfter = addDays(endOfMonth(endsOn), 1)
    const dueOn = requireCivilDate(addDays(monthAfter, calendar.dueDay - 1))
    periods.push({ endsOn, dueOn })
    if (endsOn >= calendar.endsOn) return periods
  }
}

/** The ends of the periods over by a day, the newest first: what there is to report on. */
export const listEnded = (calendar: ReportingCalendar, today: CivilDate): CivilDate[] =>
  listPeriods(calendar)
    .map((period) => period.endsOn)
    .filter((endsOn) => endsOn <= today)
    .reverse()

/**
 * The two dates that decide freshness on a day. A last figure on or after
 * `currentFrom` is current; otherwise, on or after `dueFrom`, it is due; else overdue.
 * Null: no period has ended yet (`currentFrom`), or none has passed its due day
 * (`dueFrom`), so that even silence is not late.
 */
export type FreshnessCutoffs = { currentFrom: CivilDate | null; dueFrom: CivilDate | null }

export function freshnessCutoffs(
  periods: readonly ReportingPeriod[],
  today: CivilDate,
): FreshnessCutoffs {
  return {
    currentFrom: periods.filter((period) => period.endsOn < today).at(-1)?.endsOn ?? null,
    dueFrom: periods.filter((period) => period.dueOn < today).at(-1)?.endsOn ?? null,
  }
}

/**
 * The day before a commitment begins, where it begins later than its plan; else null. Nothing is to
 * be reported of the time before: such a report is not missed.
 */
export const coveredByStart = (startsOn: CivilDate, planStartsOn: CivilDate): CivilDate | null =>
  startsOn > planStartsOn ? addDays(startsOn, -1) : null

/** What freshness needs to know of a commitment. */
export type ReportingFacts = {
  /** the date the last published figure speaks of; null without one */
  lastEffectiveOn: CivilDate | null
  /** the date up to which nothing was to be reported; null where reports are owed from the plan's start */
  coveredUntil: CivilDate | null
  /** the day an update that waits for review was submitted */
  submittedOn: CivilDate | null
  /** `owesNoReport`: nothing more to report */
  isClosed: boolean
}

/**
 * Whether nothing is to be reported of a commitment: it is completed or ended, or it is a result
 * (clause of disposition `result`). A result has its figure from the document that states it; nobody
 * promised it, and nobody owes a report about it.
 * Source: DESIGN.md, "Words" (条款) and "Freshness".
 */
export const owesNoReport = (standing: StandingCode, isResult: boolean): boolean =>
  isResult || standing === 'completed' || standing === 'ended'

/** The date up to which nothing is missing: that of the last figure, or one before which none was owed. */
export const reportedUntil = ({ lastEffectiveOn, coveredUntil }: Reported): CivilDate | null =>
  [lastEffectiveOn, coveredUntil].filter((date) => date !== null).sort().at(-1) ?? null
type Reported = Pick<ReportingFacts, 'lastEffectiveOn' | 'coveredUntil'>

/**
 * `days`: current, days since the figure's date (null without a figure); due, days left
 * until the due day; overdue, days past the first missed due day; in-review, days since
 * it was submitted.
 */
export type Freshness = { code: FreshnessCode; days: number | null }

/** The earliest period that figures up to `last` do not reach; undefined when none is left. */
export const findUnreported = <Period extends ReportingPeriod>(
  periods: readonly Period[],
  last: CivilDate | null,
): Period | undefined => periods.find((period) => last === null || period.endsOn > last)

/**
 * The period that a report made today is for: the last one that has ended, which reports
 * those missed before it as well; null when the figures up to `last` reach it.
 */
export function findToReport(
  periods: readonly ReportingPeriod[],
  last: CivilDate | null,
  today: CivilDate,
): ReportingPeriod | null {
  const ended = periods.filter((period) => period.endsOn < today).at(-1)
  return ended !== undefined && (last === null || last < ended.endsOn) ? ended : null
}

/**
 * Whether the report is there in time. A missed deadline is only shown; it never
 * publishes, approves or lowers anything by itself.
 * Source: DESIGN.md, "Freshness".
 */
export function freshnessOn(
  periods: readonly ReportingPeriod[],
  facts: ReportingFacts,
  today: CivilDate,
): Freshness {
  const { lastEffectiveOn } = facts
  const last = reportedUntil(facts)
  const sinceLast = lastEffectiveOn === null ? null : Math.max(0, daysBetween(lastEffectiveOn, today))
  if (facts.isClosed) return { code: 'current', days: sinceLast }
  if (facts.submittedOn !== null) {
    return { code: 'in-review', days: Math.max(0, daysBetween(facts.submittedOn, today)) }
  }
  const { currentFrom, dueFrom } = freshnessCutoffs(periods, today)
  const reaches = (cutoff: CivilDate | null) => cutoff === null || (last !== null && last >= cutoff)
  const missed = findUnreported(periods, last)
  if (missed === undefined || reaches(currentFrom)) return { code: 'current', days: sinceLast }
  if (reaches(dueFrom)) return { code: 'due', days: daysBetween(today, missed.dueOn) }
  return { code: 'overdue', days: daysBetween(missed.dueOn, today) }
}

/** The period whose report comes next: the first one not reported; null when none is left. */
export const findNextPeriod = <Period extends ReportingPeriod>(
  periods: readonly Period[],
  facts: Reported & Pick<ReportingFacts, 'isClosed'>,
): Period | null => (facts.isClosed ? null : (findUnreported(periods, reportedUntil(facts)) ?? null))
