import { squeeze } from '../plan-text/blanks'
import type { ProposedClause, ProposedMeasure } from '../plan-text/types'

const OPENING = /[（(“‘《「【]/u
const CLOSING = /[）)”’》」】]/u
const MARK = /[，、；,;]/u
/** Right behind a counted thing these lead on to the next one; elsewhere they may be part of a name. */
const JOINING = /^(?:以上|以下|左右|以内)?(?:以及|和|及|与|并|同时)/u
/** What comes of the promise, or a part of it, is no promise of its own. */
const BELONGS_TO_IT = /^(?:其中|惠及|覆盖|涉及|服务|带动|受益|总投资|投资|总面积|总建筑面积|面积|占地|总长|全长|长度|合计|共计|共|总计|累计|预计|同比|较|比)/u

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/**
 * Where each number of the measures stands in the words, one behind the other: its first offset
 * and the one behind it. Null for one that is written in characters.
 */
export function placeMeasures(
  quote: string,
  measures: readonly Pick<ProposedMeasure, 'value'>[],
): ({ start: number; end: number } | null)[] {
  let from = 0
  return measures.map(({ value }) => {
    const number = new RegExp(`(?<![\\d.])${escaped(value)}(?!\\d|\\.\\d)`, 'u')
    const found = number.exec(quote.slice(from))
    if (found === null) return null
    const start = from + found.index
    from = start + value.length
    return { start, end: from }
  })
}

/** The words of a measure's unit, which stand between its number and what comes next. */
const unitLength = (words: string, { unit }: ProposedMeasure): number => {
  const at = words.indexOf(unit)
  return unit !== '' && at >= 0 && at <= 2 ? at + unit.length : 0
}

/** Where the words between two numbers part, outside of brackets and quotation marks; null where nowhere. */
function cutBetween(words: string): number | null {
  let depth = 0
  for (const [index, character] of words.split('').entries()) {
    if (OPENING.test(character)) depth += 1
    else if (CLOSING.test(character)) depth -= 1
    else if (depth === 0 && MARK.test(character)) return index + 1
  }
  return null
}

/** Behind a joining word. */
const joinBetween = (words: string): number | null => JOINING.exec(words)?.[0].length ?? null

const areUnlike = (a: ProposedMeasure, b: ProposedMeasure): boolean =>
  a.name !== '' && b.name !== '' && a.name !== b.name

/**
 * Where a clause that promises several unlike things can be parted, so that each becomes an item
 * of its own: the offsets at which the later parts begin. Empty where it promises one thing, or
 * where its words do not say where one ends and the next begins. A list and its total, a thing
 * and its size or effect (惠及居民5000户) stay together.
 */
export function readySplit({ quote, disposition, kind, measures }: ProposedClause): readonly number[] {
  if (disposition !== 'commitment' || kind === 'list') return []
  const places = placeMeasures(quote, measures)
  return measures.flatMap((measure, index) => {
    const [next, here, there] = [measures[index + 1], places[index], places[index + 1]]
    if (next === undefined || !here || !there || !areUnlike(measure, next)) return []
    const from = here.end + unitLength(quote.slice(here.end, there.start), measure)
    const words = quote.slice(from, there.start)
    const cut = cutBetween(words) ?? joinBetween(words)
    if (cut === null || BELONGS_TO_IT.test(words.slice(cut))) return []
    return [from + cut]
  })
}

/** The parts that cuts make of the words, all of them together being the words. */
export const partsAt = (quote: string, cuts: readonly number[]): string[] =>
  [0, ...cuts].map((from, index) => quote.slice(from, cuts[index]))

/**
 * Where typed parts, one a line, cut the words; null when they are not just these words, or fewer
 * than two.
 */
export function cutsOf(quote: string, typed: string): number[] | null {
  const parts = typed.split(/\r?\n/u).map(squeeze).filter((part) => part !== '')
  if (parts.length < 2 || parts.join('') !== quote) return null
  return parts.slice(0, -1).reduce<number[]>((cuts, part) => [...cuts, (cuts.at(-1) ?? 0) + part.length], [])
}
