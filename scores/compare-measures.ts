import { exact } from '@/lib/domain/exact'
import type { ProposedMeasure } from '@/lib/domain/plan-text/types'
import type { MarkMeasure } from './marks'

type Figure = Pick<MarkMeasure, 'value' | 'max' | 'scale' | 'unit'>

const isEqualDecimal = (a: string | null, b: string | null, scaleA: string, scaleB: string): boolean =>
  a === null || b === null
    ? a === b
    : exact(a).mul(exact(scaleA)).equals(exact(b).mul(exact(scaleB)))

/** Whether two figures state the same number, whatever the scale it is written in. */
export const hasSameValue = (a: Figure, b: Figure): boolean =>
  isEqualDecimal(a.value, b.value, a.scale, b.scale) && isEqualDecimal(a.max, b.max, a.scale, b.scale)

/** 个百分点 and 百分点, ％ and % are one unit. */
const unitOf = ({ unit }: Figure): string => unit.replace('％', '%').replace(/^个(?=百分点)/u, '')

export const hasSameUnit = (a: Figure, b: Figure): boolean => unitOf(a) === unitOf(b)

/** Which parts of a marked number the proposals got right. */
export type NumberHit = { value: boolean; unit: boolean; comparator: boolean }

/** Compares a marked number with the likest of the proposed ones. */
export function compareNumber(
  marked: MarkMeasure,
  proposed: readonly ProposedMeasure[],
): NumberHit {
  const hits = proposed
    .filter((each) => hasSameValue(marked, each))
    .map((each) => ({
      value: true,
      unit: hasSameUnit(marked, each),
      comparator: marked.comparator === each.comparator,
    }))
  const scoreOf = ({ unit, comparator }: NumberHit): number => Number(unit) * 2 + Number(comparator)
  return hits.reduce<NumberHit>(
    (best, each) => (!best.value || scoreOf(each) > scoreOf(best) ? each : best),
    { value: false, unit: false, comparator: false },
  )
}
