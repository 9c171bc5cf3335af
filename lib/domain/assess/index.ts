import type { Kind } from '../words'
import { assessGrade, assessGrowth, assessLevel, assessLimit, assessRelative } from './comparison'
import { assessCumulative } from './cumulative'
import { assessMilestone } from './milestone'
import type { Assess } from './types'

const assessDirection: Assess = () => ({
  code: 'direction',
  met: false,
  share: null,
  scheduled: null,
  deviation: null,
})

const BY_KIND: Record<Kind, Assess> = {
  count: assessCumulative,
  list: assessCumulative,
  growth: assessGrowth,
  level: assessLevel,
  relative: assessRelative,
  limit: assessLimit,
  grade: assessGrade,
  milestone: assessMilestone,
  direction: assessDirection,
}

/** What a figure says of a target, by the arithmetic of the measure's kind. */
export const assess: Assess = (measure, target, reading, situation) =>
  BY_KIND[measure.kind](measure, target, reading, situation)

export type { Assessment, Situation, Stage } from './types'
