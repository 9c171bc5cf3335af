import { addDays, endOfMonth, isCivilDate, type CivilDate } from '../civil-date'
import { levelCharacters } from './characters'
import type { FoundDeadline } from './types'

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Festivals with a fixed day of the year; the Spring Festival and others of the moon have none. */
const FESTIVALS: Readonly<Record<string, string>> = {
  ...{ 元旦: '01-01', 妇女节: '03-08', 植树节: '03-12', 五一: '05-01', 劳动节: '05-01', 六一: '06-01' },
  ...{ 儿童节: '06-01', 七一: '07-01', 建党节: '07-01', 八一: '08-01', 建军节: '08-01', 教师节: '09-10' },
  ...{ 国庆: '10-01', 秋季开学: '09-01', 秋季学期: '09-01', 秋季学期开学: '09-01' },
}
/** The last year of a five-year plan. */
const PLAN_ENDS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 }

const DONE =
  '(?=完成|建成|开工|竣工|投|启用|交付|交房|实现|开放|动工|贯通|全线|全段|主线|主体|首批|试运|上线|揭牌|办结|到位|见效|落地|正式|具备|封闭|合龙|并网|竣|收官|封顶|全面|全部|正式|通车|验收|启动|基本|达到|达|突破|超过|提高|提升|增至|跨越|迈上|形成|完工|前|建设|运营|挂牌|开园|开学|开馆|开街|开业|开诊|开播|开跑|开赛|开幕|入住|进场|落成|开始(?=交付|验收|开工|施工|运营|建设|投用|供)|举办|举行|召开|发布|[，。；、）)]|$)'
/** 10月激情开跑, 6月隆重开园: how it is done stands before what is done. */
const SOON_DONE =
  '(?=[一-鿿]{2,4}(?:开跑|开赛|开幕|开园|开馆|开业|开街|开学|开诊|通车|通航|贯通|建成|投用|投产|投运|竣工|完工|交付|开放|亮相|举办|举行|召开))'
const PARTS = [
  '(?<day>(?<month>1[0-2]|0?[1-9])月(?<date>3[01]|[12]\\d|0?[1-9])[日号](?:前|之前|以前)?)',
  '(?<tenDays>(?<tenMonth>1[0-2]|0?[1-9])月(?:份)?(?<third>[上中下])旬(?:前)?)',
  '(?<monthEnd>(?<endMonth>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?:底|末)(?:前|之前|以前)?)',
  '(?<beforeMonth>(?<ofMonth>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?:前|之前|以前))',
  `(?<inMonth>(?<theMonth>1[0-2]|0?[1-9])月(?:份)?(?:内)?(?:${DONE}|${SOON_DONE}))`,
  '(?<quarter>(?:第|前)?(?<whichQuarter>[一二三四1-4])季度(?:末|底|内)?(?:前)?)',
  '(?<midYear>年中(?:前|(?=完成|建成|开工|投|竣工|启动|基本|全部|全面)))',
  '(?<half>(?<whichHalf>[上下])半年(?:内|末|底)?(?:前)?)',
  '(?<yearEnd>年底(?:前|之前|以前)?|年末(?:前)?|年终(?:前)?|年内|底前|(?<=年)(?:底|末|内)(?:前)?)',
].join('|')
const YEARS = '(?:(?<year>20\\d{2})年(?:度)?|(?<relative>明年|来年|次年|后年|今年|本年|当年|年))'

