import { exact, isDecimalText, ZERO } from '../exact'
import { comparatorsOf, type Measure, type Target } from '../measure'
import type { CommitmentFacts } from '../standing'
import type { Comparator, Kind } from '../words'
import {
  found,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type TargetValue,
} from './values'

/** Kinds whose comparison may have a tolerance whatever the comparator. */
const TOLERANT: readonly Kind[] = ['level', 'relative']

const MAY_BE_NEGATIVE: readonly Kind[] = ['growth', 'level', 'relative']

const findMeasure = (facts: CommitmentFacts, key: string): Measure | undefined =>
  facts.measures.find((measure) => measure.key === key)

/** Lists are counted from their members; milestones have stages and no targets. */
export const isAdjustable = ({ kind, targets }: Measure): boolean =>
  kind !== 'list' && targets.length > 0

function read(facts: CommitmentFacts, like: TargetValue): TargetValue | null {
  const target = findMeasure(facts, like.measure)?.targets.find(({ set }) => set === like.set)
  return target === undefined ? null : { measure: like.measure, ...target }
}

function put(facts: CommitmentFacts, { measure: key, ...value }: TargetValue): CommitmentFacts {
  const replaced = (target: Target) => (target.set === value.set ? value : target)
  return {
    ...facts,
    measures: facts.measures.map((measure) =>
      measure.key === key ? { ...measure, targets: measure.targets.map(replaced) } : measure,
    ),
  }
}

function faultOfComparator(kind: Kind, comparator: Comparator): AdjustmentFaultCode | null {
  if (kind === 'list') return 'counted-from-members'
  return comparatorsOf(kind).includes(comparator) ? null : 'comparator-of-kind'
}

function faultOfValue(measure: Measure, text: string): AdjustmentFaultCode | null {
  if (text === '') return 'required'
  if (measure.kind === 'grade') return measure.ordinal.includes(text) ? null : 'not-on-scale'
  if (!isDecimalText(text)) return 'not-a-decimal'
  const isPositive = exact(text).compare(ZERO) > 0
  return isPositive || MAY_BE_NEGATIVE.includes(measure.kind) ? null : 'not-positive'
}

function faultOfMax({ comparator, value, max }: TargetValue): AdjustmentFaultCode | null {
  if (comparator !== 'range') return max === null ? null : 'max-of-range'
  if (max === null) return 'required'
  if (!isDecimalText(max)) return 'not-a-decimal'
  return isDecimalText(value) && exact(max).compare(exact(value)) <= 0 ? 'max-below-value' : null
}

function faultOfTolerance(kind: Kind, target: TargetValue): AdjustmentFaultCode | null {
  const { comparator, tolerance } = target
  const isAsked = comparator === 'about' || TOLERANT.includes(kind)
  if (tolerance === null) return isAsked ? 'tolerance-required' : null
  if (!isAsked) return 'tolerance-of-comparator'
  if (!isDecimalText(tolerance)) return 'not-a-decimal'
  return exact(tolerance).compare(ZERO) < 0 ? 'not-positive' : null
}

/** The first fault of a target whose form has one field for all of it; null where it is sound. */
export const faultOfTarget = (
  value: TargetValue,
  facts: CommitmentFacts,
): AdjustmentFaultCode | null => listFaults(value, facts)[0]?.fault ?? null

function listFaults(value: TargetValue, facts: CommitmentFacts) {
  const measure = findMeasure(facts, value.measure)
  if (measure === undefined) return found([['measure', 'not-a-choice']])
  return found([
    ['comparator', faultOfComparator(measure.kind, value.comparator)],
    ['value', faultOfValue(measure, value.value)],
    ['max', faultOfMax(value)],
    ['tolerance', faultOfTolerance(measure.kind, value)],
  ])
}

/**
 * A target changes with approval, by a document that stays named beside it; the old one
 * counts until the confirmation.
 * Source: PRACTICE.md, "Schedule progress": 报市政府同意后调整目标, and 监督法 on plan indicators.
 */
export const target: AdjustmentRule<TargetValue> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: true,
  isPromise: true,
  appliesTo: ({ measures }) => measures.some(isAdjustable),
  read,
  put,
  listFaults: (value, { facts }) => listFaults(value, facts),
}
