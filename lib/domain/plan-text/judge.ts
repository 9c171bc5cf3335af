import type { Disposition, Grade, Kind, Modality } from '../words'
import { readClauseAct, withoutDoer, type Act } from './act'
import { findDefiniteEnd } from './definite-end'
import { findEvent } from './events'
import { findFirmEnd } from './firm-ends'
import { kindOfNumbers, kindOfState } from './kinds'
import { modalityOf } from './modality'
import { findNamedThing } from './named-things'
import { findPromisedName } from './promised-name'
import type { Reason } from './reasons'
import type { Surroundings } from './sentence'
import { findStartedWorks } from './stated-works'
import type { Confidence, FoundQuantity } from './types'
import { ASSIGNED_TASK, BLANKED_NUMBER, CREED, DATED_START, END_STATE, OF_NO_MATTER, RELATIVE_STATE, SCALE_GRADE, TENTATIVE, VAGUE, WHOLE_STATE } from './words/ends'
import {
  AS_IT_STANDS,
  CARRIED_OVER,
  COUNTS_LIST,
  EXHORTS,
  FINISHED_THIS_YEAR,
  FOLLOWS_PLAN,
  INTRODUCES,
  IS_GOOD_FOR,
  IS_GUIDE,
  OF_A_CLASS,
  ON_THE_WAY,
  OTHERS_DO,
  PRAISE_OR_REASON,
  RECKONS,
  SEIZES,
  STARTING_POINT,
  TELLS_OF_MEETING,
} from './words/frames'
import { BINDS_ITSELF, FIRMLY_DONE, TOLD_AS_COMING, TOLD_AS_DONE } from './words/times'

export type Judgement = {
  disposition: Disposition
  grade: Grade | null
  kind: Kind
  modality: Modality
  confidence: Confidence
  because: readonly Reason[]
}

/** A clause of the coming-year part with what was found in and around it. */
export type Judged = {
  words: string
  counts: readonly FoundQuantity[]
  /** a bold phrase, a heading, words of address */
  isFrame: boolean
  /** whether it is a whole numbered line or cell, and of a list of projects: its name alone may promise */
  item: 'none' | 'line' | 'project'
} & Surroundings

const TO_BE_DONE_WORK = /(?:建设|实施|改造|举措|成果|任务|进度|项目|前期|开发|工程|工作|更新单元|地块|整治|整改|治理|修复|迁建|试点|排查)$/u
const WORKS_ON_MANY =
  /^(?:推进|推动|加快|促进|服务|支持|指导|深化|巩固|抓好|抓实|抓实抓细|落实|谋划|储备|做好|提速)/u

/** 进入全省前五位: a place that a published ranking shows. */
const PLACE_IN_RANKING =
  /(?:进入|跻身|进位|位居|位列|排名|保持在?|争进).{0,10}前[一二三四五六七八九十百\d]+(?:位|名|强)?/u

const found = (disposition: Disposition, confidence: Confidence, because: Reason): Judgement => ({
  disposition,
  grade: null,
  kind: 'direction',
  modality: 'process',
  confidence,
  because: [because],
})

/** 推进 13 条道路建设: a number of things is worked on, and none is said to be finished. */
const worksOnMany = (words: string, act: Act, counts: readonly FoundQuantity[]): boolean =>
  WORKS_ON_MANY.test(act.rest) &&
  !END_STATE.test(words) &&
  counts.every(({ shape, isStriving }) => shape === 'count' && !isStriving) &&
  TO_BE_DONE_WORK.test(words)

function judgeNumber(judged: Judged, act: Act): Judgement {
  const { words, counts } = judged
  const many = worksOnMany(words, act, counts)
  const grade: Grade = many ? 'B' : 'A'
  const numbers = counts.map(({ value, unit }) => `${value}${unit}`)
  return {
    disposition: 'commitment',
    grade,
    kind: kindOfNumbers(words, act, counts, many),
    modality: modalityOf(judged, act),
    confidence: act.role === 'means' ? 'medium' : 'high',
    because: [
      { rule: 'number', words: numbers },
      ...(many ? [{ rule: 'works-on-many', words: [act.verb] } as const] : []),
    ],
  }
}

const judgeState = (judged: Judged, act: Act, state: string): Judgement => ({
  disposition: 'commitment',
  grade: 'A',
  kind: kindOfState(judged.words),
  modality: modalityOf(judged, act),
  confidence: findNamedThing(judged.words) === null ? 'medium' : 'high',
  because: [{ rule: 'end-state', words: [state] }],
})

