import type { Act } from './act'
import { MORE_EFFORT } from './promised-name'
import { listTokens } from './tokens'
import { DATED_START, END_STATE, PAST_PARTICIPLE, SOFT_END, TENTATIVE, VAGUE, WHOLE_STATE } from './words/ends'

/** 出台…办法: a text of a stated subject is there or it is not, whatever its title praises. */
const ISSUES_TEXT =
  /^(?:推动|加快|抓紧|争取)?(?:组织|研究)?(?:制[定订]|出台|印发|颁布|编制|修订|发布)(?:并|和)?(?:出台|实施|公布|发布)?(?!.*(?:相关|一批|若干|一系列|系列|各[类项]))[^，]{4,}(?:意见|办法|条例|规划|方案|细则|规定|指南|标准|标准体系|导则|白皮书|目录|行动计划|战略)$|^(?:编制|印发|出台)[^，、]{4,}计划$|^(?:编制|公布|印发)[^，]{4,}(?:名录|清单)$|^(?:制[定订]|出台|印发)(?!.*(?:各[类项]|相关|一系列|、))[^，]{4,}制度$/u

/** “两个全覆盖”: what a slogan counts is no end of its own. */
const COUNTED_SLOGAN = /“[一二两三四五六七八九十]+[个项][^”]*”/gu

/** 实施“挂牌倍增计划”: what a programme is called ends nothing. */
const QUOTED_PROGRAMME = /“[^”]{3,}(?:计划|工程|行动|活动)”|“[^”]{3,}”(?=(?:工程|行动|计划|活动|机制))/gu

/** 开展创建“书香校园”活动: what a campaign is for is no end of it. */
const RUNS_CAMPAIGN = /^(?:深入|广泛)?开展[^，。；]*(?:活动|行动|教育)$/u

/** 甲、乙等一批项目: some of many, of which these are named. */
const NAMED_OF_MANY = /等一批/gu

/** 组建创新联合体, 组建专业队伍: some body of a kind, whichever. */
const BODY_OF_KIND = /^组建(?:或改组)?[^，。；“”]*(?:联合体|联盟|平台|队伍|专班|团队|工作组|小组)$/u

/** 把古镇建成休闲中心: what it is to become, which nobody could tell from what it is. */
const TO_BECOME = /(?:把|将)[^，。；]{2,}?建成(?:为)?(?![投通开并运使后，。；]|$)/gu

/** 关停青岭石料厂: a named thing is closed or still runs. */
const CLOSES = /^(?:全面|彻底|整体)?(?:关停|关闭|取缔|停运|停用|拆除)/u

/** 支持鸿发厂建成投产: help that ends with a works that runs. */
const HELPS_FINISH = /^(?:支持|帮助|协助)[^，。；]{2,}?(?:建成|竣工|投产|达产|面市|投用|试产|通车|并网)$/u

/** Whether words that no list knows stand in it, which in plans are most often somebody's name. */
const namesSomebody = (words: string): boolean =>
  listTokens(words).some(({ kind }, at, tokens) => kind === 'unknown' && tokens[at + 1]?.kind === 'unknown')

/** 建立“…”的共联机制: a way of working is there as soon as one says so. */
const WAY_OF_WORKING = /(?:机制|格局|模式)$/u

/** An end that is definite: of a thing one can tell, and not of policies and effects at large. */
export function findDefiniteEnd(words: string, act: Act, name: string | null): string | null {
  const own = words.replace(COUNTED_SLOGAN, '')
  const whole = WHOLE_STATE.exec(own)?.[0]
  const dated = DATED_START.exec(words)?.[0]
  const ending = own.replace(PAST_PARTICIPLE, '').replace(TO_BECOME, '').replace(QUOTED_PROGRAMME, '“”')
  const state = whole ?? dated ?? (RUNS_CAMPAIGN.test(act.rest) ? undefined : END_STATE.exec(ending)?.[0]) ?? (name === null ? undefined : CLOSES.exec(act.rest)?.[0])
  const isHelped = HELPS_FINISH.test(act.rest) && namesSomebody(act.rest)
  if (state === undefined || (TENTATIVE.test(act.rest) && !isHelped) || MORE_EFFORT.test(words)) return null
  if (name === null && BODY_OF_KIND.test(act.rest)) return null
  if (ISSUES_TEXT.test(act.rest)) return state
  if (VAGUE.test(name === null ? words : words.replace(NAMED_OF_MANY, '等'))) return null
  if (whole !== undefined || dated !== undefined) return state
  const object = act.rest.replace(END_STATE, '')
  const isSaid = name !== null || (/“[^”]{2,}”/u.test(own) && !WAY_OF_WORKING.test(act.rest))
  return isSaid || (object.length >= 3 && !SOFT_END.test(state)) ? state : null
}
