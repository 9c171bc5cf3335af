import type { Comparator } from '../words'
import type { FoundQuantity } from './types'

const RATES: ReadonlySet<string> = new Set(['%', '‰', '个百分点', '百分点', '个千分点', '倍'])
const LIMITED = /(?:控制|限制|限定|管控)(?:在|到|为|于|至)?(?:约|大约)?$/u
const GROWING =
  /(?:增长|增速|增幅|增长率|涨幅|递增|净增|降幅|(?:提高|提升|上升|下降|降低|减少|压减|缩减|削减|增加|扩大|回落|减排|压降|上涨|下浮|缩短|压缩|快于|慢于|高于|低于)(?!到|至|为)|[^新](?<!城镇新)增)/u
const TO_LEVEL = /(?:提高|提升|上升|增加|扩大|增长|下降|降低|达|降|升|缩短|压缩)?(?:到|至|达到|达|为|稳定在|保持在)(?:约|超过|超|近)?$/u
const LEVELS = /(?:累计(?:达到?|完成|建成)?|达到|达|总量|总数|保有量|稳定在|保持在|维持在|提高到|提升到|提高至|提升至|增加到|增加至|扩大到|扩大至|增至|升至|突破|超过|人均)(?:约|近|超|超过)?(?:每[人户亩](?:每[年月日天])?)?$/u
const NEW = /新增|净增|新建|新引进|新培育|引进|完成|发放|培训|开展|举办/u

/** 增长8%, 增速达到6%: the change of something; 率达到95%: how much it is; ≤: a limit; else a count. */
export function shapeOf(
  words: string,
  unit: string,
  comparator: Comparator,
  isCircle: boolean,
): FoundQuantity['shape'] {
  if (LIMITED.test(words) || comparator === 'at-most' || isCircle) return 'limit'
  if (RATES.has(unit)) {
    if (/(?:增速|增幅|涨幅|降幅|增长率)/u.test(words)) return 'growth'
    return GROWING.test(words) && !TO_LEVEL.test(words) ? 'growth' : 'level'
  }
  return LEVELS.test(words) && !NEW.test(words) ? 'level' : 'count'
}

/** Whether the words say that less of it is promised: 能耗下降3%. */
export const isDecline = (words: string): boolean =>
  /(?:下降|降低|减少|降幅|压减|缩减|削减|压缩|缩短|回落|减排|压降)(?:率|幅度)?(?:达到?|约|超过?|不低于|不少于|力争)*$/u.test(words)
