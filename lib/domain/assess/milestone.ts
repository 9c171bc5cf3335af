import { addMonths } from '../civil-date'
import type { StandingCode } from '../words'
import { isDeadlineReached, isProven, undoneStanding } from './finish'
import type { Assess, Situation } from './types'

/** What the planned dates say of a milestone that has not reached its end state. */
function standingByStages(reachedIndex: number, situation: Situation): StandingCode {
  const { effectiveOn, thresholds, stages } = situation
  const due = stages.flatMap((stage, index) =>
    stage.plannedOn !== null && stage.plannedOn <= effectiveOn
      ? [{ index, plannedOn: stage.plannedOn }]
      : [],
  )
  if (due.length === 0) return 'in-progress'
  const missed = due.filter((stage) => stage.index > reachedIndex)
  if (missed.length === 0) return 'on-schedule'
  const isLongMissed = missed.some(
    (stage) => addMonths(stage.plannedOn, thresholds.lateStageMonths) <= effectiveOn,
  )
  return isLongMissed ? 'far-behind' : 'behind'
}

/**
 * Milestones: the stage reached against the stages' planned dates. A stage due and not
 * reached is behind, three months late is far behind; the last stage is the end state.
 * Source: DESIGN.md, "Standing"; 银川 2025 for the three months.
 */
export const assessMilestone: Assess = (_measure, _target, reading, situation) => {
  const reachedIndex = situation.stages.findIndex((stage) => stage.key === reading.word)
  const met = reachedIndex >= 0 && reachedIndex === situation.stages.length - 1
  const figures = { met, share: null, scheduled: null, deviation: null }
  if (met) return { code: isProven(reading, situation) ? 'completed' : 'on-schedule', ...figures }
  const lamp = standingByStages(reachedIndex, situation)
  return { code: isDeadlineReached(situation) ? undoneStanding(situation, lamp) : lamp, ...figures }
}
