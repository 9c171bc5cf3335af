import type { Kind } from '../words'
import type { Act } from './act'
import type { FoundQuantity } from './types'
import { RELATIVE_STATE, SCALE_GRADE } from './words/ends'

const IN_STEP = /(?:与|同|和).{0,14}同步/u
const CLEARS_LIST = /清零|销号|全部(?:完成|交付|投用|开工|竣工)|如期交付/u
const EXISTING_LIST = /举措|改革.{0,4}成果|民生实事/u
/** Names of what stands at a height rather than being made: 率, 指数, 总量. */
const STANDS_AT = /率|指数|比重|占比|比例|总量|总产量|余额|人均|浓度|强度|天数|水平|寿命/u
/** A clause with more numbers holds several promises; its first one says. */
const MOST_OF_ONE = 3
const KEEPS_GROWING = /保持.{0,8}增长/u
/** 18 万平方米…投用: the size of the one thing that ends. */
const SIZE = /^(?:平方米|平方公里|公里|千伏|千瓦|兆瓦|吨|蒸吨|公顷|立方米)/u
const ENDS_SO = /(?:投用|投产|投入使用|竣工|贯通|开工|通车|完工|封顶|并网)$/u
const OF_A_SHARE = /^(?:%|％|分|天|岁|微克.*|‰)$/u

/** The kind of a clause with numbers: its first number says, save for lists that exist or are cleared. */
export function kindOfNumbers(
  words: string,
  act: Act,
  counts: readonly FoundQuantity[],
  worksOnMany: boolean,
): Kind {
  const [first] = counts
  if (first === undefined) return 'milestone'
  if (IN_STEP.test(words) && first.shape !== 'growth') return 'relative'
  const grows = counts.some(({ shape }) => shape === 'growth') || KEEPS_GROWING.test(words)
  if (grows && counts.length <= MOST_OF_ONE) return 'growth'
  if (first.shape === 'growth') return 'growth'
  if (first.shape === 'limit' || /分钟/u.test(first.unit)) return 'limit'
  if (ENDS_SO.test(words) && counts.every(({ unit }) => SIZE.test(unit))) return 'milestone'
  if (worksOnMany || CLEARS_LIST.test(words) || EXISTING_LIST.test(words)) return 'list'
  const stands = act.role === null && STANDS_AT.test(first.name || words)
  if (first.shape === 'level' || stands || OF_A_SHARE.test(first.unit)) return 'level'
  return 'count'
}

/** The kind of a clause that is held to an end state, a comparison or a place on a scale. */
export function kindOfState(words: string): Kind {
  if (SCALE_GRADE.test(words)) return 'grade'
  if (/持平/u.test(words)) return 'level'
  if (RELATIVE_STATE.test(words)) return 'relative'
  return /正增长/u.test(words) ? 'growth' : 'milestone'
}
