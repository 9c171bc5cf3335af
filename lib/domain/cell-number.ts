import { exact, isDecimalText, shortText, type DecimalText } from './exact'
import type { Measure } from './measure'
import { isOfScale, plainUnit, plainValue, type Scale } from './quantity'
import type { Decision, Hedge } from './words'

/** Why a cell holds no figure of its measure. */
export type CellNumberFault =
  /** nothing but blanks */
  | 'empty'
  /** no digit in it: '无', '十二', '两位数' */
  | 'no-number'
  /** separators or blanks that do not group by thousands: '1,20', '1 2' */
  | 'bad-grouping'
  /** a range, a date, a fraction, two scales: '10-12', '2025/6/30', '1亿2000万' */
  | 'several-numbers'
  /** a unit that is not the measure's, or words that are no hedge: '近 5', '5 家' for roads */
  | 'other-words'
  /** '约 5 以上' */
  | 'two-hedges'
  /** more than 15 digits before the point */
  | 'too-large'
  /** more than 6 digits after the point, in the measure's scale */
  | 'too-precise'

/** A figure read from a cell: in the measure's unit and scale; `hedge` null where no word says so. */
export type CellNumber = { value: DecimalText; hedge: Hedge | null }

const WORD_SCALES: Readonly<Record<string, Scale>> = { 万: '10000', 亿: '100000000' }

/** Source: PRACTICE.md, "Traps": hedges carry meaning. 近 and 不超过 have no word of ours. */
const HEDGES_BEFORE: Readonly<Record<string, Hedge>> = {
  ...{ 约: 'about', 大约: 'about' },
  ...{ 超: 'more-than', 超过: 'more-than', 突破: 'more-than', 逾: 'more-than' },
  ...{ 不少于: 'at-least', 不低于: 'at-least', 至少: 'at-least' },
}
const HEDGES_AFTER: Readonly<Record<string, Hedge>> = {
  ...{ 左右: 'about', 多: 'more-than', 余: 'more-than', 以上: 'at-least' },
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/gu
const FULL_WIDTH = /[\uff01-\uff5e]/gu
const MINUS_SIGNS = /[−﹣–]/gu
/** Between the code points of '！' and '!'. */
const WIDTH_OFFSET = 0xfee0

/**
 * A cell's text with full-width characters and minus signs in their plain form. Superscripts
 * and other look-alikes stay as they are: 5² must not become 52.
 */
export const plainCharacters = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (each) => String.fromCharCode(each.charCodeAt(0) - WIDTH_OFFSET))
    .replace(MINUS_SIGNS, '-')
    .trim()

const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?:\s\d{3})+)(?:\.\d+)?$/u

/** Takes thousands separators (commas, or blanks) out: '1,200' → '1200'. Else as it was. */
export const withoutGroups = (digits: string): string =>
  GROUPED.test(digits) ? digits.replace(/[,\s]/gu, '') : digits

const PARTS = /^(?<before>[^\d.+-]*)(?<sign>[+-]?)\s*(?<digits>[\d.,\s]*\d)(?<after>.*)$/su

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
const oneOf = (words: readonly string[]): string => words.map(escaped).join('|')

type Unit = Pick<Measure, 'unit' | 'scale'>

/**
 * The unit without its scale word, null where no other scale may be read into a cell: the
 * unit does not begin with the word of its scale, or is a percentage.
 */
function findPlainUnit(measure: Unit): string | null {
  if (measure.unit === '%' || !isOfScale(measure)) return null
  const plain = plainUnit(measure)
  return Object.keys(WORD_SCALES).some((each) => plain.startsWith(each)) ? null : plain
}

type Tail = { scale: Scale; hedges: Hedge[] }

