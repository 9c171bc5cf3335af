import { listTokens } from './tokens'
import { MANNER, MEANS_VERBS, PROCESS_VERBS, RESOLVE, TARGET_VERBS, TIME } from './words/verbs'

/** 一是, （1）, ①, 首先: they number an act and are no part of it. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+是(?:要)?|[（(]?\d{1,2}[）)．、]|\d{1,2}\.(?!\d)|[（(][一二三四五六七八九十]+[）)]|[①-⑳]|第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]+、|首先|其次|再次|最后)[，：:、]?/u

/** 我县今年还将, 全市要: who acts, before the word that binds. */
const SUBJECT_BINDS = /^[一-龥]{2,6}?(?:今年|明年)?[还也]?[将要](?=[一-龥])/u

const TIME_FIRST = new RegExp(`^(?:${TIME})+`, 'u')
const TIME_ALONE = new RegExp(`^(?:力争|争取|计划|确保|努力)?(?:${TIME})+$`, 'u')
const RESOLVE_FIRST = new RegExp(`^(?:${RESOLVE})`, 'u')
const MANNER_FIRST = new RegExp(`^(?:${MANNER})地?`, 'u')
/** 高起点、高标准建设: one manner and another. */
const NEXT_MANNER = new RegExp(`^、(?=(?:${MANNER}))`, 'u')
const TARGET_FIRST = new RegExp(`^(?:${TARGET_VERBS})`, 'u')
const PROCESS_FIRST = new RegExp(`^(?:${PROCESS_VERBS})`, 'u')
const MEANS_FIRST = new RegExp(`^(?:${MEANS_VERBS})`, 'u')
/** 为…提供, 在…建设: the act stands behind what the preposition introduces. */
const BEHIND_PREPOSITION = new RegExp(
  `^(?:在|与|对于?|向|为|给|从|沿|自|面向|针对|围绕|依托|通过|按照?|以|对照|结合|聚焦)[^，]{1,60}?(?<act>(?:${TARGET_VERBS}|开展|实施|推进|提供|各[建设办配]|[建设办配](?=一[所个座处条家支名]))(?![、]|[^，]*的(?:目标|要求|部署|思路|原则)(?:，|$)).{2,})$`,
  'u',
)

/** What a stretch of a sentence does: the verb it begins with, and what stands before and behind it. */
export type Act = {
  /** target: brings something about; process: works on it; means: only uses or follows it */
  role: 'target' | 'process' | 'means' | null
  verb: string
  /** 力争, 确保, 将 … before the verb */
  resolve: string
  /** the words behind enumerator, time, resolve and manner, the verb included */
  rest: string
}

const lead = (pattern: RegExp, words: string): string => pattern.exec(words)?.[0] ?? ''

/** 建设路、发展大道: a street that is called like an act. */
const STREET =
  /^(?:建设|发展|创新|创业|振兴|团结|奋进)[东西南北中]?(?:路|街|大道|大街)(?=[、，（(等和及与至]|拓宽|大修|中修|改造|整治|提升|刷黑|延伸|延长|沿线|两侧|片区|道路|项目|工程|\d|$)/u

function verbOf(words: string): Pick<Act, 'role' | 'verb'> {
  if (STREET.test(words)) return { role: null, verb: '' }
  const target = lead(TARGET_FIRST, words)
  const process = lead(PROCESS_FIRST, words)
  const means = lead(MEANS_FIRST, words)
  const length = Math.max(target.length, process.length, means.length)
  if (length === 0) return { role: null, verb: '' }
  if (target.length === length) return { role: 'target', verb: target }
  return process.length === length
    ? { role: 'process', verb: process }
    : { role: 'means', verb: means }
}

/** Takes off enumerator, times, resolve and manner, up to the verb. */
function stripLead(words: string): Pick<Act, 'resolve' | 'rest'> {
  let rest = words.replace(ENUMERATOR, '')
  let resolve = ''
  for (;;) {
    const hopes = lead(RESOLVE_FIRST, rest)
    const length = Math.max(
      lead(TIME_FIRST, rest).length,
      hopes.length,
      lead(MANNER_FIRST, rest).length,
    )
    const { verb } = verbOf(rest)
    // a word that may be either (统筹, 集中) is the verb where no other verb follows
    const mayBeVerb = verb.length === length && verbOf(rest.slice(length)).role === null
    if (length === 0 || verb.length > length || (mayBeVerb && hopes.length < length)) break
    if (hopes.length === length) resolve = hopes
    rest = rest.slice(length).replace(NEXT_MANNER, '')
  }
  const bound = lead(SUBJECT_BINDS, rest)
  const isBound = bound !== '' && verbOf(rest).role === null && verbOf(rest.slice(bound.length)).role !== null
  return isBound ? { resolve: '将', rest: rest.slice(bound.length) } : { resolve, rest }
}

/** Reads how a stretch of a sentence begins. */
export function readAct(words: string): Act {
  const { resolve, rest } = stripLead(words)
  const first = verbOf(rest)
  if (first.role !== 'means' && first.role !== null) return { ...first, resolve, rest }
  const behind = BEHIND_PREPOSITION.exec(rest)?.groups?.['act']
  return behind === undefined
    ? { ...first, resolve, rest }
    : { ...verbOf(behind), resolve, rest: behind }
}

/**
 * Reads what a whole clause does: of stretches parted by commas the first one that acts, for those
 * before it only say when, where or how.
 */
export function readClauseAct(words: string): Act {
  const acts = words.split(/[，,]/u).map((stretch) => readAct(stretch))
  const first = acts.find(({ role }) => role === 'target' || role === 'process') ?? acts.find(({ rest }) => rest !== '')
  const whole = readAct(words)
  return first === undefined || whole.role === 'target' || whole.role === 'process' ? whole : first
}

/** 石门区, 青岭集团: who does it, by the word of its kind. */
const UNIT = /^[一-龥]{1,9}(?:[区县市镇乡州旗]|街道|新城|园区|集团|公司|经济带)(?:要|负责|牵头|应)?$/u

/** A clause without the doer before its verb (石门区|加快石门新城建设); null where none stands there. */
export function withoutDoer(words: string): string | null {
  const tokens = listTokens(words)
  const verbAt = tokens.findIndex(({ kind }) => kind === 'verb')
  const doer = tokens.slice(0, Math.max(verbAt, 0)).map(({ text }) => text).join('')
  if (!UNIT.test(doer)) return null
  const rest = words.slice(doer.length)
  const { role } = readAct(rest)
  return role === 'target' || role === 'process' ? rest : null
}

/** 到2026年底, 2.到2026年底: a term and nothing else. */
export const isTimeAlone = (words: string): boolean => TIME_ALONE.test(words.replace(ENUMERATOR, ''))
