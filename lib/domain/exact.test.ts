import fc from 'fast-check'
import Fraction from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { atLeast, exact, isDecimalText, lessThan, ratio, roundedText, shortText } from './exact'
import { aDecimal } from './testing/arbitraries'

describe('a decimal', () => {
  it.each(['0', '11', '-3.2', '5.0', '261.75', '123456789012345', '0.123456'])(
    'is what people type: %s',
    (text) => {
      expect(isDecimalText(text)).toBe(true)
      expect(exact(text).equals(new Fraction(text))).toBe(true)
    },
  )

  it.each([
    ['', 'nothing'],
    ['约5', 'a hedge'],
    ['5%', 'a unit'],
    ['1e3', 'an exponent'],
    ['1,000', 'a separator'],
    ['５', 'a full-width digit'],
    ['+5', 'a plus sign'],
    ['.5', 'no digit before the point'],
    ['5.', 'no digit after the point'],
    ['1/3', 'a fraction'],
    [' 5', 'a blank before'],
    ['5\n', 'a line break after'],
    ['1234567890123456', 'sixteen digits'],
    ['0.1234567', 'seven decimals'],
    ['0.(3)', 'a repeating decimal'],
  ])('is refused: %j has %s', (text) => {
    expect(isDecimalText(text)).toBe(false)
    expect(() => exact(text)).toThrow(RangeError)
  })

  it('is exact where a float is not: 0.1 + 0.2 = 0.3', () => {
    expect(exact('0.1').add(exact('0.2')).equals(exact('0.3'))).toBe(true)
  })
})

describe('comparing exact values', () => {
  it('counts the bound itself as at least, and not as less', () => {
    expect(atLeast(exact('5'), exact('5.0'))).toBe(true)
    expect(lessThan(exact('5'), exact('5.0'))).toBe(false)
  })

  it('sees the smallest difference', () => {
    expect(atLeast(exact('4.999999'), exact('5'))).toBe(false)
    expect(lessThan(exact('4.999999'), exact('5'))).toBe(true)
  })
})

describe('rounding once, for display', () => {
  it.each([
    ['a tie goes away from zero', ratio(1, 20), 1, '0.1'],
    ['a negative tie goes away from zero too', ratio(-1, 20), 1, '-0.1'],
    ['what is under a tie goes down', exact('0.0499'), 1, '0.0'],
    ['a third has as many digits as asked for', ratio(1, 3), 4, '0.3333'],
    ['two thirds round up', ratio(2, 3), 2, '0.67'],
    ['all places are written', ratio(1, 2), 3, '0.500'],
    ['no places means no point', ratio(5, 2), 0, '3'],
    ['a carry runs through', exact('9.96'), 1, '10.0'],
    ['zero has no sign', exact('-0.04'), 1, '0.0'],
    ['whole numbers keep their zeros', exact('100'), 0, '100'],
  ] as const)('%s', (_, value, places, text) => {
    expect(roundedText(value, places)).toBe(text)
  })

  it('leaves out trailing zeros in the short form, and only those after the point', () => {
    expect(shortText(ratio(1, 2), 4)).toBe('0.5')
    expect(shortText(ratio(4, 11), 4)).toBe('0.3636')
    expect(shortText(exact('100'), 2)).toBe('100')
    expect(shortText(exact('100'), 0)).toBe('100')
    expect(shortText(exact('-10.50'), 2)).toBe('-10.5')
    expect(shortText(exact('0'), 2)).toBe('0')
  })
})

/** Half away from zero by whole-number division alone. */
function roundedByDivision(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places)
  const isUp = 2n * (scaled % denominator) >= denominator
  const units = scaled / denominator + (isUp ? 1n : 0n)
  const whole = units / 10n ** BigInt(places)
  const rest = (units % 10n ** BigInt(places)).toString().padStart(places, '0')
  const sign = numerator < 0n && units > 0n ? '-' : ''
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${rest}`
}

const aNumerator = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const aDenominator = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 6n }),
  fc.constantFrom(2n, 4n, 20n, 200n, 2000n),
)

describe('laws of rounding', () => {
  it('agrees with division of whole numbers, for every value and number of places', () => {
    fc.assert(
      fc.property(aNumerator, aDenominator, fc.nat({ max: 15 }), (n, d, places) => {
        expect(roundedText(new Fraction(n, d), places)).toBe(roundedByDivision(n, d, places))
      }),
      { numRuns: 500 },
    )
  })

  it('never moves a value by more than half a unit of the last place', () => {
    fc.assert(
      fc.property(aNumerator, aDenominator, fc.nat({ max: 6 }), (n, d, places) => {
        const value = new Fraction(n, d)
        const distance = exact(roundedText(value, places)).sub(value).abs()
        expect(distance.mul(2 * 10 ** places).compare(1)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(aNumerator, aDenominator, fc.nat({ max: 6 }), (n, d, places) => {
        const once = roundedText(new Fraction(n, d), places)
        expect(roundedText(exact(once), places)).toBe(once)
      }),
    )
  })

  it('means the same in the short form', () => {
    fc.assert(
      fc.property(aDecimal(-1000, 1000, 6), fc.nat({ max: 6 }), (text, places) => {
        const long = roundedText(exact(text), places)
        expect(exact(shortText(exact(text), places)).equals(exact(long))).toBe(true)
      }),
    )
  })
})