/** What follows the digits: scale word, unit, and hedges before, between or after them. */
function readTail(tail: string, measure: Unit): Tail | null {
  const plain = findPlainUnit(measure)
  const hedge = `(${oneOf(Object.keys(HEDGES_AFTER))})?`
  const word = plain === null ? '()' : `(${oneOf(Object.keys(WORD_SCALES))})?`
  const unit = escaped(plainCharacters(plain ?? measure.unit).replace(/\s/gu, ''))
  const match = new RegExp(`^${hedge}${word}${hedge}(${unit})?${hedge}$`, 'u').exec(tail)
  if (match === null) return null
  const [, first, scaleWord, second, typedUnit, third] = match
  const hedges = [first, second, third].flatMap((each) => HEDGES_AFTER[each ?? ''] ?? [])
  if (scaleWord) return { scale: WORD_SCALES[scaleWord] ?? measure.scale, hedges }
  const isPlain = plain !== null && plain !== '' && typedUnit === plain
  return { scale: isPlain ? '1' : measure.scale, hedges }
}

const SHORTEST = 6

/** The figure in the measure's scale, digits kept as typed where the scale is the same. */
function scaled(typed: string, from: Scale, to: Scale): Decision<DecimalText, CellNumberFault> {
  const [whole = '', part = ''] = typed.replace('-', '').split('.')
  if (whole.length > 15) return { ok: false, reason: 'too-large' }
  if (part.length > SHORTEST) return { ok: false, reason: 'too-precise' }
  if (from === to) return { ok: true, value: typed }
  const value = plainValue({ value: typed, scale: from }).div(exact(to))
  const text = shortText(value, SHORTEST)
  if (!isDecimalText(text)) return { ok: false, reason: 'too-large' }
  return exact(text).equals(value) ? { ok: true, value: text } : { ok: false, reason: 'too-precise' }
}

/** '-.50' → '-0.50', '-0' → '0', '+5' → '5', '007' → '7'. */
function written(sign: string, digits: string): string {
  const whole = digits.startsWith('.') ? `0${digits}` : digits.replace(/^0+(?=\d)/, '')
  return sign === '-' && /[1-9]/.test(whole) ? `-${whole}` : whole
}

const NUMBER = /^\d*(\.\d+)?$/

/**
 * Reads a figure as people type it, or paste it from a sheet, exactly:
 * - full-width digits and signs, thousands separators (`1,200`, `１，２００`, `1 200`), a `+`;
 * - a scale word, converted: `1.2万` is 12000 in 家, 1.2 in 万人, 0.00012 in 亿元; where the
 *   text ends in the plain unit (`5000元` for 亿元) it is that unit's figure;
 * - the measure's own unit after the figure, `%` where that is the unit;
 * - a hedge: 约, 大约, 左右 → about; 超, 超过, 突破, 逾, 多, 余 → more-than; 以上, 不少于,
 *   不低于, 至少 → at-least.
 *
 * Whatever else stands in the cell is refused with its reason; nothing is guessed, and a digit
 * is never lost or made up.
 *
 * @param measure the unit as it is displayed, scale word included, and the scale it is written in
 */
export function parseCellNumber(
  text: string,
  measure: Unit,
): Decision<CellNumber, CellNumberFault> {
  const plain = plainCharacters(text)
  if (plain === '') return { ok: false, reason: 'empty' }
  const parts = PARTS.exec(plain)?.groups
  if (parts === undefined) return { ok: false, reason: /\d/.test(plain) ? 'other-words' : 'no-number' }
  const { before = '', sign = '', digits = '', after = '' } = parts
  const opening = before.replace(/\s/gu, '')
  const openingHedge = HEDGES_BEFORE[opening]
  if (opening !== '' && openingHedge === undefined) return { ok: false, reason: 'other-words' }
  const tail = readTail(after.replace(/\s/gu, ''), measure)
  if (tail === null) return { ok: false, reason: /\d/.test(after) ? 'several-numbers' : 'other-words' }
  const number = withoutGroups(digits)
  if (!NUMBER.test(number)) {
    return { ok: false, reason: /[,\s]/.test(number) ? 'bad-grouping' : 'several-numbers' }
  }
  const hedges = new Set([...tail.hedges, ...(openingHedge === undefined ? [] : [openingHedge])])
  if (hedges.size > 1) return { ok: false, reason: 'two-hedges' }
  const value = scaled(written(sign, number), tail.scale, measure.scale)
  return value.ok ? { ok: true, value: { value: value.value, hedge: [...hedges][0] ?? null } } : value
}
