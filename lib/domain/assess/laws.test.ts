import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, roundedText } from '../exact'
import { aDay, aDecimal } from '../testing/arbitraries'
import { aTarget, judge, rank } from '../testing/builders'
import { MODALITIES } from '../words'

const aDate = aDay('2025-01-01', '2026-03-31')
const aSetting = fc.record({
  effectiveOn: aDate,
  modality: fc.constantFrom(...MODALITIES),
  grade: fc.constantFrom('A', 'B'),
  hasEvidence: fc.boolean(),
})
const aFigure = fc.record({
  hedge: fc.constantFrom('exact', 'about', 'more-than', 'at-least'),
  stage: fc.constantFrom('preliminary', 'verified', 'final'),
})
const aRate = aDecimal(-20, 20, 2)
const inOrder = (a: string, b: string) => (exact(a).compare(exact(b)) <= 0 ? [a, b] : [b, a])

describe('laws of assessment', () => {
  it('never gives a higher count a lower deviation or a worse standing', () => {
    const aCount = aDecimal(0, 300, 1)
    fc.assert(
      fc.property(aCount, aCount, aSetting, aFigure, (x, y, setting, figure) => {
        const [less, more] = inOrder(x, y)
        const targets = [aTarget({ value: '100' })]
        const [low, high] = [less, more].map((value) =>
          judge({ targets }, { value: value ?? '', ...figure }, setting),
        )
        expect(low?.deviation?.compare(high?.deviation ?? 0)).toBeLessThanOrEqual(0)
        expect(rank(low?.code ?? 'completed')).toBeLessThanOrEqual(rank(high?.code ?? 'far-behind'))
      }),
      { numRuns: 300 },
    )
  })

  it('never gives a higher growth a lower deviation or a worse standing', () => {
    fc.assert(
      fc.property(aRate, aRate, aRate, aSetting, aFigure, (x, y, goal, setting, figure) => {
        const [less, more] = inOrder(x, y)
        const measure = { kind: 'growth', targets: [aTarget({ value: goal })] } as const
        const [low, high] = [less, more].map((value) =>
          judge(measure, { value: value ?? '', ...figure }, setting),
        )
        expect(low?.deviation?.compare(high?.deviation ?? 0)).toBeLessThanOrEqual(0)
        expect(rank(low?.code ?? 'completed')).toBeLessThanOrEqual(rank(high?.code ?? 'far-behind'))
      }),
      { numRuns: 300 },
    )
  })

  it('says the same whichever scale both sides are written in', () => {
    const aValue = aDecimal(0, 30, 2)
    fc.assert(
      fc.property(aValue, aDecimal(1, 30, 2), aSetting, aFigure, (value, goal, setting, figure) => {
        const plain = (text: string) => roundedText(exact(text).mul(10000), 0)
        const inTenThousands = judge(
          { scale: '10000', targets: [aTarget({ value: goal })] },
          { value, ...figure },
          setting,
        )
        const inOnes = judge(
          { scale: '1', targets: [aTarget({ value: plain(goal) })] },
          { value: plain(value), ...figure },
          setting,
        )
        expect(inTenThousands).toEqual(inOnes)
      }),
    )
  })

  it('keeps the deviation equal to the unrounded difference of the shares', () => {
    fc.assert(
      fc.property(aDecimal(0, 300, 2), aDecimal(1, 300, 2), aDate, (value, goal, effectiveOn) => {
        const { share, scheduled, deviation } = judge(
          { targets: [aTarget({ value: goal })] },
          { value },
          { effectiveOn },
        )
        const difference = share?.sub(scheduled ?? 0).mul(100)
        expect(deviation?.equals(difference ?? 'none')).toBe(true)
        expect(share?.equals(exact(value).div(exact(goal)))).toBe(true)
      }),
    )
  })

  it('never calls anything completed that is not met, proven and exact', () => {
    const aKind = fc.constantFrom('count', 'list', 'growth', 'level', 'limit')
    const aComparator = fc.constantFrom('at-least', 'more-than', 'about', 'at-most', 'equal')
    fc.assert(
      fc.property(
        aKind,
        aComparator,
        aDecimal(0, 20, 0),
        aSetting,
        aFigure,
        (kind, comparator, value, setting, figure) => {
          const measure = { kind, targets: [aTarget({ comparator, value: '10' })] }
          const { code, met } = judge(measure, { value, ...figure }, setting)
          const isProven =
            setting.hasEvidence && figure.stage !== 'preliminary' && figure.hedge !== 'about'
          expect(code === 'completed' && !(met && isProven)).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

})
