import type { NamelessQuantity } from './quantity-names'

const LIST_MARK = /^(?:、|和|及|与|以及)$/u

/** Whether a hedge of its own stands beside it: 左右, 不低于, 超. */
const isHedged = (quantity: NamelessQuantity): boolean =>
  quantity.comparator !== 'at-least' || quantity.isHedged

/** Quantities of one unit with nothing but a list's mark between them: 7%、8%和9%. */
function runsOf(text: string, quantities: readonly NamelessQuantity[]): number[][] {
  const runs: number[][] = []
  for (const [index, quantity] of quantities.entries()) {
    const last = quantities[index - 1]
    const goesOn =
      last !== undefined &&
      last.role === 'quantity' &&
      quantity.role === 'quantity' &&
      last.unit === quantity.unit &&
      LIST_MARK.test(text.slice(last.end, quantity.start))
    if (goesOn) runs.at(-1)?.push(index)
    else runs.push([index])
  }
  return runs.filter(({ length }) => length > 1)
}

/**
 * Gives the hedge of a list to all of its values where only the last bears it behind (分别增长
 * 7%、8%左右), or only the first before (分别不超过3%、5%).
 */
export function withSharedHedges(text: string, quantities: readonly NamelessQuantity[]): NamelessQuantity[] {
  const shared = [...quantities]
  for (const run of runsOf(text, quantities)) {
    const members = run.flatMap((index) => quantities[index] ?? [])
    const hedged = members.filter(isHedged)
    const [source] = hedged
    if (source === undefined || hedged.length !== 1) continue
    const isBehind = source === members.at(-1) && source.start === source.numberAt
    const isBefore = source === members[0] && source.start < source.numberAt
    if (source.comparator === 'range' || !(isBehind || isBefore)) continue
    for (const index of run) {
      const each = shared[index]
      if (each === undefined || isHedged(each)) continue
      const shape = source.comparator === 'at-most' ? source.shape : each.shape
      shared[index] = { ...each, shape, comparator: source.comparator }
    }
  }
  return shared
}