const judgeName = (judged: Judged, act: Act, name: string): Judgement => ({
  disposition: 'commitment',
  grade: 'B',
  kind: 'milestone',
  modality: modalityOf(judged, act),
  confidence: 'medium',
  because: [{ rule: 'name', words: [name] }, { rule: 'no-completion' }],
})

/** Follows a thought or uses what exists, which asks for effort all the same. */
const FOLLOWS = /^(?:发挥|坚持|贯彻|践行|把握|抢抓|树|利用|全面贯彻|深入贯彻)/u

const withoutName = (act: Act): Judgement =>
  act.role === null || (act.role === 'means' && !FOLLOWS.test(act.rest))
    ? found('background', 'medium', { rule: 'no-act' })
    : found('direction', 'medium', { rule: 'nothing-to-check' })

/** 大临铁路加快建设: the thing stands before what is done with it. */
const GOES_ON = /(?:加快|有序|稳步|继续|全面|持续|启动|提速)(?:建设|推进|实施|改造|开展)/u

/** 对 3000 户实行搬迁, 让 1.6 万户住上新房: the number says for how many, and is promised. */
const FOR_WHOM = /^(?:对|为|让|使|给|向)$/u

/** 从结余中拿出200万元, 用于300人次的培训: the number is what is given, and to how many. */
const SPENDS = /^(?:从[^，。；]*?(?:拿出|列支|划拨|安排|提取)|用于)[^，。；]*\d/u

/** 加强3条河流断面监测: what is minded is there already, however many it is. */
const MINDS = /^(?:加强|强化|加大|严格)[^，。；]*(?:监管|监测|检测|管理|管控|保护|治理|巡查|巡护|协作|合作)/u

/** 青岭小学改扩建工程: a line of a list that names what is to be built and says nothing else. */
const NAMES_WORK =
  /(?:工程|项目|建设|改造|改扩建|扩建|迁建|新建|改建|整治|提升|修缮|治理|硬化|绿化|亮化|修复|大中修|大修|中修|维修|疏浚|清淤|搬迁|拆迁)(?:（[^（）]*）)?(?:[一二三四五]期)?$/u

function projectOf({ words, item }: Judged, { role, rest }: Act): string | null {
  if (item === 'none' || role !== null || !NAMES_WORK.test(rest)) return null
  return findNamedThing(words) ?? (item === 'project' ? rest : null)
}

/** 完成省下达的减排任务; 不折不扣完成上级下达的各项任务 names no matter. */
function assignedTask({ rest }: Act): RegExpExecArray | null {
  const assigned = ASSIGNED_TASK.exec(rest)
  const { matter = '', subject = '' } = assigned?.groups ?? {}
  return `${matter}${subject}`.replace(OF_NO_MATTER, '').length >= 2 ? assigned : null
}

/** 按照Ⅲ类水要求，改进方案: a standard that is followed is no end. */
const BY_STANDARD = /^(?:按照?|对照|参照|依据|根据)[^，]*，/u

/** 同三线全线贯通: a name may begin like a preposition; what ends so is an act all the same. */
const ENDS_IN_WORKS = /(?:贯通|通车|建成|竣工|投用|投产|投入使用|投入运营|开工|完工|启用|并网|封顶|合龙|交付|交付使用)$/u

/** Whether a clause does something, by its verb, its resolve or its end; using what exists is none. */
function isAct(words: string, { role, verb, resolve }: Act): boolean {
  if (role === 'means') return verb.length === 1 && verb !== '为' && verb !== '以' && ENDS_IN_WORKS.test(words)
  if (role !== null || !/^(?:我们)?$/u.test(resolve)) return true
  return [END_STATE, GOES_ON, WHOLE_STATE, DATED_START].some((end) => end.test(words))
}

function judgeWithoutNumber(judged: Judged, act: Act): Judgement {
  const { words } = judged
  const project = projectOf(judged, act)
  if (project !== null) return judgeName(judged, act, project)
  const blanked = BLANKED_NUMBER.exec(words)?.[0]
  if (blanked !== undefined && act.role !== 'means')
    return { ...judgeState(judged, act, blanked), kind: 'count', because: [{ rule: 'number-left-out' }] }
  const own = words.replace(BY_STANDARD, '')
  const state = RELATIVE_STATE.exec(own) ?? assignedTask(act) ?? SCALE_GRADE.exec(own) ?? PLACE_IN_RANKING.exec(own)
  if (state !== null && !CREED.test(words)) return judgeState(judged, act, state[0])
  if (CREED.test(words) || EXHORTS.test(words)) return withoutName(act)
  const event = findEvent(act.rest) ?? findFirmEnd(words, act)
  if (event !== null && !TENTATIVE.test(act.rest) && !VAGUE.test(words)) return judgeState(judged, act, event)
  if (!isAct(words, act)) {
    const ownWords = withoutDoer(words)
    return ownWords === null
      ? withoutName(act)
      : judgeWithoutNumber({ ...judged, words: ownWords }, readClauseAct(ownWords))
  }
  const name = findPromisedName(words, act) ?? findStartedWorks(act.rest)
  const end = findDefiniteEnd(words, act, findNamedThing(words) === null ? null : name)
  if (end !== null) return judgeState(judged, act, end)
  if (name !== null && act.role === 'target' && judged.closing !== null)
    return judgeState(judged, act, judged.closing.state)
  return name === null || act.rest === '' ? withoutName(act) : judgeName(judged, act, name)
}

