import { levelCharacters, wordsBefore } from './characters'
import { shiftedDecimal } from './decimal'
import { isStriving } from './hedge'
import { markNames } from './number-name'
import { asName, readAt, type Reading } from './number-reading'
import { isCentre, isOfThose, isOutOf, isScope } from './number-scope'
import { endOfNumeral } from './numeral'
import { nameQuantities, type NamelessQuantity } from './quantity-names'
import { shapeOf } from './quantity-shape'
import { withSharedHedges } from './shared-hedges'
import type { FoundQuantity } from './types'

const CANDIDATE = /[\d零〇一二三四五六七八九十百千万亿两]|翻(?:了)?[一两二三四\d番倍]|半数|倍增|减半|半(?=个?小时)|过半|(?<=[^两一二三]个)半年|半年/gu
const FROM_BEFORE = /(?:由|从|自)(?:[^，。；、\d]{0,12}?)(?:约|近|超过?|不足)?$/u
const YEAR_OF = /20\d{2}年(?:底|末)?的?$/u
const CHANGED = /^(?:左右|以上|不等)?(?:预计|预期|将)?(?:大幅|逐步|进一步)?(?:提高|提升|增加|增长|上升|扩大|扩增|拓展|上涨|下降|降低|缩短|压缩|缩减|减少|压减|精简|调整|上调|下调|调高|调低|延长|发展|壮大|增|升|降|减)?(?:到|至|为|成)(?:约|近|超过?|不低于|不超过)?$/u
/** 现行16%的税率降至13%: what is in force, and what it is that is changed. */
const IN_FORCE_BEFORE = /(?:现行|现有|原有|原定)的?$/u
const WHAT_IS_IN_FORCE = /^的?[^，。；、]{1,8}?(?=[提上增扩下降缩减压调])/u
/** Without 由 the verb must say that the first number was left behind. */
const RAISED = /(?:提高|提升|增加|上升|扩大|下降|降低|缩短|压缩|增|升|降)(?:到|至)/u
const SENTENCE = /[，。；！？]/u
const CLAUSE = /[。；！？]/u
const CIRCLE = /^(?:[^，。；、]{0,14}圈|内|可达|通达|直达)/u

const CHINESE_IDLE = /^[一百千万亿零〇]$/u

/** A single 一 or scale word that counts nothing is no number at all: 统一, 百年, 万家. */
const isIdle = (text: string, { role, numberAt, end }: Reading): boolean =>
  role === 'name' && (end - numberAt <= 1 || text.startsWith('一', numberAt)) && CHINESE_IDLE.test(text.charAt(numberAt))

/** 840台10吨以下锅炉: what is counted is described by its size. */
const isSizeOfCounted = (text: string, reading: Reading, previous: Reading | undefined): boolean =>
  previous?.role === 'quantity' &&
  /^（?$/u.test(text.slice(previous.end, reading.start)) &&
  previous.unit !== reading.unit &&
  /以[上下]$/u.test(text.slice(reading.start, reading.end)) &&
  /^(?:的?[一-鿿]{2}|）)/u.test(text.slice(reading.end, reading.end + 3))

/** 超50亿元、甚至超100亿元的大项目: both are sizes of what stands behind the second. */
const isSizeLikeNext = (text: string, { end, unit }: Reading, next: Reading | undefined): boolean =>
  next?.nameRule === 'size' && next.unit === unit && /^(?:[、，]?(?:甚至|乃至)|[、和或及])$/u.test(text.slice(end, next.start))

/** 为42所学校更换灯具1.2万套: 42所 is for whom, and no target beside the one that is counted. */
function withoutScope(text: string, reading: Reading, previous: Reading | undefined, next: Reading | undefined): Reading {
  if (reading.role !== 'quantity') return reading
  if (isSizeOfCounted(text, reading, previous) || isSizeLikeNext(text, reading, next)) return asName(reading, 'size')
  const after = text.slice(reading.end, reading.end + 18)
  if (isOutOf(after) || (next?.role === 'quantity' && isOfThose(text.slice(Math.max(0, reading.start - 12), reading.start))) || isCentre(text.slice(Math.max(0, reading.start - 2), reading.start), after)) return asName(reading, 'out-of')
  if (next?.role !== 'quantity' || next.unit === '%') return reading
  const before = text.slice(Math.max(0, reading.start - 10), reading.start)
  return isScope(before, text.slice(reading.end, next.start))
    ? asName(reading, 'scope')
    : reading
}

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
  return readings.map((reading, index) => withoutScope(text, reading, readings[index - 1], readings[index + 1]))
}

