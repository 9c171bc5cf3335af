import { readAct } from './act'
import { lastDeadline } from './clause-facts'
import { listSentences, type Span } from './spans'
import { OPENS_AS_IT_STANDS, TURNS_TO_WORK } from './words/frames'
import { BARE_END } from './words/joints'
import { BINDS_ITSELF, OPENS_IN_PAST, TOLD_AS_DONE } from './words/times'
import type { CivilDate } from '../civil-date'

/** What the sentence around a clause says for it. */
export type Surroundings = {
  /** it begins in an earlier year, and the clause says nothing of this one */
  isInPast: boolean
  /** it tells how things stand (目前…; 就自身而言…), and says nothing of what is to be done */
  isAsItStands: boolean
  /** it strives (力争…), and the clause has no verb of its own */
  isStriving: boolean
  /** the end state that closes it for all of its clauses: …，8月底前全部投用 */
  closing: { state: string; deadline: CivilDate | null } | null
  /** the year that opens a list of targets: 到 2022 年，A 达到…，B 达到… */
  opening: CivilDate | null
}

const OF_THIS_YEAR = /[年月]底前|月前|年内|将于/u

/** 2023 年，… in a plan for 2024: the sentence tells of that year up to its end. */
function opensInPast(sentence: string, year: number | null): boolean {
  const opened = /^(?:（[^（）]*）)?(?:截至|到)?(20\d\d)年(?!.{0,8}(?:基础上|相比))/u.exec(sentence)?.[1]
  const isEarlier = opened !== undefined && year !== null && Number(opened) < year
  return isEarlier || OPENS_IN_PAST.test(sentence)
}

/** …，2023 年建成公园 6 个，2024 年将…: the year that a stretch names last holds for those behind it. */
function saysEarlierYear(before: string, year: number | null): boolean {
  const named = [...before.matchAll(/(?:^|[，；：])(20\d\d)年(?!.{0,8}(?:基础上|相比))/gu)].at(-1)?.[1]
  return named !== undefined && year !== null && Number(named) < year && !/将|要|今年|本年/u.test(before.slice(before.lastIndexOf(named)))
}

const TURNS_BACK = /今年|本年|为此|现将|如下|继续|进一步/u

/** A paragraph that begins in an earlier year stays there until a sentence speaks of this one or of what is to come. */
function staysInPast(sentences: readonly string[], year: number | null): boolean {
  const [first, ...others] = sentences
  if (year === null || first === undefined || !opensInPast(first, year)) return false
  return !others.some(
    (each) => each.includes(`${year}年`) || TURNS_BACK.test(each) || BINDS_ITSELF.test(each),
  )
}

/** 力争 A 增长 5%，B 增长 6%: what has no verb of its own strives with what stands before it. */
const strivesBefore = (before: string, words: string): boolean =>
  /(?:^|[，：；])(?:力争|争取|努力实现)[^，]*，(?:[^，]*，)*$/u.test(before) &&
  readAct(words).role === null

function closingOf(sentence: string, year: number | null): Surroundings['closing'] {
  const last = sentence.replace(/（[^（）]*）|[。；！]/gu, '').split('，').at(-1) ?? ''
  const { rest } = readAct(last)
  if (last === sentence || rest === '' || !BARE_END.test(rest)) return null
  return { state: last, deadline: lastDeadline(last, year) }
}

/** The last year named as a term before a clause. */
function openingOf(before: string, year: number | null): CivilDate | null {
  const named = /(?:^|，)(?:力争|争取)?(?:到|至)?(?<term>20\d\d年(?:底|末)?)，?(?!.*20\d\d年)/u.exec(before)
  return lastDeadline(named?.groups?.['term'] ?? '', year)
}

/** 到 2030 年，A 达到…；B 达到…: a year beyond the plan's own holds for the whole list, up to the full stop. */
const OPENS_LIST = /(?:^|[，：；])(?:力争|争取)?(?:到|至)(?<term>20\d\d年(?:底|末)?)[，：](?!.*(?:20\d\d年|今年|本年|年内))/u

function openingOfList(before: string, year: number | null): CivilDate | null {
  const term = lastDeadline(OPENS_LIST.exec(before)?.groups?.['term'] ?? '', year)
  return term !== null && year !== null && term > `${year}-12-31` ? term : null
}

/** 就自身而言，A 达到…，B 突破…: facts, up to the stretch that turns to what is to be done. */
const tellsHowItStands = (stretches: string): boolean =>
  OPENS_AS_IT_STANDS.test(stretches) && !TURNS_TO_WORK.test(stretches)

const SAYS_HOW_MUCH = /达|增|降|超|突破|控制|建|完成|新|实现|提高|保持|改造|培育|引进/u

/** 甲、乙等10个城市，以四成的面积创造了…: what has no verb of its own is told of with what follows. */
function isSubjectOfDone(words: string, behind: string): boolean {
  const next = /^，[^，。；！]*/u.exec(behind)?.[0] ?? ''
  const isTold = TOLD_AS_DONE.test(next) && !BINDS_ITSELF.test(next)
  return isTold && !SAYS_HOW_MUCH.test(words) && readAct(words).role === null
}

/** 确定增长7%的目标，主要考虑…: the aim is explained where it stands, and not set. */
const EXPLAINED = /^，(?:主要|充分|综合|既|一是|基于|考虑|是)/u
const explainsAim = (words: string, behind: string): boolean =>
  EXPLAINED.test(behind) && /^(?:确定|提出|设定|制定|之所以)[^，。；]*(?:目标|增速|预期)$/u.test(words)

/** Reads the sentence that a clause stands in; it ends at 。；！. */
export function sentenceAround(text: string, span: Span, year: number | null): Surroundings {
  const sentences = listSentences(text)
  const at = sentences.findIndex((each) => each.end >= span.end)
  const { start, end } = sentences[at] ?? span
  const before = sentences.slice(0, at + 1).map((each) => text.slice(each.start, each.end))
  const words = text.slice(span.start, span.end)
  const sentence = text.slice(start, end)
  const listStart = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('！', start - 1)) + 1
  return {
    isInPast:
      !OF_THIS_YEAR.test(words) &&
      (opensInPast(sentence, year) ||
        saysEarlierYear(text.slice(start, span.end), year) ||
        staysInPast(before, year)),
    isAsItStands: tellsHowItStands(text.slice(start, span.end)) || isSubjectOfDone(words, text.slice(span.end, end)) || explainsAim(words, text.slice(span.end, end)),
    isStriving: strivesBefore(text.slice(start, span.start), words),
    closing: closingOf(sentence, year),
    opening: openingOf(text.slice(start, span.start), year) ?? openingOfList(text.slice(listStart, span.end), year),
  }
}
