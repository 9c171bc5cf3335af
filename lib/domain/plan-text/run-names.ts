import type { FoundQuantity } from './types'

const LIST_MARK = /^(?:、|和|及|与|以及)$/u
const SENTENCE_END = /[。；！？]/u

/** Where the list of quantities of one unit that begins at an index ends; end exclusive. */
function endOfRun(text: string, quantities: readonly FoundQuantity[], from: number): number {
  let end = from + 1
  for (; end < quantities.length; end += 1) {
    const [last, next] = [quantities[end - 1], quantities[end]]
    if (last === undefined || next === undefined || next.role !== 'quantity' || next.unit !== last.unit) break
    if (!LIST_MARK.test(text.slice(last.end, next.start))) break
  }
  return end
}

/** The names of as many quantities right before, of one unit and one sentence; null where they are not such. */
function namesBefore(text: string, quantities: readonly FoundQuantity[], from: number, count: number): string[] | null {
  const before = quantities.slice(Math.max(0, from - count), from)
  const [first] = before
  const at = quantities[from]?.start ?? 0
  if (first === undefined || before.length < count || SENTENCE_END.test(text.slice(first.end, at))) return null
  const isAlike = before.every(({ role, unit }) => role === 'quantity' && unit === first.unit && unit !== '%')
  const names = before.map(({ name }) => name)
  return isAlike && new Set(names).size === count ? names : null
}

/**
 * Hands rates to the values before them: 城镇居民收入2万元、农村居民收入1万元，增长7%和8% tells of the towns
 * first. Only where as many rates as values stand and the rates name nothing themselves.
 */
export function withRunNames(text: string, quantities: readonly FoundQuantity[]): FoundQuantity[] {
  const named = [...quantities]
  for (let from = 0; from < named.length; ) {
    const end = endOfRun(text, named, from)
    const run = named.slice(from, end)
    const isNameless = run.every(({ role, unit, name }) => role === 'quantity' && unit === '%' && name === named[from - 1]?.name)
    const names = run.length > 1 && isNameless ? namesBefore(text, named, from, run.length) : null
    for (const [place, each] of run.entries()) {
      named[from + place] = { ...each, name: names?.[place] ?? each.name }
    }
    from = end
  }
  return named
}
