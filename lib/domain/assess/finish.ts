import type { Reading } from '../measure'
import type { StandingCode } from '../words'
import type { Situation } from './types'

/**
 * Whether a met target may be called completed: the figure is verified or final, not
 * merely "about", and has evidence behind it.
 * Source: DESIGN.md, "completed: target met and verified", "Completed needs evidence".
 */
export const isProven = (reading: Reading, situation: Situation): boolean =>
  reading.stage !== 'preliminary' && reading.hedge !== 'about' && situation.hasEvidence

/** Whether the figure speaks of the deadline's day or later. */
export const isDeadlineReached = (situation: Situation): boolean =>
  situation.effectiveOn >= situation.deadlineOn

/**
 * The standing of what is not done although its deadline has come. A failed striving is
 * not a broken promise: the deadline alone makes it behind, not far behind. Work without
 * a finish line has none to miss. Neither gets better by reaching its deadline.
 *
 * @param otherwise what the figure says apart from the deadline
 * Source: DESIGN.md, "Standing"; PRACTICE.md, "strive".
 */
export function undoneStanding(situation: Situation, otherwise: StandingCode): StandingCode {
  if (situation.modality === 'process' || situation.grade === 'B') return otherwise
  if (situation.modality === 'commit') return 'far-behind'
  return otherwise === 'far-behind' ? otherwise : 'behind'
}
