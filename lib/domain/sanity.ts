import { exact, ZERO, type Exact } from './exact'
import type { Measure, Reading } from './measure'
import { SCALES } from './quantity'
import type { Thresholds } from './thresholds'

/** What asks for a reason. None of them forbids. */
export const WARNINGS = ['falls', 'jumps', 'scale-differs'] as const
export type Warning = (typeof WARNINGS)[number]

/** 万 and 亿: a figure off by one of these was probably typed in another scale. */
const SCALE_STEPS = SCALES.filter((scale) => scale !== '1').map((scale) => exact(scale))

function differsByScale(previous: Exact, next: Exact): boolean {
  const factor = next.compare(previous) > 0 ? next.div(previous) : previous.div(next)
  return SCALE_STEPS.some(
    (step) => factor.compare(step.div(3)) >= 0 && factor.compare(step.mul(3)) <= 0,
  )
}

/**
 * What a reader would stumble over in a new cumulative figure: it falls, it is more
 * than `jumpFactor` times the last one, or it looks typed in another scale. Rates may
 * fall and jump; they are not checked.
 *
 * @param previous the last published figure of the measure, null if there is none
 * Source: DESIGN.md, "Update lifecycle".
 */
export function listWarnings(
  measure: Measure,
  previous: Reading | null,
  next: Reading,
  thresholds: Thresholds,
): Warning[] {
  if (measure.kind !== 'count' && measure.kind !== 'list') return []
  if (previous === null || previous.value === null || next.value === null) return []
  const before = exact(previous.value)
  const after = exact(next.value)
  if (before.compare(ZERO) <= 0) return after.compare(before) < 0 ? ['falls'] : []
  if (after.compare(ZERO) > 0 && differsByScale(before, after)) return ['scale-differs']
  if (after.compare(before) < 0) return ['falls']
  return after.compare(before.mul(exact(thresholds.jumpFactor))) > 0 ? ['jumps'] : []
}
