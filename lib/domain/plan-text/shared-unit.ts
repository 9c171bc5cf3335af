import { matchAt } from './characters'
import { readNumeral, type Numeral } from './numeral'
import { readUnit, type FoundUnit } from './unit'

const NEXT = /(?:、|和|与|及|以及)(?=\d)/y
/** What leads to values of a list: 分别控制在, 达到; 1、2号线 has no such word before it. */
const LEADS_TO_VALUES =
  /(?:分别|达到?|达成|控制在|降至|降到|至|到|增长|下降|提高|降低|减少|突破|超过|完成|各|约|不低于|不超过|[、和与及])$/u
/** Units that dates and ages are written in. */
const OF_TIME = /^(?:年|月|日|岁|周岁|天|周)$/u
/** No sentence lists more values of one unit than these. */
const LONGEST_LIST = 8

/**
 * The unit, and the scale, that a number without one shares with the last of its list: 85、45微克/立方米,
 * 3.2和1.8万元. Null where the list ends without a unit of measure.
 */
export function findSharedUnit(
  text: string,
  at: number,
  numeral: Numeral,
): { unit: FoundUnit; scale: Numeral['scale'] } | null {
  if (numeral.isChinese || !LEADS_TO_VALUES.test(text.slice(Math.max(0, at - 6), at))) return null
  let end = numeral.end
  for (let place = 0; place < LONGEST_LIST; place += 1) {
    const mark = matchAt(NEXT, text, end)?.[0]
    const next = mark === undefined ? null : readNumeral(text, end + mark.length)
    if (next === null) return null
    const unit = readUnit(text, next.end, false)
    if (unit.kind === 'none' && !next.hasScale) {
      end = next.end
      continue
    }
    if (unit.kind !== 'measure' || OF_TIME.test(unit.unit)) return null
    return {
      unit: { end: numeral.end, unit: unit.unit, kind: 'measure' },
      scale: numeral.hasScale ? numeral.scale : next.scale,
    }
  }
  return null
}
