import type { Modality } from '../words'
import type { Act } from './act'
import type { Judged } from './judge'
import { TARGET_VERBS } from './words/verbs'

const STRIVES = /力争|争取|争创|努力(?:实现|争取|达到)|力促|有望|争当|争做/u

/**
 * Verbs that work on a thing without naming a result (docs/catalogue-2025.md, "Modality"), with the
 * manner that may stand before them. Verbs that name a result or an act (实施, 新增, 组建) commit.
 */
const PROCESS =
  /^(?:持续(?:打造)?|稳步|有序|重点|积极|大力|全力|深入|扎实|统筹|加快|协同|联动|全面)*(?:推进|推动|服务|支持|指导|提升|提高|促进|深化|激活|擦亮|壮大|做[大强优]|引导|鼓励|帮助|协助|谋划|策划|筹备|巩固|提速|稳步落实|加快|加紧|抓好|探索|布局|支撑|培育壮大|跟进|对接)/u
/** 加快组建: hurried, and yet its result is named. */
const HURRIED_RESULT = new RegExp(`^加快(?!建设|推进|打造|构建|培育|提升)(?:${TARGET_VERBS})`, 'u')

/** Getting ready or serving a number is counted as any other: 谋划储备项目 60 个. */
const COUNTED = /^(?:谋划|策划|筹备|服务|提升|提高|培育)/u
/** 争取上级资金: to apply for it is the act itself. */
const APPLIES = /争取(?:上级|中央|省级?|国家|各类|到位|专项|债券|资金)/u

/** How firmly a commitment binds: strive by its own words or its sentence's, process by its verb. */
export function modalityOf({ words, counts, isStriving }: Judged, { resolve, rest }: Act): Modality {
  if (counts.length > 0 && (COUNTED.test(rest) || APPLIES.test(words))) return 'commit'
  if (isStriving || STRIVES.test(resolve) || STRIVES.test(words)) return 'strive'
  if (resolve === '确保' || resolve === '保证') return 'commit'
  const opening = words.replace(/^[^，]{0,4}是/u, '')
  const works = PROCESS.test(rest) || PROCESS.test(opening)
  return works && !HURRIED_RESULT.test(rest) && !HURRIED_RESULT.test(opening) ? 'process' : 'commit'
}
