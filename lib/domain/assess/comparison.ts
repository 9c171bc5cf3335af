import { atLeast, exact, lessThan, ZERO, type Exact } from '../exact'
import type { Reading, Target } from '../measure'
import type { StandingCode } from '../words'
import { boundsOf, satisfies } from './compare'
import { isDeadlineReached, isProven, undoneStanding } from './finish'
import type { Assess, Assessment, Situation } from './types'

const nothingToCompare: Assessment = {
  code: 'in-progress',
  met: false,
  share: null,
  scheduled: null,
  deviation: null,
}

/** What a met or missed comparison says, before and at the deadline. */
function standingOfComparison(
  met: boolean,
  reading: Reading,
  situation: Situation,
  before: { met: StandingCode; missed: StandingCode },
): StandingCode {
  if (!isDeadlineReached(situation)) return met ? before.met : before.missed
  if (!met) return undoneStanding(situation, before.missed)
  return isProven(reading, situation) ? 'completed' : before.met
}

/**
 * Growth rates: actual − target in percentage points, never prorated. Negative growth
 * against a positive target is far behind at any time of the year.
 * Source: PRACTICE.md, "Growth rates are not prorated: 高于/低于计划 X 个百分点".
 */
export const assessGrowth: Assess = (_measure, target, reading, situation) => {
  if (target === null || reading.value === null) return nothingToCompare
  const value = exact(reading.value)
  const goal = exact(target.value)
  const deviation = value.sub(goal)
  const met = satisfies(target, value, reading.hedge)
  const isAhead = atLeast(deviation, exact(situation.thresholds.growthAheadPoints))
  const isShrinking = lessThan(value, ZERO) && lessThan(ZERO, goal)
  const code = standingOfComparison(met, reading, situation, {
    met: isAhead ? 'ahead' : 'on-schedule',
    missed: isShrinking ? 'far-behind' : 'behind',
  })
  return { code, met, share: null, scheduled: null, deviation }
}

/** Levels (与…基本持平, 达到…): a comparison with a tolerance stated beforehand. */
export const assessLevel: Assess = (_measure, target, reading, situation) => {
  if (target === null || reading.value === null) return nothingToCompare
  const value = exact(reading.value)
  const met = satisfies(target, value, reading.hedge)
  const code = standingOfComparison(met, reading, situation, {
    met: 'on-schedule',
    missed: 'behind',
  })
  return { code, met, share: null, scheduled: null, deviation: value.sub(exact(target.value)) }
}

/**
 * Limits (12 分钟 …服务圈): at or under the bound. Unlike a growth, a limit that is
 * kept is kept on any day, so proof completes it before the deadline too.
 */
export const assessLimit: Assess = (measure, target, reading, situation) => {
  const assessment = assessLevel(measure, target, reading, situation)
  const isDone = assessment.met && isProven(reading, situation)
  return isDone ? { ...assessment, code: 'completed' } : assessment
}

/** The difference a relation has; null while the other indicator has no figure. */
function relativeDifference(reading: Reading, referenceValue: Exact | null): Exact | null {
  if (reading.value === null || referenceValue === null) return null
  return exact(reading.value).sub(referenceValue)
}

/**
 * Whether a worded relation meets the target. Words do not say by how much, so they
 * answer only to "in step" (0); null for any other target and for unknown words.
 */
function statedMet(target: Target, reading: Reading): boolean | null {
  if (!exact(target.value).equals(ZERO)) return null
  const { low, high } = boundsOf(target)
  if (reading.word === 'in-step') return satisfies(target, ZERO)
  if (reading.word === 'above') return high === null
  return reading.word === 'below' ? low === null : null
}

/**
 * Relations (与经济增速同步): compared with the other indicator's figure of the same
 * date; the target's value is the difference wanted (0 = in step). Where the source
 * states the relation in words, the words count. Without either there is nothing to
 * compare with yet.
 */
export const assessRelative: Assess = (_measure, target, reading, situation) => {
  if (target === null) return nothingToCompare
  const difference = relativeDifference(reading, situation.referenceValue)
  const met = difference === null ? statedMet(target, reading) : satisfies(target, difference, reading.hedge)
  if (met === null) return nothingToCompare
  const code = standingOfComparison(met, reading, situation, {
    met: 'on-schedule',
    missed: 'behind',
  })
  return { code, met, share: null, scheduled: null, deviation: difference }
}

/** Grades (AAA): place on the measure's ordinal scale, due at the deadline. */
export const assessGrade: Assess = (measure, target, reading, situation) => {
  const reached = reading.word === null ? -1 : measure.ordinal.indexOf(reading.word)
  const wanted = target === null ? -1 : measure.ordinal.indexOf(target.value)
  if (reached < 0 || wanted < 0) return nothingToCompare
  const met = reached >= wanted
  const figures = { met, share: null, scheduled: null, deviation: null }
  if (met && isProven(reading, situation)) return { code: 'completed', ...figures }
  if (met) return { code: 'on-schedule', ...figures }
  const code = isDeadlineReached(situation)
    ? undoneStanding(situation, 'in-progress')
    : 'in-progress'
  return { code, ...figures }
}

