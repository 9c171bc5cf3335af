import { isDecimalText, type DecimalText } from '../exact'
import { levelCharacters } from '../plan-text/characters'
import type { NameRule } from '../plan-text/name-rules'
import { findQuantities } from '../plan-text/quantities'
import type { FoundQuantity } from '../plan-text/types'
import { readUnit } from '../plan-text/unit'

/** A figure that a text states. */
export type FoundNumber = {
  /** as it stands, hedge and unit included, white space removed */
  number: string
  /** offsets into the text; end exclusive */
  start: number
  end: number
  /** null where the digits are more than a decimal holds: such a figure nothing supports */
  value: DecimalText | null
  /** the upper end of a range */
  max: DecimalText | null
  /** the power of ten of its scale word */
  scale: string
  /** without the scale word: 元, %, 个百分点; '' where none stands beside it */
  unit: string
}

/** Why digits are no figure: they are part of a name. Thresholds and sizes are figures here. */
const NAMES: readonly NameRule[] = ['quoted', 'beside-letters', 'code', 'name', 'combination', 'in-characters']

const isFigure = ({ role, nameRule }: FoundQuantity): boolean =>
  role === 'quantity' || (nameRule !== null && !NAMES.includes(nameRule))

/** Codes of items and documents: their digits are names, all of them. */
const CODE = /[A-Za-z]{1,6}\d{2,4}-\d{2,4}/gu
const masked = (text: string): string => text.replace(CODE, (code) => 'A'.repeat(code.length))

/** The text without white space, and where each of its characters stood. */
function squeezed(text: string): { text: string; at: number[] } {
  const kept = [...text].reduce<{ text: string; at: number[]; next: number }>(
    (before, character) => {
      const isBlank = /\s/u.test(character)
      const own = isBlank ? [] : Array.from({ length: character.length }, (_, index) => before.next + index)
      return { text: isBlank ? before.text : before.text + character, at: before.at.concat(own), next: before.next + character.length }
    },
    { text: '', at: [], next: 0 },
  )
  return { text: kept.text, at: kept.at }
}

const DIGITS = /\d+(?:[.,]\d+)*/gu
const SCALE_OF: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' }

/** Digits that the reader passed over: 由50家增加到80家 reads as one growth to 80. */
function leftOver(text: string, read: readonly FoundQuantity[]): FoundNumber[] {
  const plain = levelCharacters(text)
  return [...plain.matchAll(DIGITS)].flatMap((match): FoundNumber[] => {
    const at = match.index
    if (read.some(({ start, end }) => at < end && at + match[0].length > start)) return []
    const last = at + match[0].length
    const word = plain.charAt(last)
    const scale = SCALE_OF[word]
    const unit = readUnit(plain, scale === undefined ? last : last + 1, false)
    const digits = match[0].replaceAll(',', '')
    const value = isDecimalText(digits) ? digits : null
    return [{ number: text.slice(at, unit.end), start: at, end: unit.end, value, max: null, scale: scale ?? '1', unit: unit.unit }]
  })
}

/**
 * The figures of a text, in its order. No figures are dates and years (2023年, 6月30日, 2023-06-30),
 * ordinals and the numbers of headings (一是, （一）, 第3条, 1.), numbers in quoted names (“1+6”,
 * “四个100%”), joined to letters (T4, HY25-017), in document numbers and in names such as 世界500强
 * or 十大行动. Chinese numerals are figures where they count from ten on, or say a share (七成).
 * Every other digit belongs to a figure: none is passed over.
 */
export function findNumbers(text: string): FoundNumber[] {
  const { text: plain, at } = squeezed(text)
  const whole = masked(plain)
  const read = findQuantities(whole).filter(({ nameRule }) => nameRule !== 'too-long')
  const found = read.filter(isFigure).map(({ start, end, value, max, scale, unit }) => ({
    ...{ number: whole.slice(start, end), start, end, value, max, scale, unit },
  }))
  return [...found, ...leftOver(whole, read)]
    .sort((a, b) => a.start - b.start)
    .map((each) => ({ ...each, start: at[each.start] ?? 0, end: (at[each.end - 1] ?? 0) + 1 }))
}
