import { partsOf, type CivilDate } from './civil-date'
import { exact, ONE, ratio, ZERO, type DecimalText, type Exact } from './exact'

/** A filed point of the schedule: by this date, this share (0..1) is due. */
export type ScheduleNode = { dueOn: CivilDate; share: DecimalText }

/** The span a commitment has: both days belong to it. */
export type Span = { startsOn: CivilDate; deadlineOn: CivilDate }

/** Months from year 0 to the END of the day; 31 January and 1 February differ by 1/28 month. */
function monthsToEndOf(date: CivilDate): Exact {
  const { year, month, day, daysInMonth } = partsOf(date)
  return ratio(year * 12 + month - 1, 1).add(ratio(day, daysInMonth))
}

function monthsToStartOf(date: CivilDate): Exact {
  const { year, month, day, daysInMonth } = partsOf(date)
  return ratio(year * 12 + month - 1, 1).add(ratio(day - 1, daysInMonth))
}

/**
 * Share of the span elapsed at the end of a day, 0..1: months elapsed ÷ months of the
 * span, so 30 June of a year's plan is 6/12 exactly. Within a month days count evenly.
 *
 * @param on the date of the DATA, never the day the figure is read
 * Source: PRACTICE.md, "Schedule progress": months/12, at the date of the data.
 */
export function elapsedShare(span: Span, on: CivilDate): Exact {
  const start = monthsToStartOf(span.startsOn)
  const total = monthsToEndOf(span.deadlineOn).sub(start)
  const share = monthsToEndOf(on).sub(start).div(total)
  if (share.compare(ZERO) < 0) return ZERO
  return share.compare(ONE) > 0 ? ONE : share
}

/**
 * Share of the target due at a date, 0..1: the last filed node reached, or, where no
 * nodes are filed, the share of the span elapsed.
 */
export function scheduledShare(span: Span, nodes: readonly ScheduleNode[], on: CivilDate): Exact {
  if (nodes.length === 0) return elapsedShare(span, on)
  return nodes
    .filter((node) => node.dueOn <= on)
    .map((node) => exact(node.share))
    .reduce((highest, share) => (share.compare(highest) > 0 ? share : highest), ZERO)
}

/**
 * Deviation from schedule in percentage points, unrounded; positive when ahead.
 *
 * @param doneShare share of the target done, 0..n (1 = 100 %)
 * @param dueShare  share of the target due on the data's date, 0..1
 * Source: PRACTICE.md, "Schedule progress" (三明: 74 % − 66.67 % = 7.33 points).
 */
export const deviationPoints = (doneShare: Exact, dueShare: Exact): Exact =>
  doneShare.sub(dueShare).mul(100)
