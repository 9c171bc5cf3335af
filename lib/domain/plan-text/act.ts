import { MANNER, PROCESS_VERBS, RESOLVE, MEANS_VERBS, TARGET_VERBS, TIME } from './words/verbs'

/** 一是, （1）, ①, 首先: they number an act and are no part of it. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+是(?:要)?|[（(]?\d{1,2}[）).．、]|[（(][一二三四五六七八九十]+[）)]|[①-⑳]|第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]+、|首先|其次|再次|最后)[，：:、]?/u

const TIME_FIRST = new RegExp(`^(?:${TIME})+`, 'u')
const TIME_ALONE = new RegExp(`^(?:${TIME})+$`, 'u')
const RESOLVE_FIRST = new RegExp(`^(?:${RESOLVE})`, 'u')
const MANNER_FIRST = new RegExp(`^(?:${MANNER})地?`, 'u')
const TARGET_FIRST = new RegExp(`^(?:${TARGET_VERBS})`, 'u')
const PROCESS_FIRST = new RegExp(`^(?:${PROCESS_VERBS})`, 'u')
const MEANS_FIRST = new RegExp(`^(?:${MEANS_VERBS})`, 'u')

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

function verbOf(words: string): Pick<Act, 'role' | 'verb'> {
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

/** Reads how a stretch of a sentence begins. */
export function readAct(words: string): Act {
  let rest = words.replace(ENUMERATOR, '')
  let resolve = ''
  for (;;) {
    const hopes = lead(RESOLVE_FIRST, rest)
    const before = [lead(TIME_FIRST, rest), hopes, lead(MANNER_FIRST, rest)]
    const length = Math.max(...before.map((each) => each.length))
    const { verb } = verbOf(rest)
    // a word that may be either (统筹, 加力) is the verb where no other verb follows
    const isVerb = verb.length > length || (verb.length === length && verbOf(rest.slice(length)).role === null)
    if (length === 0 || (verb !== '' && isVerb && hopes.length < length)) break
    if (verb.length > length) break
    if (hopes.length === length) resolve = hopes
    rest = rest.slice(length)
  }
  return { ...verbOf(rest), resolve, rest }
}

export const isTimeAlone = (words: string): boolean => TIME_ALONE.test(words)
