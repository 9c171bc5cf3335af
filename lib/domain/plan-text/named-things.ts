import { KIND_OF_THING, THING, COMMON } from './words/names'
import { MANNER, PROCESS_VERBS, TARGET_VERBS } from './words/verbs'

const QUOTED_THING = new RegExp(
  `《[^》]{2,40}》|“[^”]{1,24}”[^，。；“”、]{0,16}?(?:${KIND_OF_THING}|${THING})`,
  'u',
)
const SLOGAN_BEHIND = /^[“][^”]*[”](?:目标|要求|原则|理念|思路|方针|布局|战略|问题|效应|任务|难题)/u

/** The words of a thing's kind at the end of a name. */
const ENDS_IN_THING = new RegExp(`(?:${THING})$`, 'u')
const ENDS_IN_KIND = new RegExp(`(?:${KIND_OF_THING})$`, 'u')
const WORK_BEHIND =
  /(?:等)?(?:的)?(?:重点|重大|龙头|产业|配套)?(?:项目|工程)?(?:的)?(?:规划|设计|前期|主体|工程|征收|征迁|拆迁|土建)*(?:建设|改造|改扩建|扩建|提升|升级|更新|整治|治理|修复|开发|运营|实施|工作|进度|建成|投用|竣工|开工|通车|投产|落地|挂牌|启用|交付|完工|使用|通航|达产|质效|水平|功能|规模|运行|发展|申报|创建|申创|编制|保护|利用|招商|前期|任务|编制|验收|供地|清零|能力)*$/u
const COMMON_WORD = new RegExp(`${COMMON}|${TARGET_VERBS}|${PROCESS_VERBS}|${MANNER}`, 'gu')
/** One of its kind in its place: 区妇幼保健院, 市博物馆. */
const ONLY_ONE =
  /(?:^|[^一-龥]|[和、建进动])(?:[省市区县州]|国家)(?:第?[一二三四五六七八九十]{1,3})?(?:妇幼保健院|人民医院|中医医?院|中心医院|博物馆|图书馆|美术馆|文化馆|档案馆|科技馆|体育馆|体育中心|文化中心|展览馆|规划馆|大剧院|党校|福利院|疾控中心|殡仪馆|融媒体中心|一中|二中|三中|医院|职教中心|体育场|民族中学|青少年宫)/u
const ORDINAL_NAME = /[一二三四五六七八九十]{1,3}(?:中|小|院)(?![一-龥]*标)|[GSX]\d{2,4}|\d{2,3}国道|[A-Z]\d{0,2}(?:地块|线|区|片)|\d+号线/u

/** The characters of a name that no common word explains: 十里铺, 泰康同济. */
const leftover = (name: string): string => name.replace(COMMON_WORD, ' ')

/** Whether words in front of a kind of thing tell which one it is. */
function isNamed(words: string): boolean {
  const name = words.replace(WORK_BEHIND, '')
  const withThing = ENDS_IN_THING.test(name) ? name : ENDS_IN_THING.test(words) ? words : ''
  if (withThing === '') return false
  const thing = ENDS_IN_THING.exec(withThing)?.[0] ?? ''
  const before = withThing.slice(0, withThing.length - thing.length)
  const parts = leftover(before).split(' ').filter((part) => part.length >= 2)
  return parts.length > 0 && !(ENDS_IN_KIND.test(withThing) && parts.every((part) => part.length < 3))
}

/**
 * Which named thing a stretch speaks of: a quoted or titled one, one with a name of its own before
 * the word of its kind, or the only one of its place. Null where it names kinds of things only.
 */
export function findNamedThing(words: string): string | null {
  const quoted = QUOTED_THING.exec(words)
  if (quoted !== null && !SLOGAN_BEHIND.test(quoted[0])) return quoted[0]
  const only = ONLY_ONE.exec(words) ?? ORDINAL_NAME.exec(words)
  if (only !== null) return only[0]
  const pieces = words.replace(/[“”‘’]/gu, '').split(/[、，；]|(?<=[一-龥]{2})(?:和|与|及|至)(?=[一-龥]{2})/u)
  return pieces.find((piece) => isNamed(piece)) ?? null
}
