import { isDecimalText } from '../exact'
import type { Comparator } from '../words'
import { matchAt } from './characters'
import { isCountInWords } from './chinese-number'
import { findHedgeAfter, findHedgeBefore, type FoundHedge } from './hedge'
import { endOfDate, endOfOrdinal } from './number-date'
import { findNameRule } from './number-name'
import type { NameRule } from './name-rules'
import { readNumeral, type Numeral } from './numeral'
import { findSharedUnit } from './shared-unit'
import { readSpecialNumber } from './special-number'
import type { FoundQuantity } from './types'
import { isMoneyLeftOut, findPeopleLeftOut, readUnit, type FoundUnit } from './unit'

const RANGE = /(?:[-—–~～]{1,2}|至|到)(?=[\d一二三四五六七八九十百千万两])/y

/** A number read where it begins, before its role and name are known. */
export type Reading = {
  start: number
  numberAt: number
  end: number
  value: string
  max: string | null
  scale: Numeral['scale']
  unit: string
  comparator: Comparator
  role: FoundQuantity['role']
  nameRule: NameRule | null
  /** a word of its own beside it says how it binds: 左右, 不低于, 超 */
  isHedged: boolean
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

/** 利用系数提高到0.55: coefficients and indexes have no unit. */
const isIndex = (text: string, at: number, { value }: Numeral): boolean =>
  /(?:系数|指数|容积率|得分|弹性)[^，。；]{0,24}(?:达到?|到|至|在|为|由|从)(?:20\d{2}年的?)?$/u.test(text.slice(Math.max(0, at - 40), at)) &&
  (value.includes('.') || /指数[^，。；]{0,4}(?:达到?|到|至|在)$/u.test(text.slice(Math.max(0, at - 12), at)))

/** The rule by which the number is part of a name; null for a quantity. */
function readName(
  text: string,
  reading: Reading,
  numeral: Numeral,
  unit: FoundUnit,
  isListed: boolean,
): NameRule | null {
  const { numberAt, end } = reading
  if (numeral.isChinese) {
    return isCountInWords(numeral, unit, text, numberAt, end, isListed) ? null : 'in-characters'
  }
  const rule = findNameRule({ text, at: numberAt, numeral, unit, end })
  if (rule !== null) return rule
  const isPlain = unit.kind === 'none' && !reading.isHedged && !numeral.hasScale
  const needsUnit = !isAlone(text, reading.start, end) && !isBareCount(text, numberAt, end) && !isIndex(text, numberAt, numeral)
  return isPlain && needsUnit ? 'no-unit' : null
}

/** 控制在2%左右 is about 2 %; otherwise the words before a number weigh more than those after. */
const comparatorOf = (before: FoundHedge | null, after: FoundHedge | null): Comparator =>
  after?.comparator === 'about' ? 'about' : (before?.comparator ?? after?.comparator ?? 'at-least')

function readUnitAt(text: string, at: number, numeral: Numeral): FoundUnit {
  const unit = readUnit(text, numeral.end, !numeral.isChinese)
  const isMoney = unit.kind === 'none' && isMoneyLeftOut(text, numeral.end, text.slice(Math.max(0, at - 20), at))
  if (isMoney) return { end: numeral.end, unit: '元', kind: 'measure' }
  if (unit.kind === 'measure') return unit
  const people = findPeopleLeftOut(text, numeral.end, text.slice(Math.max(0, at - 20), at))
  return people === null ? unit : { end: numeral.end, unit: people, kind: 'counter' }
}

/** The reading as a part of a name. */
export const asName = (reading: Reading, nameRule: NameRule): Reading => ({ ...reading, role: 'name', nameRule })

/** 每小时28公里: by what time a speed is meant. */
const PER_TIME = /每(小时|分钟|秒)$/u

/** A number behind 每小时, whose unit is that by the hour, 每小时 included. */
function withTimeBefore(text: string, from: number, reading: Reading): Reading {
  const found = PER_TIME.exec(text.slice(Math.max(from, reading.start - 4), reading.start))
  if (found === null || reading.unit === '' || reading.unit.includes('/')) return reading
  const start = reading.start - found[0].length
  const before = findHedgeBefore(text, start, from)
  return {
    ...reading,
    start: before?.at ?? start,
    unit: `${reading.unit}/${found[1] ?? ''}`,
    comparator: before?.comparator ?? reading.comparator,
  }
}

function readPlain(text: string, at: number, from: number, previous: Reading | undefined): Reading | null {
  const numeral = readNumeral(text, at)
  if (numeral === null) return null
  const own = readUnitAt(text, at, numeral)
  const shared = own.kind === 'none' ? findSharedUnit(text, at, numeral) : null
  const unit = shared?.unit ?? own
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
    scale: shared?.scale ?? (upper === null || numeral.hasScale ? numeral.scale : upper.numeral.scale),
    unit: lastUnit.unit,
    comparator: upper === null ? (loose ?? comparatorOf(before, after)) : 'range',
    role: 'quantity',
    nameRule: null,
    isHedged: before !== null || after !== null,
  }
  const isListed = previous?.role === 'quantity' && !/[。；！？]/u.test(text.slice(previous.end, at))
  const isDecimal = isDecimalText(reading.value) && (reading.max === null || isDecimalText(reading.max))
  if (!isDecimal) return asName({ ...reading, value: '0', max: null }, 'too-long')
  const rule = readName(text, reading, upper?.numeral ?? numeral, lastUnit, isListed)
  return rule === null ? withTimeBefore(text, from, reading) : asName(reading, rule)
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
    nameRule: null,
    isHedged: false,
  }
}

const marked = (
  start: number,
  end: number,
  role: 'date' | 'ordinal' | 'name',
  nameRule: NameRule | null,
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
  nameRule,
  isHedged: false,
})

/**
 * What stands at an offset where a number may begin; null where none does.
 *
 * @param names which characters stand in a quoted name (see markNames)
 * @param previous the number read before it, in the same text
 */
export function readAt(
  text: string,
  at: number,
  names: Uint8Array,
  previous: Reading | undefined,
): Reading | null {
  const from = previous?.end ?? 0
  const date = endOfDate(text, at)
  if (date !== null) return marked(at, date, 'date', null)
  const numeralEnd = readNumeral(text, at)?.end ?? at + 1
  const ordinal = endOfOrdinal(text, at, numeralEnd)
  if (ordinal !== null) return marked(at, ordinal, 'ordinal', null)
  if (names[at] === 1) return marked(at, numeralEnd, 'name', 'quoted')
  const reading = readSpecial(text, at, from) ?? readPlain(text, at, from, previous)
  return reading !== null && reading.value === '' ? null : reading
}
