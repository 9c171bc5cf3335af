import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact'
import { compareQuantities, plainValue, type Quantity } from './quantity'
import { aDecimal } from './testing/arbitraries'

const people = (value: string, scale: Quantity['scale'] = '1'): Quantity => ({
  value,
  scale,
  unit: '人',
})

describe('quantities', () => {
  it('scales 万 and 亿 for comparison', () => {
    expect(plainValue(people('1.9', '10000')).equals(exact('19000'))).toBe(true)
    expect(plainValue(people('21.8', '100000000')).equals(exact('2180000000'))).toBe(true)
  })

  it('finds 1.2 万 and 12 000 equal', () => {
    expect(compareQuantities(people('1.2', '10000'), people('12000'))).toBe(0)
  })

  it('orders by value, not by the digits written', () => {
    expect(compareQuantities(people('1.2', '10000'), people('11999'))).toBeGreaterThan(0)
    expect(compareQuantities(people('9999', '10000'), people('1', '100000000'))).toBeLessThan(0)
  })

  it('refuses to compare different units', () => {
    expect(() => compareQuantities(people('1'), { value: '1', scale: '1', unit: '户' })).toThrow(
      RangeError,
    )
  })

  it('finds equal whatever is written in 亿, in 万 or in the plain unit', () => {
    fc.assert(
      fc.property(aDecimal(-1000, 1000, 2), (value) => {
        const inTenThousands = exact(value).mul(10000).toString()
        const plain = exact(value).mul(100000000).toString()
        const whole = people(value, '100000000')
        expect(compareQuantities(whole, people(inTenThousands, '10000'))).toBe(0)
        expect(compareQuantities(whole, people(plain))).toBe(0)
      }),
    )
  })
})
