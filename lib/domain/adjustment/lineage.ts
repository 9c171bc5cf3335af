import type { Adjustment, Lineage } from './values'

/** Where a commitment comes from and went to, as its confirmed adjustments made it. */
export function lineageOf(adjustments: readonly Adjustment[]): Lineage {
  const lineage: Lineage = { parts: [], absorbed: [], successor: null }
  return adjustments
    .toSorted((a, b) => a.sequence - b.sequence)
    .reduce<Lineage>((before, { kind, after }) => {
      if (kind === 'split') return { ...before, parts: after.parts }
      if (kind === 'merge') return { ...before, absorbed: after.absorbed, successor: after.successor }
      return before
    }, lineage)
}
