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
    const follows = text.slice(at + length, at + length + 3)
    if (NOT_COUNTERS[unit]?.test(follows) !== true) return unit
  }
  return null
}

/** 元/人, 件/万人, 吨/日, 元/人·月: what a unit is counted by. */
const PER = /(?:(?:[/／]|(?<!元)每)[万千百]?(?:人|户|亩|日|天|年|月|小时|吨|平方米|平方公里|立方米|公顷|公里|次|件|升|个|床|张|家|元|千人|㎡|m³|m²|d|h|L|m))+(?:·[人月年日])?/y
/** 台（套）, 套（间）: the counter's other form, which is passed over. */
const OTHER_FORM = /[（(][套台间次个处段条户座件人家辆组名所支场栋幢项片宗口][)）]/y
/** 死亡率控制在10/10万以内: of a hundred thousand. */
const OF_100_000 = /[/／]10万(?![元人户])/y
/** 2.6万农村人口, 647万农户: counted without a word of counting; the noun itself says of what. */
const PEOPLE = /[一-鿿]{0,8}?(?:人口|群众|居民|农民|学生|老人|职工|青年|人员|劳动力|患者|儿童|妇女|居家老人|师生|村民|市民|残疾人|教师|考生|游客)/y
const FAMILIES = /[一-鿿]{0,6}?家庭/y
const HOUSEHOLDS = /(?:[农住用商]|贫困|困难|脱贫|农村){1,2}户/y

/** A unit that no list knows, by its place: up to three characters that end the phrase. */
const BY_SHAPE = /(?!以上|以下|以内|左右|余|多|年|月|日|强|版|号|级|路|线|县|市|区|省|国|工程|计划|行动|项目|产业|模式|战略|平台|体系|标准|示范|和|及|与|、|的)[一-鿿]{1,3}?(?=[，。；、,;）)]|以上|左右|以内|以下|$)/y

const MONEY = /(?:总量|产值|收入|投资|税收|总额|规模|营收|增加值|GDP|额|存款|贷款|余额|资产|利润|预算|资金)[^，。；]{0,8}$/u

/** 经济总量突破1200亿: money, where the text leaves 元 out at the end of a phrase. */
export function isMoneyLeftOut(text: string, numeralEnd: number, before: string): boolean {
  return (
    /[万亿]/u.test(text.charAt(numeralEnd - 1)) &&
    /^(?:[，。；、）]|大关|台阶|$)/u.test(text.slice(numeralEnd, numeralEnd + 2)) &&
    MONEY.test(before)
  )
}

const PEOPLE_BEFORE =
  /(?:人口|农民|劳动力|群众|居民|学生|职工|人数|人次|游客|旅客|老年人|青年|人员)[^，。；\d]{0,6}$/u

/**
 * 培训农民100万, 覆盖人口1000万左右, 接待人次170万: people, or their visits, where the text leaves 人 or
 * 人次 out at the end of a phrase; else null.
 */
export function findPeopleLeftOut(text: string, numeralEnd: number, before: string): '人' | '人次' | null {
  const isLeftOut =
    text.charAt(numeralEnd - 1) === '万' &&
    /^(?:[，。；、）]|左右|以上|以内|$)/u.test(text.slice(numeralEnd, numeralEnd + 2))
  if (!isLeftOut || !PEOPLE_BEFORE.test(before)) return null
  return /人次[^，。；\d]{0,6}$/u.test(before) ? '人次' : '人'
}

/**
 * The unit that begins at an offset of a levelled text. `mayGuess` lets a word that no list knows
 * be one by its place alone: 500蹲位， 30格口。
 */
export function readUnit(text: string, at: number, mayGuess: boolean): FoundUnit {
  if (matchAt(OF_100_000, text, at) !== null) return { end: at + 4, unit: '/10万', kind: 'measure' }
  const known = findKnown(text, at)
  if (known === null) {
    const isScaled = /[百千万亿余多]/u.test(text.charAt(at - 1))
    if (isScaled && matchAt(FAMILIES, text, at) !== null) return { end: at, unit: '户', kind: 'counter' }
    if (isScaled && matchAt(PEOPLE, text, at) !== null) return { end: at, unit: '人', kind: 'counter' }
    if (isScaled && matchAt(HOUSEHOLDS, text, at) !== null) return { end: at, unit: '户', kind: 'counter' }
    const guess = mayGuess ? matchAt(BY_SHAPE, text, at)?.[0] : undefined
    if (guess === undefined) return { end: at, unit: '', kind: 'none' }
    return { end: at + guess.length, unit: guess, kind: 'shape' }
  }
  const base = at + known.length
  const per = matchAt(PER, text, base)?.[0] ?? ''
  const form = matchAt(OTHER_FORM, text, base)?.[0] ?? ''
  return {
    end: base + per.length + form.length,
    unit: known + per.replaceAll(/^每|／/gu, '/'),
    kind: MEASURES.has(known) ? 'measure' : 'counter',
  }
}
