import type { Numeral } from './numeral'
import type { FoundUnit } from './unit'
import { COMMON_COUNTERS } from './unit-words'

const MAKING =
  '(?:建|设|增|改|修|扩|办|购|开|立|引|创|打|育|推|选|配|获|完|落|植|种|放|训|帮|救|投|改造|新建|建设|建成|新增|增设|增加|设立|创建|改造|改建|扩建|改扩建|打造|培育|引进|招引|开工|完成|启动|配备|配置|组建|举办|开展|实施|出台|推出|争创|落地|投用|获批|申报|新开|开通|打通|畅通|修建|修复|整治|治理|提升|更新|规划|布局|选树|评选|培训|发放|建立|建好|建强|形成|创成|实现|力争|争取|确保|新设|新认定|认定|新培育|新引进|选派|资助|救助|购置|投放|开行|新辟|绿化|新改建)'
const MAKING_BEFORE = new RegExp(`${MAKING}(?:了|约|近|至少|不少于|不低于|超过|超|力争|累计|各|好|起|出)*$`, 'u')
const FIRM_MAKING = /(?:新建|新增|建成|新开|创建|获批|增设|申报|改造|改扩建|扩建|建设|引进|新设|开通|打通|修建|培育|举办|购置|招引|落地|投用|创成|争创|完成|整治)(?:了|好|至少)*$/u
/** 每县至少打造一个: a lower bound makes even a one count. */
const AT_LEAST_ONE = new RegExp(`(?:至少|不少于|最少)${MAKING}?$`, 'u')
/** 各建一个, 每个乡镇都有一所: one for each of them is counted too. */
const PLACES = '(?:区县|县区|县市区|乡镇|镇街|街道|社区|学校|园区|[县市区镇乡村地])'
const ONE_EACH = new RegExp(
  `(?:(?<![一-龥]{0,2}[类项种级])各${PLACES}?|每[^，。；、]{1,8}|所有[^，。；]{1,10})(?:都|均|要|再|新|力争|确保|至少)*(?:建|有|设|办|配|建成|建有|建立|建设|建好|修建|设有|设立|拥有|打造|创建|配备|配齐|选派|派驻|培养|开设|成立)(?:好|成|起)?$`,
  'u',
)
/** 50%的社区各建一个: how many of them stands there already. */
const COUNTED_BEFORE = /\d[^，。；]*$/u
const SINGLE = new Set(['所', '座', '家', '处', '条', '支', '台', '辆', '栋', '部', '场', '套', '对', '艘', '架', '幢', '个', '项'])
/** What is counted so stands somewhere: 等三项制度 counts thoughts. */
const BUILT_COUNTERS = new Set(['所', '座', '家', '处', '条', '栋', '幢', '台', '辆', '对'])
const ENDS_PHRASE = /^(?:以上|左右|以内)?(?:[，。；！、）)]|$)/u
/** 近百个项目, 上千户居民, 百余家: a round number that counts, by the word that makes it one. */
const ROUND_ABOUT = /(?:(?<![最附远亲靠])近|约|(?<![以向之网线])上|逾|超过?)$/u
/** 千场以上, 万人左右. */
const ROUND_BEHIND = /(?:以上|左右|上下)$/u
/** 创建百家健康学校, 引进千名人才: so many are made. 百家争鸣 follows no such word. */
const MANY_MADE = /(?:创建|创成|培育|引进|招引|选派|评选|选树|新建|建成|改造|新增|培训|招募)$/u
const MADE_COUNTERS = new Set(['家', '个', '名', '户', '所', '座', '场', '支', '位', '人', '处', '条'])
/** 四大商圈, 两个维护, 三方面: kinds and slogans, no counts. */
const MEETING_AFTER = /^(?:[、和至][一二三四五六七八九十]{1,3}次)*(?:全会|全体会议|会议|党代会|人代会|大会)/u
const SLOGAN_AFTER = /^(?:个)?(?:方面|维护|意识|自信|确立|全面|坚持|务必|层面|维度|环节|阶段|关键|结合|统一|转变|中心任务|重点|抓手|导向|文明)/u

/** 一人, 一名 only as a lower bound or for each: 至少一人就业, 每村配备一名医生. */
const isOneCounted = (unit: string, before: string): boolean =>
  (SINGLE.has(unit) && FIRM_MAKING.test(before)) ||
  ((SINGLE.has(unit) || unit === '人' || unit === '名') &&
    (AT_LEAST_ONE.test(before) || (ONE_EACH.test(before) && !COUNTED_BEFORE.test(before))))

/**
 * Whether a number in Chinese characters counts something that is promised. Above ten it reads as
 * one in digits; up to ten only after a word that makes or does, or where it ends its phrase:
 * 新建两所小学、三所幼儿园, 打通断头路三条 — and 发挥两个园区作用, 十里铺 are none.
 *
 * @param isListed whether a quantity stands in the same sentence before it
 */
export function isCountInWords(
  numeral: Numeral,
  unit: FoundUnit,
  text: string,
  at: number,
  end: number,
  isListed: boolean,
): boolean {
  if (unit.kind === 'none' || unit.kind === 'shape') return false
  const before = text.slice(Math.max(0, at - 10), at)
  if (numeral.isBare) {
    const isRoundCount = numeral.loose !== '' || ROUND_ABOUT.test(before) || ROUND_BEHIND.test(text.slice(numeral.end, end))
    if (isRoundCount && COMMON_COUNTERS.has(unit.unit) && !unit.unit.endsWith('元')) return true
    if (MANY_MADE.test(before) && MADE_COUNTERS.has(unit.unit)) return true
    const isThing = /^的?[^，。；、：]{0,7}(?:企业|项目|园区|集群|产业|楼宇|镇|村|乡|县)/u.test(text.slice(end, end + 14))
    return !isThing && /(?:突破|达到|超过|超|跨越|迈上|迈过|跨上|[^通经超不]过|逼近|接近|达|(?:稳定|保持|维持)在|不[低少]于)$/u.test(before) && !/^(?:级|台阶)/u.test(text.slice(end, end + 2))
  }
  // 九次、十次全会 are meetings that were
  if (unit.unit === '次' && MEETING_AFTER.test(text.slice(end, end + 12))) return false
  // 三个100%: how many shares a slogan has
  if (/^\d{2,3}%/u.test(text.slice(end, end + 4))) return false
  const known = COMMON_COUNTERS.has(unit.unit) || unit.kind === 'measure'
  if (!known || SLOGAN_AFTER.test(text.slice(numeral.end, numeral.end + 6))) return false
  const isSmall = numeral.scale === '1' && Number(numeral.value) <= 10 && !numeral.hasScale
  if (!isSmall) return true
  // two of something are 两: 二次供水, 二级医院 are names
  if (text.slice(at, numeral.end) === '二') return false
  if (unit.unit === '%' || unit.unit === '个百分点') return true
  if (numeral.value === '1') return isOneCounted(unit.unit, text.slice(Math.max(0, at - 20), at))
  if (ENDS_PHRASE.test(text.slice(end, end + 3))) return /[一-鿿]$/u.test(before) && !/^[大级届期批轮类种]/u.test(unit.unit)
  // 甲桥、乙桥等五座桥: how many are named
  if (/[^同平]等$/u.test(before) && BUILT_COUNTERS.has(unit.unit)) return true
  const goesOn = isListed && /[、和及与]$/u.test(before)
  return (goesOn || MAKING_BEFORE.test(before)) && !/^[届期级轮]/u.test(unit.unit)
}