/** 由50家增加到80家: the first number is where the second comes from. */
function isOriginOf(text: string, first: Reading, second: Reading | undefined): second is Reading {
  if (second === undefined || first.role === 'date' || first.role === 'ordinal' || second.role !== 'quantity') return false
  if (first.unit !== '' && first.unit !== second.unit) return false
  const between = text.slice(first.end, second.numberAt).replace(YEAR_OF, '')
  const before = wordsBefore(text, first.start, SENTENCE).replace(YEAR_OF, '')
  const isInForce = IN_FORCE_BEFORE.test(before)
  if (between.length > 14 || !CHANGED.test(isInForce ? between.replace(WHAT_IS_IN_FORCE, '') : between)) return false
  return isInForce || FROM_BEFORE.test(before) || RAISED.test(between)
}

function toQuantity(text: string, reading: Reading, from: Reading | null): NamelessQuantity {
  const words = wordsBefore(text, from?.start ?? reading.start, SENTENCE)
  const near = from === null ? words : text.slice(from.end, reading.numberAt).replace(YEAR_OF, '')
  const isCircle = /(?:分钟|小时)$/u.test(reading.unit) && CIRCLE.test(text.slice(reading.end, reading.end + 16))
  const comparator = isCircle && reading.max === null ? 'at-most' : reading.comparator
  const limited = /(?:控制|限制|限定)(?:在|到|为|于|至)?$/u.test(words) && comparator === 'at-least' ? 'at-most' : comparator
  return {
    start: reading.start,
    end: reading.end,
    numberAt: reading.numberAt,
    // what is in force is named behind its number: 现行16%的税率
    phraseAt: from === null || IN_FORCE_BEFORE.test(words) ? reading.start : from.start,
    value: reading.value,
    max: reading.max,
    scale: reading.scale,
    unit: reading.unit,
    comparator: limited,
    isStriving: reading.role === 'quantity' && isStriving(wordsBefore(text, reading.numberAt, CLAUSE)),
    role: reading.role,
    shape: shapeOf(near, reading.unit, limited, isCircle),
    from: from === null ? null : fromValue(from, reading),
    nameRule: reading.nameRule,
    isHedged: reading.isHedged,
  }
}

/** The earlier value in the later one's scale: 8000元 is 0.8 beside 1.2万元. */
const fromValue = (from: Reading, to: Reading): string =>
  from.unit === '' ? from.value : shiftedDecimal(from.value, from.scale.length - to.scale.length)

/** 由200户500人减至120户300人: two numbers lead to two of the same kinds; null where four are no such pairs. */
function pairOfOrigins(text: string, [first, second, third, fourth]: readonly Reading[]): NamelessQuantity[] | null {
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return null
  const isPair = first.end === second.start && third.end === fourth.start && first.unit !== second.unit
  const isSame = first.unit === third.unit && second.unit === fourth.unit && third.role === 'quantity'
  const isChanged = CHANGED.test(text.slice(second.end, third.numberAt)) && FROM_BEFORE.test(wordsBefore(text, first.start, SENTENCE))
  if (!isPair || !isSame || !isChanged) return null
  const to = toQuantity(text, third, first)
  return [to, { ...toQuantity(text, fourth, second), phraseAt: first.start, comparator: to.comparator }]
}

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
    const pair = pairOfOrigins(plain, readings.slice(index, index + 4))
    if (pair !== null) {
      quantities.push(...pair)
      index += 3
      continue
    }
    // 由2020年的58%提高到2025年的62%: a year may stand between
    const date = readings[index + 1]?.role === 'date' ? readings[index + 1] : undefined
    const second = readings[date === undefined ? index + 1 : index + 2]
    if (isOriginOf(plain, reading, second)) {
      if (date !== undefined) quantities.push(toQuantity(plain, date, null))
      quantities.push(toQuantity(plain, second, reading))
      index += date === undefined ? 1 : 2
    } else {
      quantities.push(toQuantity(plain, reading, null))
    }
  }
  return nameQuantities(plain, withSharedHedges(plain, quantities))
}
