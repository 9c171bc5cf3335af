import { matchAt } from './characters'
import { COUNTERS, MEASURE_UNITS, NOT_COUNTERS } from './unit-words'

export type FoundUnit = {
  end: number
  /** '' where none stands */
  unit: string
  /** a scale word between the numeral's loose word and the unit (2400余万元) is already the numeral's */
  kind: 'measure' | 'counter' | 'shape' | 'none'
}

const MEASURES = new Set(MEASURE_UNITS)
const ALL = new Set([...MEASURE_UNITS, ...COUNTERS])
const LONGEST = Math.max(...[...ALL].map((each) => each.length))

/** The longest known unit that begins here; a counter only where it is not another word's beginning. */
function findKnown(text: string, at: number): string | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const unit = text.slice(at, at + length)
    if (!ALL.has(unit)) continue
    const follows = text.slice(at + length, at + length + 2)
    if (NOT_COUNTERS[unit]?.test(follows) !== true) return unit
  }
  return null
}

/** 元/人, 件/万人, 吨/日, 元/人·月: what a unit is counted by. */
const PER = /(?:[/／][万千百]?(?:人|户|亩|日|天|年|月|小时|吨|平方米|平方公里|立方米|公顷|公里|次|件|升|个|床|张|家|元|千人|㎡|m³|m²|d|h|L|m))+(?:·[人月年日])?/y
/** 台（套）, 户（间）: the counter's other form. */
const OTHER_FORM = /[（(][套台间次个处段条户座件人家辆组名所支场栋幢项片宗口][)）]/y
/** A unit that no list knows, by its place: up to three characters that end the phrase. */
const BY_SHAPE = /(?!以上|以下|以内|左右|余|多|年|月|日|强|版|号|级|路|线|工程|计划|行动|项目|产业|模式|战略|平台|体系|标准|示范|和|及|与|、|的)[一-鿿]{1,3}?(?=[，。；、,;）)]|以上|左右|以内|以下|$)/y

/**
 * The unit that begins at an offset of a levelled text. `mayGuess` lets a word that no list knows
 * be one by its place alone: 500蹲位， 30格口。
 */
export function readUnit(text: string, at: number, mayGuess: boolean): FoundUnit {
  const known = findKnown(text, at)
  if (known === null) {
    const guess = mayGuess ? matchAt(BY_SHAPE, text, at)?.[0] : undefined
    if (guess === undefined) return { end: at, unit: '', kind: 'none' }
    return { end: at + guess.length, unit: guess, kind: 'shape' }
  }
  const base = at + known.length
  const tail = matchAt(PER, text, base)?.[0] ?? matchAt(OTHER_FORM, text, base)?.[0] ?? ''
  return {
    end: base + tail.length,
    unit: known + tail,
    kind: MEASURES.has(known) ? 'measure' : 'counter',
  }
}
