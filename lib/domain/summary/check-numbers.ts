import { exact, roundedText, ZERO, type DecimalText, type Exact } from '../exact'
import type { Run, SummaryBlock, SummaryModel } from './model'
import { findNumbers, type FoundNumber } from './numbers'

/** A figure that the generated text states, and what stands behind it. */
export type SupportedNumber = Omit<FoundNumber, 'start' | 'end'> & { ids: readonly string[] }

/** Why a figure may stand in the text; 'none' is what somebody has to confirm with a source. */
export type NumberSupport =
  | { type: 'published'; ids: readonly string[] }
  | { type: 'derived'; rule: 'sum' | 'difference' | 'share'; ids: readonly string[] }
  | { type: 'none' }

export type CheckedNumber = FoundNumber & { support: NumberSupport }

/** What of a block bears sources. */
function sourcedRuns(block: SummaryBlock): readonly Run[] {
  switch (block.type) {
    case 'paragraph':
      return [...(block.lead === null ? [] : [block.lead]), ...block.sentences.flatMap(({ runs }) => runs)]
    case 'table':
      return block.rows.flat().flatMap(({ runs }) => runs)
    case 'glossary':
      return block.entries.map(({ meaning, sources }) => ({ text: meaning, sources }))
    default:
      return []
  }
}

/** Every figure that the model states with a source; equal ones stand together. */
export function supportedNumbers(model: Pick<SummaryModel, 'blocks'>): SupportedNumber[] {
  const runs = model.blocks.flatMap(sourcedRuns).filter(({ sources }) => sources.length > 0)
  const ids = new Map<string, Set<string>>()
  for (const { text, sources } of runs) ids.set(text, new Set([...(ids.get(text) ?? []), ...sources]))
  return [...ids].flatMap(([text, own]) =>
    findNumbers(text).map(({ number, value, max, scale, unit }) => ({ number, value, max, scale, unit, ids: [...own] })),
  )
}

type Figure = Pick<FoundNumber, 'value' | 'max' | 'scale' | 'unit'>

const PERCENT = '%'
const POINTS = '个百分点'
const unitOf = ({ unit }: Figure): string => (unit === '百分点' ? POINTS : unit)

const plain = (value: DecimalText, scale: string): Exact => exact(value).mul(exact(scale))
const isSame = (a: DecimalText | null, b: DecimalText | null, scales: readonly [string, string]): boolean =>
  a === null || b === null ? a === b : plain(a, scales[0]).equals(plain(b, scales[1]))

/** 下降3.2% says what a published -3.2% does. */
const FALLS = /(?:下降|降低|减少|回落|下滑|负增长|跌)[约超近达]{0,2}$/u
const opposite = (value: DecimalText): DecimalText => (value.startsWith('-') ? value.slice(1) : `-${value}`)

/** Whether a published figure says what stands in the text: value, and unit where one stands there. */
function supports(published: Figure, found: FoundNumber, falls: boolean): boolean {
  if (found.value === null) return false
  if (found.unit !== '' && unitOf(published) !== unitOf(found)) return false
  // a bare number stands for the figure as it is written: 407.9 of 407.9亿元
  const scale = found.unit === '' && found.scale === '1' ? published.scale : found.scale
  const says = (value: DecimalText) =>
    isSame(published.value, value, [published.scale, scale]) && isSame(published.max, found.max, [published.scale, scale])
  return says(found.value) || (falls && says(opposite(found.value)))
}

const placesOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0

type Known = { number: FoundNumber; ids: readonly string[] }

const isPair = (a: FoundNumber, b: FoundNumber): boolean => a !== b && unitOf(a) !== '' && unitOf(a) === unitOf(b)

/** What two figures of one sentence come to, where that is the number asked about. */
function derivedFrom(found: FoundNumber, first: FoundNumber, second: FoundNumber): 'sum' | 'difference' | 'share' | null {
  if (found.value === null || first.value === null || second.value === null || !isPair(first, second)) return null
  const [a, b] = [plain(first.value, first.scale), plain(second.value, second.scale)]
  const own = plain(found.value, found.scale)
  const unit = unitOf(first)
  if (unitOf(found) === unit && a.add(b).equals(own)) return 'sum'
  const apart = unit === PERCENT ? POINTS : unit
  if (unitOf(found) === apart && a.sub(b).equals(own)) return 'difference'
  if (unitOf(found) !== PERCENT || unit === PERCENT || b.equals(ZERO)) return null
  const places = placesOf(found.value)
  return places <= 2 && roundedText(a.div(b).mul(100), places) === found.value ? 'share' : null
}

function derivation(found: FoundNumber, known: readonly Known[]): NumberSupport {
  for (const first of known) {
    for (const second of known) {
      const rule = derivedFrom(found, first.number, second.number)
      if (rule !== null) return { type: 'derived', rule, ids: [...new Set([...first.ids, ...second.ids])] }
    }
  }
  return { type: 'none' }
}

const SENTENCE_END = /[。！？；\n]/u

/**
 * Reads a text and says of every figure what supports it: a figure of the generated text with the
 * same value and, where a unit stands beside it, the same unit (21.8亿元 is not 21.8%); or a sum,
 * difference or share of two supported figures of the same sentence and unit. Figures far apart
 * prove nothing: among hundreds some pair comes to any number.
 */
export function checkNumbers(text: string, model: Pick<SummaryModel, 'blocks'>): CheckedNumber[] {
  return checkAgainst(text, supportedNumbers(model))
}

/** The same for many texts of one model. */
export function checkAgainst(text: string, supported: readonly SupportedNumber[]): CheckedNumber[] {
  const numbers = findNumbers(text)
  const published = numbers.map((found): Known => {
    const falls = FALLS.test(text.slice(Math.max(0, found.start - 8), found.start))
    const behind = supported.filter((each) => supports(each, found, falls))
    return { number: found, ids: [...new Set(behind.flatMap(({ ids }) => ids))].sort() }
  })
  const isTogether = (a: FoundNumber, b: FoundNumber) => !SENTENCE_END.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
  return published.map(({ number, ids }) => {
    if (ids.length > 0) return { ...number, support: { type: 'published', ids } }
    const known = published.filter((each) => each.ids.length > 0 && isTogether(each.number, number))
    return { ...number, support: derivation(number, known) }
  })
}
