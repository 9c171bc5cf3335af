import type { DecimalText } from './exact'
import type { Unit } from './quantity'
import { COMPARATORS, type Comparator, type Hedge, type Kind, type ReadingStage, type TargetSet } from './words'

/**
 * What a measure is held against. `value` is a decimal in the measure's unit as it is
 * displayed (1.9 of 万人), or for kind 'grade' a word of its ordinal scale. `max` closes a range.
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
export type Measure = Unit & {
  key: string
  kind: Kind
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

const ANY: readonly Comparator[] = COMPARATORS
/** For kinds of which more is never worse: against a schedule, or as points above a target. */
const GROWING: readonly Comparator[] = ['at-least', 'more-than', 'about', 'range']

/**
 * The comparisons that make sense for a kind. A count, a list or a growth held to "at most" or
 * "exactly" would be called ahead for missing it; a list is counted from its members.
 */
const COMPARATORS_OF: Record<Kind, readonly Comparator[]> = {
  count: GROWING,
  list: ['at-least'],
  growth: GROWING,
  level: ANY,
  relative: ['at-least', 'about', 'at-most', 'equal'],
  limit: ['at-most'],
  grade: ['at-least'],
  milestone: [],
  direction: [],
}

/** The comparisons that a target of the kind may use. */
export const comparatorsOf = (kind: Kind): readonly Comparator[] => COMPARATORS_OF[kind]

/** The targets that decide the standing: the plan's own set. */
export const decidingTarget = (measure: Measure): Target | null =>
  measure.targets.find((target) => target.set === 'plan') ?? null
