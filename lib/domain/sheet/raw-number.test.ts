import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../exact'
import { aDecimal } from '../testing/arbitraries'
import { typedNumber } from './raw-number'

describe('typedNumber', () => {
  it.each([
    ['5', '5'],
    ['-3.2', '-3.2'],
    ['5.0999999999999996', '5.1'],
    ['0.30000000000000004', '0.3'],
    ['629.00999999999999', '629.01'],
    ['1E-3', '0.001'],
    ['1.2E+5', '120000'],
    ['9.9999999999999995E+20', '1000000000000000000000'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['007', '7'],
    ['123456789012345678', '123456789012346000'],
  ])('takes %s for %s', (raw, typed) => {
    expect(typedNumber(raw)).toBe(typed)
  })

  it.each([
    ['0.052000000000000005', '5.2'],
    ['1.72', '172'],
    ['1', '100'],
    ['-1.2E-2', '-1.2'],
  ])('takes %s of a percentage for %s', (raw, typed) => {
    expect(typedNumber(raw, 2)).toBe(typed)
  })

  it.each(['', '.', '-', 'E5', '1e', '1,2', 'NaN', 'Infinity', '0x10', '1e9999'])(
    'takes %j for no number',
    (raw) => {
      expect(typedNumber(raw)).toBeNull()
    },
  )

  it('gives back every decimal of up to 15 digits that a binary fraction stands for', () => {
    fc.assert(
      fc.property(aDecimal(-99_999_999, 99_999_999, 6), (typed) => {
        const kept = Number(typed).toPrecision(17)
        const found = typedNumber(kept)
        expect(found).not.toBeNull()
        expect(exact(found ?? '').equals(exact(typed))).toBe(true)
      }),
    )
  })
})
