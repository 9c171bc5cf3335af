import { matchAt } from './characters'

const YEAR = '(?:(?:19|20)\\d{2}|二[〇零][一二三四五][〇零一二三四五六七八九])'
const DASH = '[-—–~至到]{1,2}'

/** Words that name a time, with numerals in them. Tried in this order where a number begins. */
const DATES: readonly RegExp[] = [
  new RegExp(`${YEAR}[-./](?:1[0-2]|0?[1-9])(?:[-./](?:3[01]|[12]\\d|0?[1-9]))?(?!\\d|[家个%％‰万亿千百元人户套条吨亩米台座所处张名项件次位辆公平立方头只栋间株倍斤克瓦])`, 'y'),
  new RegExp(
    `${YEAR}(?:年(?:度)?)?(?:${DASH}${YEAR}|[、和](?=${YEAR}年)${YEAR})?(?:年(?:度)?|学年|财年)` +
      '(?:(?:1[0-2]|0?[1-9])月(?:份)?(?:(?:3[01]|[12]\\d|0?[1-9])[日号])?|上半年|下半年|前?[一二三四]季度|第[一二三四]季度)?(?:底|末|初|前)*',
    'y',
  ),
  new RegExp(`(?:1[0-2]|0?[1-9])月?${DASH}(?:1[0-2]|0?[1-9])月(?:份)?`, 'y'),
  /(?:1[0-2]|0?[1-9])月(?:份)?(?:(?:(?:3[01]|[12]\d|0?[1-9])[日号]|[上中下]旬|底|末)(?:[之以]?前)?|初)?/y,
  /(?:十[一二]?|[一二三四五六七八九])月(?:份)?(?:底|末|初|[上中下]旬)?(?![球亮])/y,
  /(?:[123]\d|[1-9])日(?![均产处供元])/y,
  /(?:2[0-4]|1\d|\d)[时点](?:[0-5]?\d分?|半|整)?(?![代间空长均段位个里])(?:以后|以前|之后|之前|前|后)?/y,
  /[一二三四1-4](?:[、和至-][一二三四1-4]){0,3}季度(?:末)?/y,
  /十[一二三四五六七八]五(?=[”"’时规期末开收以之头首成各目发经蓝建重、，。；和与）)]|$)/y,
  /[一二三四五六七八九十]五(?=[”"’](?:时|规|期|末|以|收|开|发))/y,
]

/** Durations: how long, not how much. 三年行动 is a name and is told apart by the caller. */
const DURATIONS = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[-—~至](?:\d{1,2}|[一二三四五六七八九十]))?(?:个(?=年[度头]))?(?:多|余)?年(?:来|内|间|左右|以上|时间|期|中)?|半年/y

/** Where a date or a duration in years that begins at an offset ends; null where none begins. */
export function endOfDate(text: string, at: number): number | null {
  for (const expression of DATES) {
    const found = matchAt(expression, text, at)?.[0]
    if (found !== undefined) return at + found.length
  }
  if (/(?:年限|寿命|期限)[^，。；]{0,6}$/u.test(text.slice(Math.max(0, at - 10), at))) return null
  const duration = matchAt(DURATIONS, text, at)?.[0]
  return duration === undefined ? null : at + duration.length
}

const ORDINAL_BEFORE = /(?:第|[全省市区国县州位列居级名排于的]前|排名|^前|其|首)$/u
const NUMBERING = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.．、](?![\d])|[)）])/y
const NUMBERED_WORDS = /(?:[一二三四五六七八九十]{1,2})(?:是|要|曰)/y

/** Where an ordinal or a numbering that begins at an offset ends: 第三, （一）, 1., 一是. */
export function endOfOrdinal(text: string, at: number, numeralEnd: number): number | null {
  const before = text.slice(Math.max(0, at - 2), at)
  const isStart = at === 0 || /[。；：:！？，（(]$/u.test(before)
  if (ORDINAL_BEFORE.test(before)) return numeralEnd
  if (!isStart) return null
  if (NUMBERED_WORDS.test(text.slice(at, at + 3)) && matchAt(NUMBERED_WORDS, text, at) !== null) {
    return at + (matchAt(NUMBERED_WORDS, text, at)?.[0].length ?? 1)
  }
  if (/[，]$/u.test(before)) return null
  const numbering = matchAt(NUMBERING, text, at)?.[0]
  if (numbering === undefined) return null
  // （3）and （一）stand in brackets of their own; 3） and 1. at a beginning
  return /[)）]$/u.test(numbering) && !/^[（(]?$/u.test(text.slice(at - 1, at)) ? null : at + numbering.length
}
