import type { DecimalText } from './exact'
import type { Scale } from './quantity'
import type { Comparator, Hedge, Kind, ReadingStage, TargetSet } from './words'

/**
 * What a measure is held against. `value` is a decimal in the measure's unit and
 * scale, or for kind 'grade' a word of its ordinal scale. `max` closes a range.
 * `tolerance`, in the measure's unit, says beforehand how near is near enough.
 */
export type Target = {
  set: TargetSet
  comparator: Comparator
  value: string
  max: DecimalText | null
  tolerance: DecimalText | null
}

/** What is counted or watched. */
export type Measure = {
  key: string
  kind: Kind
  unit: string
  scale: Scale
  targets: readonly Target[]
  /** grade: the ordinal scale, lowest first */
  ordinal: readonly string[]
}

/** How a relation was stated where the source gives no number. */
export const RELATION_WORDS = ['below', 'in-step', 'above'] as const
export type RelationWord = (typeof RELATION_WORDS)[number]

/**
 * One reported figure. `value` holds a decimal; `word` a relation, a grade or the
 * key of the stage reached. Exactly one of the two is there.
 */
export type Reading = {
  measure: string
  value: DecimalText | null
  word: string | null
  hedge: Hedge
  stage: ReadingStage
}

/** The targets that decide the standing: the plan's own set. */
export const decidingTarget = (measure: Measure): Target | null =>
  measure.targets.find((target) => target.set === 'plan') ?? null
