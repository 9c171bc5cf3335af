import { isInPlanName, isInProjects, isProjectName, isSizeInBrackets, wordsNear } from './described-size'
import { findNamedThing } from './named-things'
import type { NameRule } from './name-rules'
import type { FoundUnit } from './unit'
import type { Numeral } from './numeral'

/** Characters of a quotation that is a name: “1+6”, “十百千”, “四个100%”. A longer one is a sentence. */
const LONGEST_QUOTED_NAME = 12
const QUOTED = /“([^“”]*)”|‘([^‘’]*)’|「([^「」]*)」|《[^《》]{1,60}》|"([^"]{1,12})"/gu

/** Which characters stand inside a quoted name or a title, one flag a character. */
export function markNames(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    if (inner.length <= LONGEST_QUOTED_NAME) marks.fill(1, match.index, match.index + match[0].length)
  }
  return marks
}

/** What makes a number before it part of a name. */
const NAME_TAIL =
  /^(?:号|#|星级|强(?!度)|国道|省道|县道|高速|路公交|环(?:线|路)?|届|版(?!块)|代(?!表)|周年|中全会|大(?!于|型)|年(?:行动|规划|计划|攻坚|期)|级(?!联)|甲|线(?!下|上)|热线|兵团|师(?!生|资|傅)|团(?!队|员|体)|基地|医院|中(?:学|心)?(?!小学|青年|老年|低收入|西医)|小(?!时|学生|微)|时代|字|度假|D(?![A-Za-z])|[GＧ](?![WwBb])|[AaKN](?![A-Za-z]))/u
const AGES = /^(?:岁|周岁)/u
const AGE_TARGET = /(?:寿命|年龄)[^，。；]{0,8}$/u
const THING = '(?:项目|工程|基地|生产线|电站|机组|变电站|储能|输变电|电厂|水厂|泵站|污水厂|处理厂|企业|集群|产业|园区|园(?!林)|楼宇|街区|商圈|综合体|码头|泊位|矩阵|航道|基金|独角兽|平台|球场|县|市|村|镇|强)'
/** 亿元以上项目, 700万吨项目, 220千伏变电站, 50亿元级产业: the size that a thing is described by. */
const SIZED_THING = new RegExp(`^(?:级|规模|体量)?(?:的)?[^，。；、：！？（）()\\d]{0,9}${THING}`, 'u')
/** 500平方米以上商业综合体3个: a threshold, where what is counted has a number of its own. */
const THRESHOLD_COUNTED = /^(?:及?以上|及?以下)(?:的)?(?:[一-鿿]{2,12}(?=[\d一二三四五六七八九十两])|(?=\d+(?:个|家|户|项|宗|座|所|处|条)))/u
const THRESHOLD_THING = new RegExp(`^(?:及?以上|及?以下|级|级以上)(?:级)?(?:的)?[^，。；、：！？（）()\\d%]{0,12}${THING}`, 'u')
const SIZE_BEFORE = /(?:年产|日产|日处理|年处理|日供|总投资|计划投资|投资额?|产值|营收|营业收入|收入|税收|规模|面积|库容|装机|容量)(?:规模|能力|总量|超|过|达|约|突破)*$/u
/** 24小时自助, 15分钟生活圈 as the kind of a thing that is counted apart. */
const ALL_DAY = /^(?:[^，。；、]{0,4})?(?:自助|不打烊|值班|值守|在线|服务|营业|全天|便利|书|药店|响应|政务|图书|城市书房)/u
const SIZE_UNITS = /^(?:吨|兆瓦|千瓦|吉瓦|MW|GW|kV|千伏|千伏安|元|美元|立方米|方|kW|KV|马力|TEU|标箱|兆伏安|载重吨|吨级|蒸吨|平方米|亩|公顷|米)/u

/** 全长6.2公里的路, and 6.2公里青云路建成: how long a thing with a name is. */
const LENGTHS = /^(?:公里|千米|米|车道公里)$/u
const WHOLE_LENGTH = /长(?:约|近|为)?$/u
const OF_THING = /^的([^，。；、：！？（）\d]{2,16})/u
const NAMED_ROAD =
  /^的?([^，。；、：！？（）\d]{2,12}?(?:路|大道|大街|街|高速|公路|隧道|大桥|桥|铁路|线))(?:全线|全面|全段|正式|主线|主体|建成|通车|贯通|开通|完工|竣工|开工)/u
/** Where the length itself is what is built: 新建6.2公里. */
const BUILT = /(?:建|设|成|造|修|通|增|完成|实施|铺设)$/u

/** 50万人口的城市, 千人以上的村: how many live there. */
const SIZED_TOWN = /^(?:人?口)?(?:以上|左右)?的[^，。；、]{0,10}(?:城市|县城|城镇|集镇|乡镇|镇|社区|小区|(?<!农)村|新区|园区|大市)/u

/** 让全市300万人民满意: whom one works for. */
const PEOPLE_SERVED = /^多?(?:各族|全市|父老)?(?:人民(?!币|医院|政府|法院|检察)|儿女|父老|乡亲|老百姓|百姓)/u

const YEARLY = /(?:年产|日产|日处理|年处理|年出栏|日供|年加工)(?:能力|规模)?$/u

/** 三个100%: how many shares a slogan has. */
const isCountOfShares = (unit: FoundUnit, text: string): boolean => unit.unit === '个' && /^\d{2,3}%/u.test(text.slice(unit.end, unit.end + 4))

/** 电话号码升8位: of how many digits a number is made. */
const isWidthOfNumbers = (unit: FoundUnit, before: string): boolean =>
  unit.unit === '位' && /(?:号码?|码|位数|\d位)(?:全部|统一)?(?:升|扩|增)(?:至|到|为)?$/u.test(before)

/** Everything that tells a name from a quantity: the numeral, its unit, and the words on both sides. */
export type NumberPlace = {
  text: string
  /** where the numeral begins */
  at: number
  numeral: Numeral
  unit: FoundUnit
  /** end of unit and hedge after */
  end: number
}

const isLatin = (character: string): boolean => /[A-Za-z]/u.test(character)

/** The rule by which a number in Arabic digits is part of a name; null when it is none. */
export function findNameRule(place: NumberPlace): NameRule | null {
  const { text, at, numeral, unit } = place
  const before = text.slice(Math.max(0, at - 16), at)
  const last = before.at(-1) ?? ''
  const tail = text.slice(numeral.end, numeral.end + 30)
  const next = tail.charAt(0)
  if (/[+×*]/u.test(last) || /[+×*]/u.test(next)) return 'combination'
  if (isLatin(last) && (unit.kind === 'none' || !/(?:GDP|R&D|CPI|FDI)$/u.test(before))) return 'beside-letters'
  if (last === '±' || /[A-Za-z][-—]$/u.test(before) || (isLatin(next) && unit.kind !== 'measure')) return 'beside-letters'
  if (/^(?:〕|］|\]|[:：]\d|\/(?!10万)\d)/u.test(tail) || /[〔［\[]$/u.test(before)) return 'code'
  if (unit.kind !== 'measure' && NAME_TAIL.test(tail)) return 'name'
  if (isCountOfShares(unit, text) || isWidthOfNumbers(unit, before)) return 'name'
  if (AGES.test(unit.unit) && !AGE_TARGET.test(before)) return 'age'
  if (SIZE_UNITS.test(unit.unit) && isSize(place, before)) return 'size'
  if (/米$|公里$/u.test(unit.unit) && /^(?:的)?(?:范围|半径|缓冲|辐射)/u.test(text.slice(unit.end, unit.end + 4))) return 'dimension'
  if (/米$/u.test(unit.unit) && /^(?:深|宽|高)(?:的|水|孔|标)?[一-鿿]{2}/u.test(text.slice(unit.end, unit.end + 5))) return 'dimension'
  const near = wordsNear(text, at)
  const far = text.slice(unit.end, unit.end + 220)
  if (isSizeInBrackets(near) || isProjectName(near, unit.unit, far)) return 'size'
  if (unit.kind === 'measure' && isInPlanName(near, far.slice(0, 16))) return 'name'
  if (LENGTHS.test(unit.unit) && isLengthOfThing(before, text.slice(unit.end, unit.end + 26))) return 'length'
  const thing = text.slice(unit.end, unit.end + 26)
  if (YEARLY.test(before) && (SIZED_THING.test(thing) || isInProjects(far) || /^(?:及?以上|的)的?[一-鿿]{2}/u.test(thing))) return 'capacity'
  if (unit.kind !== 'measure' && /人口(?:在|达到?|超过?)?$/u.test(before) && SIZED_TOWN.test(text.slice(unit.end, unit.end + 20))) return 'population'
  if (PEOPLE_SERVED.test(text.slice(numeral.end, numeral.end + 6))) return 'population'
  if (unit.unit === '人' && SIZED_TOWN.test(text.slice(unit.end, unit.end + 20))) return 'population'
  if (unit.unit === '小时' && numeral.value === '24' && ALL_DAY.test(text.slice(unit.end, unit.end + 10))) {
    return 'all-day'
  }
  return null
}

function isLengthOfThing(before: string, tail: string): boolean {
  if (/全长(?:约|近|为)?$/u.test(before)) return true
  const noun = WHOLE_LENGTH.test(before) ? OF_THING.exec(tail)?.[1] : BUILT.test(before) ? undefined : NAMED_ROAD.exec(tail)?.[1]
  return noun !== undefined && findNamedThing(noun) !== null
}

const OVER = /(?:超过?|过|突破)$/u
const OVER_THING = /^的?[^，。；、：！？（）()\d]{0,7}(?:企业|项目|园区|集群|产业|楼宇|镇|村|乡|县)/u
/** 过50亿元的8家: what is counted is the firms. */
const COUNTED_OVER = /^的(?:达到?|有)?\d+(?:家|个|户)/u
const LEVEL_THING = new RegExp(`^(?:级|规模)(?:的)?[^，。；、：！？（）()\\d]{0,9}${THING}`, 'u')
/** 50亿元产业项目3个: what is counted is the projects. */
const COUNTED_PROJECTS = /^的?[一-鿿]{0,6}(?:项目|企业)(?=\d+(?:个|家|户|项|宗))/u
/** Areas and lengths are promised as often as they describe: only a threshold tells. */
const PROMISED_SIZES = /^(?:平方米|亩|公顷|米)/u

/** Whether a size describes a thing (10亿元以上项目) rather than being promised. */
function isSize({ text, unit }: NumberPlace, before: string): boolean {
  const tail = text.slice(unit.end, unit.end + 26)
  if (/^级(?!联)/u.test(tail)) return true
  if (THRESHOLD_THING.test(tail) || THRESHOLD_COUNTED.test(tail)) return true
  if (/^(?:千伏|k[vV]|K[vV])$/u.test(unit.unit)) return true
  if (PROMISED_SIZES.test(unit.unit)) return false
  // 甲、乙等40万千瓦机组: what all of them have together
  if (!unit.unit.endsWith('元')) return !/(?<!平)等$/u.test(before) && SIZED_THING.test(tail)
  return (
    (OVER.test(before) && (OVER_THING.test(tail) || COUNTED_OVER.test(tail))) ||
    (SIZE_BEFORE.test(before) && /^(?:以上|左右)?的/u.test(tail)) ||
    LEVEL_THING.test(tail) ||
    COUNTED_PROJECTS.test(tail)
  )
}
