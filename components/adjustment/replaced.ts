import { replacedTarget, type Change, type TargetValue } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { TargetSet } from '@/lib/domain/words'

type Known = { change: Change; knownOn: CivilDate; ledgerSeq: number }

/** The targets of a measure that adjustments replaced, oldest first, with the one that came last. */
export function replacedTargets<Entry extends Known>(
  adjustments: readonly Entry[],
  measure: string,
  set: TargetSet,
): { olds: TargetValue[]; last: Entry } | null {
  const own = adjustments
    .filter(({ change }) => replacedTarget(change, measure, set) !== null)
    .toSorted((a, b) => a.ledgerSeq - b.ledgerSeq)
  const last = own.at(-1)
  if (last === undefined) return null
  return { olds: own.flatMap(({ change }) => replacedTarget(change, measure, set) ?? []), last }
}

/** The deadlines that adjustments replaced, oldest first. */
export const replacedDeadlines = (adjustments: readonly Known[]): CivilDate[] =>
  adjustments
    .toSorted((a, b) => a.ledgerSeq - b.ledgerSeq)
    .flatMap(({ change }) => (change.kind === 'deadline' ? [change.before.deadlineOn] : []))
