import { atLeast, exact, ZERO, type Exact } from '../exact'
import type { Target } from '../measure'
import type { Hedge } from '../words'

/** Lowest and, where there is one, highest value that meets a target. */
export type Bounds = { low: Exact | null; high: Exact | null; lowIsOpen: boolean }

/**
 * The bounds of a target. 左右 and 约 (about) accept what is at most the tolerance
 * below; more is never a failure. A range is met from its lower end on.
 *
 * Source: PRACTICE.md, "Hedges carry meaning".
 */
export function boundsOf(target: Target): Bounds {
  const value = exact(target.value)
  const tolerance = target.tolerance === null ? ZERO : exact(target.tolerance)
  switch (target.comparator) {
    case 'at-least':
    case 'about':
    case 'range':
      return { low: value.sub(tolerance), high: null, lowIsOpen: false }
    case 'more-than':
      return { low: value, high: null, lowIsOpen: true }
    case 'at-most':
      return { low: null, high: value.add(tolerance), lowIsOpen: false }
    case 'equal':
      return { low: value.sub(tolerance), high: value.add(tolerance), lowIsOpen: false }
  }
}

/**
 * Whether a value, in the measure's unit and scale, meets the target. 超 11 (reported as
 * more than) is beyond 11 itself.
 */
export function satisfies(target: Target, value: Exact, hedge: Hedge = 'exact'): boolean {
  const { low, high, lowIsOpen } = boundsOf(target)
  if (low !== null && !(lowIsOpen && hedge !== 'more-than' ? value.compare(low) > 0 : atLeast(value, low))) return false
  if (high === null) return true
  return hedge === 'more-than' ? high.compare(value) > 0 : atLeast(high, value)
}
