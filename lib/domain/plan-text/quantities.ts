import { isDecimalText } from '../exact'
import type { Comparator } from '../words'
import { levelCharacters, matchAt, wordsBefore } from './characters'
import { isCountInWords } from './chinese-number'
import { findHedgeAfter, findHedgeBefore, isStriving, type FoundHedge } from './hedge'
import { endOfDate, endOfOrdinal } from './number-date'
import { findNameReason, markNames } from './number-name'
import { endOfNumeral, readNumeral, type Numeral } from './numeral'
import { nameQuantities, type NamelessQuantity } from './quantity-names'
import { shapeOf } from './quantity-shape'
import { readSpecialNumber } from './special-number'
import type { FoundQuantity } from './types'
import { isMoneyLeftOut, readUnit, type FoundUnit } from './unit'

const CANDIDATE = /[\d零〇一二三四五六七八九十百千万亿两]|翻(?:了)?[一两二三四\d番倍]|半数|半(?=个?小时)|过半|(?<=[^两一二三]个)半年|半年/gu
const RANGE = /(?:[-—–~～]{1,2}|至|到)(?=[\d一二三四五六七八九十百千万两])/y
const FROM_BEFORE = /(?:由|从|自)(?:[^，。；、\d]{0,12}?)(?:约|近|超过?|不足)?$/u
const CHANGED = /(?:左右|以上)?(?:大幅|逐步|进一步)?(?:提高|提升|增加|增长|上升|扩大|扩增|拓展|上涨|下降|降低|缩短|压缩|缩减|减少|压减|精简|调整|延长|发展|壮大|增|升|降|减)?(?:到|至|为|成)(?:约|近|超过?|不低于|不超过)?$/u
const SENTENCE = /[，。；！？]/u
const CLAUSE = /[。；！？]/u
const CIRCLE = /^(?:[^，。；、]{0,14}圈|内|可达|通达|直达)/u

/** A number read where it begins, before its role and name are known. */
type Reading = {
  start: number
  numberAt: number
  end: number
  value: string
  max: string | null
  scale: Numeral['scale']
  unit: string
  comparator: Comparator
  role: FoundQuantity['role']
  because: string[]
}

type Upper = { numeral: Numeral; unit: FoundUnit }

