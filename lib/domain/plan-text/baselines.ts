import { squeeze } from './blanks'
import type { PlacedParagraph } from './parts'
import { findQuantities } from './quantities'
import { listSentences, trimMarks } from './spans'
import type { FoundQuantity, ProposedClause } from './types'

type Baseline = ProposedClause['baselines'][number]

/** The document's own results by what they measure, for targets of the same measure. */
export type Results = ReadonlyMap<string, readonly Baseline[]>

const SCOPE = /^(?:全[市区县省社会年]*|本[市区县省]|预计|其中|累计|年均|我[市区县省]|完成|实现|新增)+/u
const SHORTEST_NAME = 3

/** The same measure: name without its scope, unit, and whether it is a level or its growth; null for what has no name. */
function keyOf({ name, unit, shape }: FoundQuantity): string | null {
  const bare = name.replace(SCOPE, '')
  return bare.length < SHORTEST_NAME ? null : `${bare}|${unit}|${shape === 'growth' ? 'growth' : 'level'}`
}

/** Reads the results of the past part: each quantity with the sentence that reports it. */
export function readResults(placed: readonly PlacedParagraph[]): Results {
  const results = new Map<string, Baseline[]>()
  for (const { paragraph, part } of placed) {
    if (part !== 'past' || paragraph.kind !== 'body') continue
    const text = squeeze(paragraph.text)
    const sentences = listSentences(text).flatMap((sentence) => trimMarks(text, sentence) ?? [])
    for (const found of findQuantities(text).filter(({ role }) => role === 'quantity')) {
      const key = keyOf(found)
      const sentence = sentences.find(({ start, end }) => start <= found.start && found.end <= end)
      if (key === null || sentence === undefined) continue
      const { value, scale, unit } = found
      const quote = text.slice(sentence.start, sentence.end)
      const baseline = { quote, paragraph: paragraph.number, value, scale, unit }
      results.set(key, [...(results.get(key) ?? []), baseline])
    }
  }
  return results
}

/** Last year's results of the same measure and unit, for a person to judge: nothing follows from them. */
export const baselinesOf = (counts: readonly FoundQuantity[], results: Results): Baseline[] =>
  counts.flatMap((count) => results.get(keyOf(count) ?? '') ?? [])
