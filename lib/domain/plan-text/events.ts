import { findNamedThing } from './named-things'
import { PROVINCES } from './words/names'
import { alternatives } from './words/verbs'

/** 办好, 承办: the event is held or it is not. */
const HOLDS = /^(?:举[^，。；]{1,6}之力)?(?:组织(?!好|开展)|联合|共同|合作|成功|申请)?(?:办好|办出|举办|承办|主办|协办|召开|开好|举行|创办|组织(?:开展)?好)/u

const KINDS = alternatives(`
  博览会 交易会 洽谈会 展览会 展销会 展示会 推介会 交流会 恳谈会 采购会 贸易会 运动会 音乐会 灯会 庙会 花会 年会 大会 论坛 峰会 车展
  双年展 艺术展 成果展 展会 大赛 锦标赛 联赛 邀请赛 公开赛 冠军赛 挑战赛 巡回赛 分区赛 分站赛 总决赛 拉力赛 自行车赛
  龙舟赛 马拉松 马拉松赛 铁人三项赛 对抗赛 嘉年华 庆祝活动 纪念活动 周年活动 庆典
  节 周 季 赛
`)
const ENDS_IN_KIND = new RegExp(`(?:${KINDS}|[博交洽贸采运残]会)”?$`, 'u')

/** 第八届, 2026年: one of a row. */
const ONE_OF_A_ROW = /第?[一二三四五六七八九十百\d]{1,4}届|20\d\d年?|(?:\d+|[一二三四五六七八九十百]+)周年/u
/** 数博会, 高交会, 省运会: a short name that only one of them has. */
const SHORT_NAME = /^(?:中国|全[国省市]|省|市)?[一-龥]{1,3}[博交洽贸采运残]会$/u
/** 篮球世界杯: known the world over. */
const KNOWN = /(?:世界杯|亚洲杯|奥运会|冬奥会|亚运会|全运会)$/u
/** 全国…锦标赛, 中国…论坛: of which level or place, with what it is about. */
const OF_A_LEVEL = new RegExp(
  `(?:全球|世界|国际|亚洲|亚太|东盟|中国|全国|全省|全市|全区|全县|全州|长三角|京津冀|粤港澳|^省|[“《]|${PROVINCES})[^，。；、]{2,24}$`,
  'u',
)
/** 高水平论坛, 一次圆满的盛会, 各类赛事: praise or a kind, and nobody could say which one. */
const WHICHEVER =
  /高水平|高层次|高规格|高端|高质量|高品质|高级别|大型|重大|重要|知名|顶级|顶尖|精品|品牌|系列|各[类种项级]|更多|一批|多种|一流|有影响|国际性|全国性|精彩|圆满|难忘|盛会|若干|一系列|专场|相关|不同|多场|多项/u
const JOINTS = /[、和及与暨]|以及/u

const isOneEvent = (each: string): boolean =>
  SHORT_NAME.test(each) ||
  KNOWN.test(each) ||
  (ENDS_IN_KIND.test(each) && !WHICHEVER.test(each) && (ONE_OF_A_ROW.test(each) || OF_A_LEVEL.test(each) || findNamedThing(each) !== null))

/**
 * Which event a clause promises to hold: one of a row, of a stated level, or with a name of its own. Null where any of its kind would do.
 *
 * @param rest the words of a clause from its verb on
 */
export function findEvent(rest: string): string | null {
  const held = HOLDS.exec(rest)?.[0]
  if (held === undefined) return null
  const named = rest.slice(held.length).replace(/^好/u, '').replace(/（[^（）]*）/gu, '').split(/[，。；]|等/u)[0] ?? ''
  return [named, ...named.split(JOINTS)].find(isOneEvent) ?? null
}
