import { readAct, type Act } from './act'
import { findNamedThing } from './named-things'
import type { Confidence, FoundQuantity } from './types'
import { CREED, END_STATE, RELATIVE_STATE, SCALE_GRADE, SOFT_END, VAGUE, WHOLE_STATE } from './words/ends'
import { TOLD_AS_COMING, TOLD_AS_DONE } from './words/times'
import type { Disposition, Grade, Kind, Modality } from '../words'

export type Judgement = {
  disposition: Disposition
  grade: Grade | null
  kind: Kind
  modality: Modality
  confidence: Confidence
  because: readonly string[]
}

/** A clause of the coming-year part with what was found in it. */
export type Judged = {
  words: string
  counts: readonly FoundQuantity[]
  /** a bold phrase, a heading, words of address */
  isFrame: boolean
}

const INTRODUCES = /(?:目标|要求|任务|工作|方面|举措|如下|以下|做到|就是|重点)(?:主要)?(?:是|为|有)?$/u
const PRAISE_OR_REASON =
  /^(?:各位|同志们|让我们|我们(?:坚信|相信|深知)|惟|唯|只有|当前|今年是|20\d\d年是|今后五年是)|(?:之年|关键期|窗口期|机遇期|关键一年|第一年|责任重大|使命光荣|任重道远)$/u
const STRIVES = /力争|争取|争创|努力|力促|有望|争当|争做|奋力/u
const WORKS_ON_MANY =
  /^(?:推进|推动|加快|促进|服务|支持|指导|深化|巩固|抓好|抓实|抓实抓细|落实|谋划|储备|做好|办好|实施|提速)/u
const TO_BE_DONE_WORK = /(?:建设|实施|改造|举措|成果|任务|进度|项目|前期|开发|工程|工作|更新单元|地块)$/u

const found = (
  disposition: Disposition,
  confidence: Confidence,
  ...because: string[]
): Judgement => ({
  disposition,
  grade: null,
  kind: 'direction',
  modality: 'process',
  confidence,
  because,
})

function modalityOf(words: string, { role, resolve }: Act, grade: Grade): Modality {
  if (STRIVES.test(resolve) || STRIVES.test(words)) return 'strive'
  return role === 'process' && grade === 'B' ? 'process' : 'commit'
}

function kindOfNumber(words: string, counts: readonly FoundQuantity[], act: Act): Kind {
  const shapes = counts.map(({ shape }) => shape)
  if (SCALE_GRADE.test(words)) return 'grade'
  if (/(?:与|同|和).{0,14}同步/u.test(words)) return 'relative'
  if (shapes.includes('limit') || /服务圈|生活圈/u.test(words)) return 'limit'
  if (/清零|全部|举措|改革成果/u.test(words) && shapes[0] === 'count') return 'list'
  if (shapes.includes('growth')) return 'growth'
  if (shapes.includes('level')) return 'level'
  return act.role === 'process' && worksOnMany(words, act, counts) ? 'list' : 'count'
}

/** 推进 13 条道路建设: a number of things is worked on, and none is said to be finished. */
const worksOnMany = (words: string, act: Act, counts: readonly FoundQuantity[]): boolean =>
  WORKS_ON_MANY.test(act.rest) &&
  !END_STATE.test(words) &&
  counts.every(({ shape, isStriving }) => shape === 'count' && !isStriving) &&
  TO_BE_DONE_WORK.test(words)

function judgeNumber({ words, counts }: Judged, act: Act): Judgement {
  const many = worksOnMany(words, act, counts)
  const grade: Grade = many ? 'B' : 'A'
  return {
    disposition: 'commitment',
    grade,
    kind: kindOfNumber(words, counts, act),
    modality: modalityOf(words, act, grade),
    confidence: act.role === 'means' || act.role === null ? 'medium' : 'high',
    because: [
      `有数量“${counts.map(({ start, end }) => `${start}-${end}`).join('、')}”`,
      ...(many ? [`“${act.verb}”未写明完成`] : []),
    ],
  }
}

function judgeState({ words }: Judged, act: Act, state: string): Judgement {
  const isRelative = RELATIVE_STATE.test(words)
  const kind: Kind = SCALE_GRADE.test(words)
    ? 'grade'
    : isRelative
      ? /持平/u.test(words)
        ? 'level'
        : 'relative'
      : /正增长/u.test(words)
        ? 'growth'
        : /清零|销号/u.test(words)
          ? 'list'
          : 'milestone'
  return {
    disposition: 'commitment',
    grade: 'A',
    kind,
    modality: modalityOf(words, act, 'A'),
    confidence: findNamedThing(words) === null ? 'medium' : 'high',
    because: [`有可核对的终点“${state}”`],
  }
}

const withoutName = (act: Act): Judgement =>
  act.role === 'means' || act.role === null
    ? found('background', 'medium', '没有行动和对象')
    : found('direction', 'medium', '没有数量、终点和名称')

/** An end that is definite: of a thing one can tell, and not of policies and effects at large. */
function definiteEnd(words: string, act: Act, name: string | null): string | null {
  const state = WHOLE_STATE.exec(words)?.[0] ?? END_STATE.exec(words)?.[0] ?? null
  if (state === null) return null
  const object = act.rest.replace(END_STATE, '')
  if (name === null && (VAGUE.test(words) || object.length < 3)) return null
  return name === null && SOFT_END.test(state) && !WHOLE_STATE.test(words) ? null : state
}

/** How a clause of the coming-year part is judged: number, end state, name, in this order. */
export function judgeComing(judged: Judged): Judgement {
  const { words, counts, isFrame } = judged
  const act = readAct(words)
  if (isFrame && counts.length === 0) return found('background', 'high', '标题、段首语或称谓')
  if (TOLD_AS_DONE.test(words) && !TOLD_AS_COMING.test(words))
    return found('result', 'medium', `过去时态“${TOLD_AS_DONE.exec(words)?.[0] ?? ''}”`)
  if (PRAISE_OR_REASON.test(words)) return found('background', 'high', '缘由、评价或号召')
  if (INTRODUCES.test(words) && counts.length === 0) return found('background', 'high', '引出下文')
  if (counts.length > 0) {
    const usesOnly = act.role === 'means' && counts.every(({ shape }) => shape === 'count')
    return usesOnly ? found('direction', 'medium', `“${act.verb}”之后是已有的数量`) : judgeNumber(judged, act)
  }
  if (RELATIVE_STATE.test(words) || SCALE_GRADE.test(words))
    return judgeState(judged, act, (RELATIVE_STATE.exec(words) ?? SCALE_GRADE.exec(words))?.[0] ?? '')
  if (CREED.test(words)) return withoutName(act)
  const name = findNamedThing(words)
  const state = act.role === 'means' ? null : definiteEnd(words, act, name)
  if (state !== null) return judgeState(judged, act, state)
  if (name !== null && act.role !== 'means' && (act.role !== null || act.resolve !== ''))
    return {
      disposition: 'commitment',
      grade: 'B',
      kind: 'milestone',
      modality: modalityOf(words, act, 'B'),
      confidence: 'medium',
      because: [`点名“${name}”，未写明完成`],
    }
  return withoutName(act)
}

/** A sentence of the past part: a result where it counts or tells, else background. */
export const judgePast = (words: string, counts: readonly FoundQuantity[]): Judgement =>
  counts.length > 0 || TOLD_AS_DONE.test(words) || END_STATE.test(words)
    ? found('result', 'high', '属于回顾部分')
    : found('background', 'high', '属于回顾部分，没有数量和结果')