/** How things are or would turn out, what others do, and what a meeting did. */
function tellsHowThingsStand({ words, counts, isAsItStands }: Judged): boolean {
  if (isAsItStands || TELLS_OF_MEETING.test(words)) return true
  if (AS_IT_STANDS.test(words) && !BINDS_ITSELF.test(words)) return true
  return counts.length > 0 && (OTHERS_DO.test(words) || RECKONS.test(words))
}

/** Characters of a clause at each end that it is judged by. */
const MOST_JUDGED = 400

/**
 * A clause of more than that, a row of a hundred names or a page without marks, is judged by how it begins
 * and ends: rules that look for one thing behind another would take minutes over all of it.
 */
const withinReach = (words: string): string =>
  words.length <= 2 * MOST_JUDGED ? words : words.slice(0, MOST_JUDGED) + words.slice(-MOST_JUDGED)

/** How a clause of the coming-year part is judged: number, end state, name, in this order. */
export function judgeComing(clause: Judged): Judgement {
  const judged = { ...clause, words: withinReach(clause.words) }
  const { words, counts, isFrame, isInPast } = judged
  const done = TOLD_AS_DONE.exec(words)?.[0]
  const act = readClauseAct(words)
  if (isFrame && counts.length === 0 && findEvent(act.rest) === null) return found('background', 'high', { rule: 'frame' })
  const isValueOfRow = /^\d+$/u.test(words) && counts.some(({ unit }) => unit !== '')
  if (COUNTS_LIST.test(words) && !isValueOfRow) return found('background', 'high', { rule: 'introduces' })
  const isLed = IS_GOOD_FOR.test(words) || IS_GUIDE.test(words) || (counts.length > 0 && FOLLOWS_PLAN.test(words))
  if (isLed) return found('background', 'high', { rule: 'reason-or-praise' })
  const isFinishedNow =
    CARRIED_OVER.test(words) || (FINISHED_THIS_YEAR.test(words) && END_STATE.test(words))
  if (isInPast && !isFinishedNow) return found('result', 'high', { rule: 'earlier-year' })
  const turns = FIRMLY_DONE.test(words) ? BINDS_ITSELF : TOLD_AS_COMING
  if (done !== undefined && !turns.test(words) && !isFinishedNow)
    return found('result', 'medium', { rule: 'told-as-done', words: [done] })
  if (STARTING_POINT.test(words)) return found('background', 'high', { rule: 'starting-point' })
  if (tellsHowThingsStand(judged)) return found('result', 'high', { rule: 'as-it-stands' })
  if (PRAISE_OR_REASON.test(words)) return found('background', 'high', { rule: 'reason-or-praise' })
  const names = INTRODUCES.test(words) && findPromisedName(words, act) !== null
  if (INTRODUCES.test(words) && !names && counts.length === 0) return found('background', 'high', { rule: 'introduces' })
  if (counts.length === 0) return judgeWithoutNumber(judged, act)
  if ([OF_A_CLASS, ON_THE_WAY, SEIZES].some((frame) => frame.test(words)))
    return found('direction', 'medium', { rule: 'nothing-to-check' })
  const usesOnly =
    ((act.role === 'means' && !FOR_WHOM.test(act.verb) && !SPENDS.test(words)) || (MINDS.test(act.rest) && !END_STATE.test(words))) &&
    counts.every(({ shape }) => shape === 'count')
  return usesOnly
    ? found('direction', 'medium', { rule: 'uses-existing', words: [act.verb] })
    : judgeNumber(judged, act)
}

/** A sentence of the past part: a result where it counts or tells, else background. */
export const judgePast = (words: string, counts: readonly FoundQuantity[]): Judgement =>
  counts.length > 0 || TOLD_AS_DONE.test(words) || END_STATE.test(words)
    ? found('result', 'high', { rule: 'in-review' })
    : found('background', 'high', { rule: 'in-review-idle' })
