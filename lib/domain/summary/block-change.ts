import canonicalize from 'canonicalize'
import { ownTextOf } from './block-edit'
import type { SummaryBlock, SummaryModel } from './model'

/**
 * Whether two blocks say the same. The entries behind them may be others: a figure that was
 * published again unchanged changes no word.
 */
export const isSameBlock = (a: SummaryBlock, b: SummaryBlock): boolean => wordsOf(a) === wordsOf(b)

const wordsOf = (block: SummaryBlock): string => canonicalize(withoutSources(block)) ?? ''

function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (key === 'sources' ? [] : [[key, withoutSources(each)]])),
  )
}

/** A place that reads otherwise in two texts; null where one of them lacks it. */
export type Difference = { key: string; then: string | null; now: string | null }

/** A block as lines that can be set beside those of another cut: a paragraph is one, a table one a row. */
function linesOf(block: SummaryBlock): [key: string, text: string][] {
  if (block.type !== 'table') {
    const text = ownTextOf(block)
    return text === null ? [] : [[block.id, text]]
  }
  return block.rows.slice(block.headerRows).map((cells, index) => {
    const texts = cells.map(({ runs }) => runs.map(({ text }) => text).join(''))
    const name = texts.find((text) => !/^\d*$/.test(text)) ?? String(index)
    return [`${block.id}/${name}`, texts.join(' · ')]
  })
}

/**
 * Where two cuts of a report read otherwise, in the order of the first and then what only the
 * second has. Charts tell the same figures as the tables and are left out.
 */
export function listDifferences(
  then: Pick<SummaryModel, 'blocks'>,
  now: Pick<SummaryModel, 'blocks'>,
): Difference[] {
  const [before, after] = [new Map(then.blocks.flatMap(linesOf)), new Map(now.blocks.flatMap(linesOf))]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [first, second] = [before.get(key) ?? null, after.get(key) ?? null]
    return first === second ? [] : [{ key, then: first, now: second }]
  })
}
