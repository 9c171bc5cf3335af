import type { CivilDate } from '../civil-date'
import type { Exact } from '../exact'
import type { Measure, Reading, Target } from '../measure'
import type { ScheduleNode } from '../schedule'
import type { Thresholds } from '../thresholds'
import type { Grade, Modality, StandingCode } from '../words'

/** A stage of a milestone; the last one is its end state. */
export type Stage = { key: string; plannedOn: CivilDate | null }

/** What an assessment needs to know of the commitment around the figure. */
export type Situation = {
  startsOn: CivilDate
  deadlineOn: CivilDate
  modality: Modality
  grade: Grade
  nodes: readonly ScheduleNode[]
  stages: readonly Stage[]
  thresholds: Thresholds
  /** the date the figure speaks of */
  effectiveOn: CivilDate
  /** whether the update has evidence behind it */
  hasEvidence: boolean
  /** relations: the other indicator's value on the same date, where published, in this measure's unit */
  referenceValue: Exact | null
}

/**
 * What one figure says of one target. `share` and `scheduled` are 0..n, `deviation`
 * in percentage points, all unrounded; null where the kind has none.
 */
export type Assessment = {
  code: StandingCode
  met: boolean
  share: Exact | null
  scheduled: Exact | null
  deviation: Exact | null
}

/** The arithmetic of one kind. */
export type Assess = (
  measure: Measure,
  target: Target | null,
  reading: Reading,
  situation: Situation,
) => Assessment
