import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact'
import { isOfScale, plainUnit, SCALE_WORDS, SCALES, valueIn, type Quantity, type Scale } from './quantity'
import { aDecimal } from './testing/arbitraries'

const people = (value: string, scale: Scale = '1'): Quantity => ({
  value,
  scale,
  unit: `${SCALE_WORDS[scale]}人`,
})
const HUNDREDS_OF_MILLIONS = { unit: '亿元', scale: '100000000' } as const

describe('quantities', () => {
  it('are counted in their plain unit, whatever scale word it is written with', () => {
    expect(plainUnit(people('1.9', '10000'))).toBe('人')
    expect(plainUnit(HUNDREDS_OF_MILLIONS)).toBe('元')
    expect(plainUnit({ unit: '%', scale: '1' })).toBe('%')
  })

  it('scale 万 and 亿 for comparison', () => {
    expect(valueIn(people('1.2', '10000'), people('12000')).equals(exact('12000'))).toBe(true)
    expect(valueIn(people('12000'), people('0', '10000')).equals(exact('1.2'))).toBe(true)
    const wan = { value: '218000', unit: '万元', scale: '10000' } as const
    expect(valueIn(wan, HUNDREDS_OF_MILLIONS).equals(exact('21.8'))).toBe(true)
  })

  it('are not compared where they count different things', () => {
    for (const unit of ['户', '万户', '%']) {
      expect(() => valueIn(people('1'), { unit, scale: unit === '万户' ? '10000' : '1' })).toThrow(RangeError)
    }
  })

  it.each([
    ['万人', '10000', true],
    ['亿元', '100000000', true],
    ['条', '1', true],
    ['', '1', true],
    ['人', '10000', false],
    ['万人', '1', false],
    ['亿元', '10000', false],
  ] as const)('unit %s is of scale %s: %s', (unit, scale, expected) => {
    expect(isOfScale({ unit, scale })).toBe(expected)
  })

  it('keep their value and their order in every scale', () => {
    const aScale = fc.constantFrom(...SCALES)
    fc.assert(
      fc.property(aDecimal(-1000, 1000, 2), aDecimal(-1000, 1000, 2), aScale, aScale, (a, b, from, to) => {
        const [first, second] = [people(a, from), people(b, from)]
        const unit = people('0', to)
        expect(valueIn(first, unit).mul(exact(to)).div(exact(from)).equals(exact(a))).toBe(true)
        expect(valueIn(first, unit).compare(valueIn(second, unit))).toBe(exact(a).compare(exact(b)))
      }),
    )
  })
})
