import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact'
import { listWarnings } from './sanity'
import { aDecimal } from './testing/arbitraries'
import { aMeasure, aReading } from './testing/builders'
import { PRESET_THRESHOLDS } from './thresholds'
import { KINDS, type Kind } from './words'

const warnings = (before: string | null, after: string | null, kind: Kind = 'count') =>
  listWarnings(
    aMeasure({ kind }),
    before === null ? null : aReading({ value: before }),
    aReading({ value: after, word: after === null ? 'started' : null }),
    PRESET_THRESHOLDS,
  )

describe('a new cumulative figure', () => {
  it.each([
    ['4', '5', []],
    ['4', '4', []],
    ['4', '12', []],
    ['4', '12.000001', ['jumps']],
    ['4', '3.999999', ['falls']],
    ['4', '0', ['falls']],
    ['0', '50', []],
    ['0', '-1', ['falls']],
    ['-2', '-1', []],
    ['-2', '-3', ['falls']],
    ['4', '-4', ['falls']],
    ['1.2', '12000', ['scale-differs']],
    ['12000', '1.2', ['scale-differs']],
    ['21.8', '2180000000', ['scale-differs']],
    ['3', '10000', ['scale-differs']],
    ['1', '30000', ['scale-differs']],
    ['1', '30001', ['jumps']],
    ['3', '9999', ['jumps']],
    ['1', '300000000', ['scale-differs']],
    ['1', '300000001', ['jumps']],
    ['3', '99999999', ['jumps']],
    ['9999', '3', ['falls']],
  ])('from %s to %s asks about %j', (before, after, expected) => {
    expect(warnings(before, after)).toEqual(expected)
  })

  it('asks about nothing where there is nothing before, or no number', () => {
    expect(warnings(null, '50')).toEqual([])
    expect(warnings('4', null)).toEqual([])
    const worded = aReading({ value: null, word: 'started' })
    expect(listWarnings(aMeasure(), worded, aReading(), PRESET_THRESHOLDS)).toEqual([])
  })

  it('takes the jump from the settings of the plan', () => {
    const thresholds = { ...PRESET_THRESHOLDS, jumpFactor: '1.5' }
    const jump = listWarnings(
      aMeasure(),
      aReading({ value: '4' }),
      aReading({ value: '7' }),
      thresholds,
    )
    expect(jump).toEqual(['jumps'])
  })

  it.each(KINDS)('is only checked where figures add up: %s', (kind) => {
    const isCumulative = kind === 'count' || kind === 'list'
    expect(warnings('9', '4', kind)).toEqual(isCumulative ? ['falls'] : [])
  })

  it('asks at most one thing, and nothing of a figure that rises up to threefold', () => {
    const aValue = aDecimal(0, 1000, 2)
    fc.assert(
      fc.property(aValue, aValue, (before, after) => {
        const asked = warnings(before, after)
        expect(asked.length).toBeLessThanOrEqual(1)
        const [low, high] = [exact(before), exact(before).mul(3)]
        const isOrdinary = exact(after).compare(low) >= 0 && exact(after).compare(high) <= 0
        if (isOrdinary) expect(asked).toEqual([])
        if (exact(after).compare(low) < 0) expect(asked).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
