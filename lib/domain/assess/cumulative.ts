import { atLeast, exact, lessThan, ZERO, type Exact } from '../exact'
import { deviationPoints, scheduledShare } from '../schedule'
import type { Thresholds } from '../thresholds'
import type { StandingCode } from '../words'
import { satisfies } from './compare'
import { isDeadlineReached, isProven, undoneStanding } from './finish'
import type { Assess } from './types'

/** The lamp of a deviation in points. Source: DESIGN.md, "Standing". */
export function standingOfDeviation(deviation: Exact, thresholds: Thresholds): StandingCode {
  if (atLeast(deviation, exact(thresholds.aheadPoints))) return 'ahead'
  if (atLeast(deviation, ZERO)) return 'on-schedule'
  return lessThan(deviation, exact(thresholds.farBehindPoints)) ? 'far-behind' : 'behind'
}

/** Nothing is due yet: work begun early is in progress, no work is not late. */
const standingBeforeDue = (share: Exact): StandingCode =>
  share.equals(ZERO) ? 'not-due' : 'in-progress'

/**
 * Counts (cumulative since the plan's start ÷ target) and lists (finished members ÷
 * members) against the schedule. Shares above 100 % stay as they are (172 %). Before
 * anything is due there is nothing to compare with.
 */
export const assessCumulative: Assess = (_measure, target, reading, situation) => {
  if (target === null || reading.value === null || exact(target.value).equals(ZERO)) {
    return { code: 'in-progress', met: false, share: null, scheduled: null, deviation: null }
  }
  const value = exact(reading.value)
  const share = value.div(exact(target.value))
  const scheduled = scheduledShare(situation, situation.nodes, situation.effectiveOn)
  const deviation = deviationPoints(share, scheduled)
  const met = satisfies(target, value, reading.hedge)
  const figures = { met, share, scheduled, deviation }
  if (met && isProven(reading, situation)) return { code: 'completed', ...figures }
  const lamp = scheduled.equals(ZERO)
    ? standingBeforeDue(share)
    : standingOfDeviation(deviation, situation.thresholds)
  const isLate = lamp === 'behind' || lamp === 'far-behind'
  if (met) return { code: isLate ? 'on-schedule' : lamp, ...figures }
  return { code: isDeadlineReached(situation) ? undoneStanding(situation, lamp) : lamp, ...figures }
}