/** Neither the end of a span (1-6月) nor the beginning of something (7月1日起). */
const WITH_PART = new RegExp(
  `(?<![每\\d一两二三四五六七八九十几多]|[\\d月日年][-—–~至到])(?:${YEARS}的?)?(?:${PARTS})(?![起]|以来|开始(?!交付|验收|开工|施工|运营|建设|投用|供)|[-—–~至到]\\d)`,
  'gu',
)
const YEAR_ALONE = new RegExp(
  `(?<=到|至|于|前|力争|争取|确保|计划|将在|在|^|[，。；、（(])(?<year>20\\d{2})年(?:(?<before>前|之前|以前)|${DONE.replace('建设|', '').replace('[，。；、）)]|', '')})|(?<=到|至)(?<until>20\\d{2})年(?!初|春|的|\\d)|^(?<whole>20\\d{2})年度?$|(?<=[^去])(?<next>明年|后年)(?=完成|建成|投|竣工|交付|启用|实现)`,
  'gu',
)
const NUMERIC = /^(?:截至|至|到)?(?<year>20\d{2})[-./](?<month>1[0-2]|0?[1-9])(?:[-./](?<date>3[01]|[12]\d|0?[1-9]))?(?:前|底前|底)?$/gu
const FESTIVAL = new RegExp(
  `(?:(?<year>20\\d{2})年|(?<relative>明年|今年))?[“"]?(?<festival>${Object.keys(FESTIVALS).sort((a, b) => b.length - a.length).join('|')})[”"]?(?:国际)?(?:节|假期|开学)?(?:之)?前`,
  'gu',
)
const FIVE_YEARS =
  /(?<![比较][“"]?)[“"]?十(?<which>[一二三四五六])五[”"]?(?:规划)?(?:(?:时期|期)?(?:末|末期|期末|收官(?=前))|(?:期间|时期)(?=(?:力争|计划|将|累计|共|全[市区县省])*(?:新增|新建|建成|建设|完成|改造|实现|培育|引进|达到|解决|治理|整治|培训|转移|投入|减少|增加|提高|降低|开工|脱贫)))/gu
/** A span that is all of a cell of a table ends with its last month or year: 3月—11月, 2025—2027年. */
const SPAN =
  /^(?:(?<first>20\d{2})年?)?(?:\d{1,2}月?)?[-—–~至到]{1,2}(?:(?<year>20\d{2})年)?(?:(?<month>1[0-2]|0?[1-9])月)?(?:底|末)?(?:前)?$/gu
const WITHIN_YEARS =
  /(?<years>[一两二三四五六七八九十]|\d{1,2})年(?:(?:时间)?内|(?<=(?:用|利用|通过|经过)(?:[一两二三四五六七八九十\d][到至])?[一两二三四五六七八九十\d]{1,2}年)(?:左右)?的?(?:时间|努力))/gu
const WINTER = /今冬明春/gu

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const dateOf = (year: number, month: number, day: number): CivilDate | null => {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return isCivilDate(text) ? text : null
}

const monthEnd = (year: number, month: number): CivilDate | null => {
  const first = dateOf(year, month, 1)
  return first === null ? null : endOfMonth(first)
}

const monthOf = (text: string): number =>
  /\d/u.test(text) ? Number(text) : CHINESE_MONTHS.indexOf(text) + 1

const YEARS_ON: Readonly<Record<string, number>> = { 明年: 1, 来年: 1, 次年: 1, 后年: 2 }

type Groups = Readonly<Record<string, string | undefined>>

const yearOf = (groups: Groups, year: number): number =>
  groups['year'] === undefined ? year + (YEARS_ON[groups['relative'] ?? ''] ?? 0) : Number(groups['year'])

function onPart(groups: Groups, year: number): CivilDate | null {
  const of = (name: string): string => groups[name] ?? ''
  if (groups['day'] !== undefined) return dateOf(year, Number(of('month')), Number(of('date')))
  if (groups['tenDays'] !== undefined) {
    const month = Number(of('tenMonth'))
    const third = of('third')
    return third === '下' ? monthEnd(year, month) : dateOf(year, month, third === '上' ? 10 : 20)
  }
  if (groups['monthEnd'] !== undefined) return monthEnd(year, monthOf(of('endMonth')))
  if (groups['beforeMonth'] !== undefined) {
    const first = dateOf(year, monthOf(of('ofMonth')), 1)
    return first === null ? null : addDays(first, -1)
  }
  if (groups['inMonth'] !== undefined) return monthEnd(year, Number(of('theMonth')))
  if (groups['quarter'] !== undefined) {
    const which = of('whichQuarter')
    return monthEnd(year, 3 * (/\d/u.test(which) ? Number(which) : CHINESE_MONTHS.indexOf(which) + 1))
  }
  if (groups['midYear'] !== undefined) return dateOf(year, 6, 30)
  if (groups['half'] !== undefined) return monthEnd(year, of('whichHalf') === '上' ? 6 : 12)
  return dateOf(year, 12, 31)
}

function onFestival(groups: Groups, year: number): CivilDate | null {
  const day = FESTIVALS[groups['festival'] ?? '']
  if (day === undefined) return null
  const [month = 0, date = 0] = day.split('-').map(Number)
  // New Year's Day ends the plan's year
  const isNewYear = day === '01-01' && groups['year'] === undefined
  const on = dateOf(yearOf(groups, year) + (isNewYear ? 1 : 0), month, date)
  return on === null ? null : addDays(on, -1)
}

function onSpan(groups: Groups, year: number): CivilDate | null {
  const { year: last, first, month } = groups
  if (last === undefined && month === undefined) return null
  const of = Number(last ?? first ?? year)
  return month === undefined ? dateOf(of, 12, 31) : monthEnd(of, Number(month))
}

type Reader = [expression: RegExp, read: (groups: Groups, year: number) => CivilDate | null]

const READERS: readonly Reader[] = [
  [NUMERIC, (groups) =>
    groups['date'] === undefined
      ? monthEnd(Number(groups['year']), Number(groups['month']))
      : dateOf(Number(groups['year']), Number(groups['month']), Number(groups['date']))],
  [SPAN, onSpan],
  [WITHIN_YEARS, (groups, year) => {
    const years = groups['years'] ?? ''
    const count = /\d/u.test(years) ? Number(years) : years === '两' ? 2 : CHINESE_MONTHS.indexOf(years) + 1
    return dateOf(year + count - 1, 12, 31)
  }],
  [FESTIVAL, onFestival],
  [FIVE_YEARS, (groups) => dateOf(PLAN_ENDS[groups['which'] ?? ''] ?? 0, 12, 31)],
  [WINTER, (_, year) => dateOf(year + 1, 3, 31)],
  [WITH_PART, (groups, year) => onPart(groups, yearOf(groups, year))],
  [YEAR_ALONE, (groups, year) => {
    const of = groups['next'] === undefined ? Number(groups['year'] ?? groups['until'] ?? groups['whole']) : year + (YEARS_ON[groups['next']] ?? 0)
    return dateOf(of - (groups['before'] === undefined ? 0 : 1), 12, 31)
  }],
]

/** Words that make a time one of the past, or of every year. */
const NO_DEADLINE = /(?:去|往|历|上|每|近|全国|截至|截止)(?:年|月|季)?$/u

/**
 * The dates by which a text says that things are done: 6月底前, 三季度, 年内, 国庆节前, 2027年底,
 * “十四五”末. A month or a quarter means its last day; 10月前 the day before it begins; a day of
 * the moon's calendar (春节前) none. Times before the plan's year are none.
 *
 * @param text without white space and note marks
 * @param year the plan's year, which 年底 and 6月 are of
 */
export function findDeadlines(text: string, year: number): FoundDeadline[] {
  const plain = levelCharacters(text)
  const found: FoundDeadline[] = []
  for (const [expression, read] of READERS) {
    for (const match of plain.matchAll(expression)) {
      const start = match.index
      const end = start + match[0].length
      const isTaken = found.some((each) => start < each.end && each.start < end)
      if (isTaken || NO_DEADLINE.test(plain.slice(Math.max(0, start - 3), start))) continue
      const on = read(match.groups ?? {}, year)
      if (on !== null && Number(on.slice(0, 4)) >= year) {
        found.push({ start, end, on })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