const isMinus = (text: string, at: number): boolean =>
  /[-−]/u.test(text.charAt(at - 1)) && /[速幅长为在到至率是于降，（(：:]|^$/u.test(text.charAt(at - 2))

/** The upper end of a range that goes on after a lower end; null where none does. */
function readUpper(text: string, lower: Numeral, unit: FoundUnit): Upper | null {
  const dash = matchAt(RANGE, text, unit.end)?.[0]
  if (dash === undefined) return null
  const numeral = readNumeral(text, unit.end + dash.length)
  if (numeral === null || numeral.isChinese !== lower.isChinese || numeral.isBare) return null
  const upperUnit = readUnit(text, numeral.end, !numeral.isChinese)
  const isSame = unit.unit === '' || upperUnit.unit === unit.unit
  return isSame && upperUnit.unit !== '' ? { numeral, unit: upperUnit } : null
}

/** A whole text that is a number, as in a cell of a table, needs no unit. */
const isAlone = (text: string, start: number, end: number): boolean =>
  start <= 3 && text.length - end <= 3

/** 新增学位5000，: a count of what stands before it, where the phrase makes something. */
const isBareCount = (text: string, at: number, end: number): boolean =>
  /^(?:[，。；、]|$)/u.test(text.slice(end, end + 1)) &&
  /(?:新增|新建|建成|完成|培训|改造|发放|引进)[^\d，。；、]{2,12}$/u.test(text.slice(Math.max(0, at - 16), at))

function readRole(
  text: string,
  reading: Reading,
  numeral: Numeral,
  unit: FoundUnit,
  hedged: boolean,
  isListed: boolean,
): FoundQuantity['role'] {
  const { numberAt, end } = reading
  if (numeral.isChinese) {
    if (isCountInWords(numeral, unit, text, numberAt, end, isListed)) return 'quantity'
    reading.because.push('名称中的汉字数字')
    return 'name'
  }
  const reason = findNameReason({ text, at: numberAt, numeral, unit, end, hedged })
  if (reason !== null) {
    reading.because.push(reason)
    return 'name'
  }
  const isPlain = unit.kind === 'none' && !hedged && !numeral.hasScale
  if (isPlain && !isAlone(text, reading.start, end) && !isBareCount(text, numberAt, end)) {
    reading.because.push('没有单位')
    return 'name'
  }
  return 'quantity'
}

/** 控制在2%左右 is about 2 %; otherwise the words before a number weigh more than those after. */
const comparatorOf = (before: FoundHedge | null, after: FoundHedge | null): Comparator =>
  after?.comparator === 'about' ? 'about' : (before?.comparator ?? after?.comparator ?? 'at-least')

function readUnitAt(text: string, at: number, numeral: Numeral): FoundUnit {
  const unit = readUnit(text, numeral.end, !numeral.isChinese)
  const isMoney = unit.kind === 'none' && isMoneyLeftOut(text, numeral.end, text.slice(Math.max(0, at - 20), at))
  return isMoney ? { end: numeral.end, unit: '元', kind: 'measure' } : unit
}

function readPlain(text: string, at: number, from: number, previous: Reading | undefined): Reading | null {
  const numeral = readNumeral(text, at)
  if (numeral === null) return null
  const unit = readUnitAt(text, at, numeral)
  const upper = readUpper(text, numeral, unit)
  const lastUnit = upper?.unit ?? unit
  const before = findHedgeBefore(text, at, from)
  const after = findHedgeAfter(text, lastUnit.end)
  const loose = numeral.loose === '' ? null : numeral.loose
  const minus = isMinus(text, at)
  const sign = minus ? '-' : ''
  const reading: Reading = {
    start: before?.at ?? (minus ? at - 1 : at),
    numberAt: at,
    end: after?.at ?? lastUnit.end,
    value: sign + numeral.value,
    max: upper?.numeral.value ?? null,
    scale: upper === null || numeral.hasScale ? numeral.scale : upper.numeral.scale,
    unit: lastUnit.unit,
    comparator: upper === null ? (loose ?? comparatorOf(before, after)) : 'range',
    role: 'quantity',
    because: [],
  }
  for (const hedge of [before, after]) if (hedge !== null) reading.because.push(`“${hedge.word}”`)
  if (upper !== null) reading.because.push('区间')
  const isListed = previous?.role === 'quantity' && !/[。；！？]/u.test(text.slice(previous.end, at))
  reading.role = readRole(text, reading, upper?.numeral ?? numeral, lastUnit, before !== null || after !== null, isListed)
  return isDecimalText(reading.value) && (reading.max === null || isDecimalText(reading.max))
    ? reading
    : { ...reading, value: '0', max: null, role: 'name', because: ['位数过多'] }
}

function readSpecial(text: string, at: number, from: number): Reading | null {
  const special = readSpecialNumber(text, at)
  if (special === null) return null
  const before = findHedgeBefore(text, at, from)
  const after = findHedgeAfter(text, special.end)
  const isDigits = special.unit === '' && /增|营收|速/u.test(text.slice(Math.max(0, at - 20), special.end + 4))
  const isOver = text.startsWith('过半', at - 1) || text.startsWith('过半', at)
  return {
    start: before?.at ?? at,
    numberAt: at,
    end: after?.at ?? special.end,
    value: special.value,
    max: null,
    scale: '1',
    unit: isDigits ? '%' : special.unit,
    comparator: isOver ? 'more-than' : (before?.comparator ?? after?.comparator ?? 'at-least'),
    role: 'quantity',
    because: [special.because],
  }
}

const marked = (
  start: number,
  end: number,
  role: 'date' | 'ordinal' | 'name',
  because: string,
): Reading => ({
  start,
  numberAt: start,
  end,
  value: '0',
  max: null,
  scale: '1',
  unit: '',
  comparator: 'equal',
  role,
  because: [because],
})

/** What stands at an offset where a number may begin; null where none does. */
function readAt(
  text: string,
  at: number,
  names: Uint8Array,
  previous: Reading | undefined,
): Reading | null {
  const from = previous?.end ?? 0
  const date = endOfDate(text, at)
  if (date !== null) return marked(at, date, 'date', '时间')
  const numeralEnd = readNumeral(text, at)?.end ?? at + 1
  const ordinal = endOfOrdinal(text, at, numeralEnd)
  if (ordinal !== null) return marked(at, ordinal, 'ordinal', '序数')
  if (names[at] === 1) return marked(at, numeralEnd, 'name', '引号或书名号中的名称')
  const reading = readSpecial(text, at, from) ?? readPlain(text, at, from, previous)
  return reading !== null && reading.value === '' ? null : reading
}

const CHINESE_IDLE = /^[一百千万亿零〇]$/u

/** A single 一 or scale word that counts nothing is no number at all: 统一, 百年, 万家. */
const isIdle = (text: string, { role, numberAt, end }: Reading): boolean =>
  role === 'name' && (end - numberAt <= 1 || text.startsWith('一', numberAt)) && CHINESE_IDLE.test(text.charAt(numberAt))

function listReadings(text: string): Reading[] {
  const names = markNames(text)
  const readings: Reading[] = []
  let from = 0
  for (const match of text.matchAll(CANDIDATE)) {
    if (match.index < from) continue
    const reading = readAt(text, match.index, names, readings.at(-1))
    from = Math.max(reading?.end ?? endOfNumeral(text, match.index), match.index + 1)
    if (reading !== null && !isIdle(text, reading)) readings.push(reading)
  }
  return readings
}

/** 由50家增加到80家: the first number is where the second comes from. */
function isOriginOf(text: string, first: Reading, second: Reading | undefined): second is Reading {
  if (second === undefined || first.role === 'date' || first.role === 'ordinal' || second.role !== 'quantity') return false
  if (first.unit !== '' && first.unit !== second.unit) return false
  const between = text.slice(first.end, second.numberAt)
  if (between.length > 14 || !CHANGED.test(between)) return false
  return FROM_BEFORE.test(wordsBefore(text, first.start, SENTENCE)) || /(?:提高|提升|增加|上升|扩大|下降|降低|缩短|压缩|增|升|降)(?:到|至)/u.test(between)
}

function toQuantity(text: string, reading: Reading, from: Reading | null): NamelessQuantity {
  const clause = wordsBefore(text, reading.start, CLAUSE)
  const words = wordsBefore(text, from?.start ?? reading.start, SENTENCE)
  const near = from === null ? words : text.slice(from.end, reading.numberAt)
  const isCircle = reading.unit.endsWith('分钟') && CIRCLE.test(text.slice(reading.end, reading.end + 16))
  const comparator = isCircle && reading.max === null ? 'at-most' : reading.comparator
  const limited = /(?:控制|限制|限定)(?:在|到|为|于|至)?$/u.test(words) && comparator === 'at-least' ? 'at-most' : comparator
  const origin = /(?:由|从|自)[^，。；、\d]{0,12}$/u.exec(words)
  return {
    start: reading.start,
    end: reading.end,
    numberAt: reading.numberAt,
    phraseAt: from?.start ?? reading.start,
    value: reading.value,
    max: reading.max,
    scale: reading.scale,
    unit: reading.unit,
    comparator: limited,
    isStriving: reading.role === 'quantity' && (isStriving(words) || isStriving(clause.slice(-24))),
    role: reading.role,
    shape: from === null ? shapeOf(words, reading.unit, limited, isCircle) : shapeOf(near, reading.unit, limited, isCircle),
    from: from === null ? null : fromValue(from, reading),
    because: origin === null || from === null ? reading.because : [...reading.because, '由…到…'],
  }
}

const fromValue = (from: Reading, to: Reading): string | null =>
  from.scale === to.scale || from.unit === '' ? from.value : null

/**
 * Every number of a text with what its words say of it, in the text's order. Names with digits,
 * dates and ordinals are told apart by `role`; their value, unit and comparator mean nothing.
 *
 * @param text without white space and note marks
 */
export function findQuantities(text: string): FoundQuantity[] {
  const plain = levelCharacters(text)
  const readings = listReadings(plain)
  const quantities: NamelessQuantity[] = []
  for (let index = 0; index < readings.length; index += 1) {
    const reading = readings[index]
    if (reading === undefined) continue
    const second = readings[index + 1]
    if (isOriginOf(plain, reading, second)) {
      quantities.push(toQuantity(plain, second, reading))
      index += 1
    } else {
      quantities.push(toQuantity(plain, reading, null))
    }
  }
  return nameQuantities(plain, quantities)
}
