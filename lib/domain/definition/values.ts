import type { NamedStage } from '../adjustment'
import type { Target } from '../measure'
import type { Member } from '../members'
import type { Unit } from '../quantity'
import type { ScheduleNode } from '../schedule'
import type { Bilingual, Grade, Kind, Modality, TargetSet } from '../words'

/** What is counted, and all that says how: what a planner settles before a plan is public. */
export type MeasureDefinition = Pick<Unit, 'scale'> & {
  /** unique in its commitment, and never changed */
  key: string
  name: Bilingual
  /** as displayed, scale word included; empty where the kind has none */
  unit: Bilingual
  kind: Kind
  /** grade only: the ordinal scale, lowest first */
  ordinal: readonly string[]
  /** limit only: what the limit covers */
  scope: Bilingual | null
  /** relative only: the measure compared with, as 'HY25-001/gdp-growth' */
  reference: string | null
  targets: readonly Target[]
}

/** What the kind of a commitment brings along: stages of a milestone, nodes and members of what is counted. */
export type KindParts = {
  stages: readonly NamedStage[]
  nodes: readonly ScheduleNode[]
  members: readonly Member[]
}

/** What kind of promise a commitment is, how firm, whose, and by what it is measured. */
export type Definition = KindParts & {
  kind: Kind
  modality: Modality
  grade: Grade
  /** slugs of the departments that the plan does not name (推定) */
  inferred: readonly string[]
  measures: readonly MeasureDefinition[]
}

/** What surrounds a commitment and holds some of its measures in place. */
export type DefinitionContext = {
  before: Definition
  /** what a relation may be compared with: units by 'HY25-001/gdp-growth' */
  references: ReadonlyMap<string, Unit>
  /** keys of measures that another commitment is compared with */
  comparedWith: readonly string[]
  /** keys of measures that have figures of earlier years, in their unit */
  withBaselines: readonly string[]
}

/** The name of a target's field in the form of the measure at a place (1, 2, …). */
export const targetField = (place: number, set: TargetSet, part: string): string =>
  `measure.${place}.${set}.${part}`
