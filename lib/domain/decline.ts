import { exact, type DecimalText } from './exact'
import type { StandingCode } from './words'

/** From worst to best, as far as a standing says how the work is. */
const WORST_TO_BEST: readonly StandingCode[] = ['far-behind', 'behind', 'on-schedule', 'ahead', 'completed']

/** Standings that mean: less was done than was due. */
const BEHIND: readonly StandingCode[] = ['far-behind', 'behind']

/** A standing with its deviation in percentage points, where it has one. */
export type Judged = { code: StandingCode; deviation: DecimalText | null }

export const isBehind = (code: StandingCode): boolean => BEHIND.includes(code)

/**
 * Whether a standing is worse than the one before it: a worse code, or further behind under
 * the same one. Only standings that judge the work are compared: from "in progress" or "no
 * data" to "behind" is news, not a decline.
 */
export function isDecline(before: Judged, after: Judged): boolean {
  const from = WORST_TO_BEST.indexOf(before.code)
  const to = WORST_TO_BEST.indexOf(after.code)
  if (from < 0 || to < 0) return false
  if (from !== to) return to < from
  if (!isBehind(after.code) || before.deviation === null || after.deviation === null) return false
  return exact(after.deviation).compare(exact(before.deviation)) < 0
}
