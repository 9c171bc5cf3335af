import { exact, isDecimalText, ZERO } from '../exact'
import { comparatorsOf, type Measure, type Target } from '../measure'
import type { Kind } from '../words'
import { found, type AdjustmentFault, type AdjustmentFaultCode } from './values'

/** Kinds whose comparison may have a tolerance whatever the comparator. */
const TOLERANT: readonly Kind[] = ['level', 'relative']

const MAY_BE_NEGATIVE: readonly Kind[] = ['growth', 'level', 'relative']

type Held = Pick<Measure, 'kind' | 'ordinal'>

function faultOfValue({ kind, ordinal }: Held, text: string): AdjustmentFaultCode | null {
  if (text === '') return 'required'
  if (kind === 'grade') return ordinal.includes(text) ? null : 'not-on-scale'
  if (!isDecimalText(text)) return 'not-a-decimal'
  const isPositive = exact(text).compare(ZERO) > 0
  return isPositive || MAY_BE_NEGATIVE.includes(kind) ? null : 'not-positive'
}

function faultOfMax({ comparator, value, max }: Target): AdjustmentFaultCode | null {
  if (comparator !== 'range') return max === null ? null : 'max-of-range'
  if (max === null) return 'required'
  if (!isDecimalText(max)) return 'not-a-decimal'
  return isDecimalText(value) && exact(max).compare(exact(value)) <= 0 ? 'max-below-value' : null
}

function faultOfTolerance(kind: Kind, { comparator, tolerance }: Target): AdjustmentFaultCode | null {
  const isAsked = comparator === 'about' || TOLERANT.includes(kind)
  if (tolerance === null) return isAsked ? 'tolerance-required' : null
  if (!isAsked) return 'tolerance-of-comparator'
  if (!isDecimalText(tolerance)) return 'not-a-decimal'
  return exact(tolerance).compare(ZERO) < 0 ? 'not-positive' : null
}

/**
 * What is wrong with a target of a measure of the kind, field by field. The one rule for
 * adjustments, for what a planner prepares, and for the catalogues that plans are loaded from.
 */
export const targetFaults = (measure: Held, target: Target): AdjustmentFault[] =>
  found([
    ['comparator', comparatorsOf(measure.kind).includes(target.comparator) ? null : 'comparator-of-kind'],
    ['value', faultOfValue(measure, target.value)],
    ['max', faultOfMax(target)],
    ['tolerance', faultOfTolerance(measure.kind, target)],
  ])
