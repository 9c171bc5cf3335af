import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date'
import { exact, type Exact } from '../exact'
import { RELATION_WORDS } from '../measure'
import { aDay, aDecimal } from '../testing/arbitraries'
import { aTarget, judge, rank } from '../testing/builders'
import {
  COMPARATORS,
  GRADES,
  HEDGES,
  KINDS,
  MODALITIES,
  READING_STAGES,
  type Kind,
} from '../words'
import type { Stage } from './types'

const DEADLINE = '2025-12-31'
const ORDINAL = ['AA', 'AA+', 'AAA']
const STAGE_KEYS = ['started', 'built', 'in-use']

/** Every kind that has a lamp. */
const LAMPED = KINDS.filter((kind) => kind !== 'direction')

const aTargetOf = (kind: Kind) =>
  fc
    .record({
      comparator: fc.constantFrom(...COMPARATORS),
      value: kind === 'grade' ? fc.constantFrom(...ORDINAL) : aDecimal(-6, 20, 1),
      tolerance: fc.option(aDecimal(0, 5, 1)),
    })
    .map((target) => aTarget({ ...target, max: target.comparator === 'range' ? '20' : null }))

const aNumber = aDecimal(-10, 30, 1).map((value) => ({ value, word: null }))
const aWord = (words: readonly string[]) =>
  fc.constantFrom(...words, 'unknown').map((word) => ({ value: null, word }))

/** What a kind is reported by: a number, or a word of its list or of none. */
function aFigureOf(kind: Kind) {
  if (kind === 'milestone') return aWord(STAGE_KEYS)
  if (kind === 'grade') return aWord(ORDINAL)
  return kind === 'relative' ? fc.oneof(aNumber, aWord(RELATION_WORDS)) : aNumber
}

/**
 * Something is due before the deadline's day, on which only the end state is. (What falls
 * due for the first time on the last day may turn "in progress" into a lamp.)
 */
const aPlannedDay = aDay('2025-02-01', '2025-12-30')
const aShare = fc.constantFrom('0.1', '0.5', '0.9')
const someNodes = fc
  .array(fc.record({ dueOn: aPlannedDay, share: aShare }), { maxLength: 2 })
  .map((nodes) => (nodes.length === 0 ? [] : [...nodes, { dueOn: DEADLINE, share: '1' } as const]))
const someStages: fc.Arbitrary<Stage[]> = fc
  .tuple(fc.option(aPlannedDay), fc.option(aPlannedDay), fc.option(fc.constant(DEADLINE)))
  .map((days) => STAGE_KEYS.map((key, index) => ({ key, plannedOn: days[index] ?? null })))

const aSetting = fc.record({
  modality: fc.constantFrom(...MODALITIES),
  grade: fc.constantFrom(...GRADES),
  hasEvidence: fc.boolean(),
  nodes: someNodes,
  stages: someStages,
  referenceValue: fc.option(aDecimal(-5, 8, 1).map((text): Exact => exact(text))),
})

/** One figure of one promise, to be judged on any day. */
const aCase = (kind: Kind) =>
  fc.record({
    target: aTargetOf(kind),
    figure: aFigureOf(kind),
    hedge: fc.constantFrom(...HEDGES),
    stage: fc.constantFrom(...READING_STAGES),
    setting: aSetting,
  })
type Case = ReturnType<typeof aCase> extends fc.Arbitrary<infer T> ? T : never

const judgeOn = (kind: Kind, { target, figure, setting, ...proof }: Case, on: CivilDate) =>
  judge(
    { kind, ordinal: ORDINAL, targets: [target] },
    { ...figure, ...proof },
    { ...setting, effectiveOn: on },
  )

describe.each(LAMPED)('laws of the deadline for kind %s', (kind) => {
  it('the deadline makes nothing better that is not met', () => {
    fc.assert(
      fc.property(aCase(kind), (each) => {
        const before = judgeOn(kind, each, '2025-12-30')
        const atDeadline = judgeOn(kind, each, DEADLINE)
        fc.pre(!atDeadline.met)
        expect(rank(atDeadline.code)).toBeLessThanOrEqual(rank(before.code))
      }),
      { numRuns: 200 },
    )
  })

  it('what is met is neither behind nor far behind, on any day, proven or not', () => {
    fc.assert(
      fc.property(aCase(kind), aDay('2025-01-01', '2026-06-30'), (each, effectiveOn) => {
        const { code, met } = judgeOn(kind, each, effectiveOn)
        fc.pre(met)
        expect(['behind', 'far-behind']).not.toContain(code)
      }),
      { numRuns: 150 },
    )
  })

  it('what is promised and not met is far behind from the deadline on, once compared', () => {
    fc.assert(
      fc.property(aCase(kind), aDay(DEADLINE, '2026-06-30'), (each, effectiveOn) => {
        const setting = { ...each.setting, modality: 'commit', grade: 'A' } as const
        const { code, met } = judgeOn(kind, { ...each, setting }, effectiveOn)
        fc.pre(!met && code !== 'in-progress')
        expect(code).toBe('far-behind')
      }),
      { numRuns: 150 },
    )
  })
})
