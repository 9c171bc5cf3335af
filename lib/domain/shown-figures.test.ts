import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, isDecimalText, ratio, roundedText } from './exact'
import { chartShareDigits, deviationDigits, percentDigits, pointsDigits, shareDigits, shortPercent } from './shown-figures'

describe('a share', () => {
  it('is rounded once', () => {
    expect(percentDigits(ratio(4, 11))).toBe('36.4')
    expect(shortPercent(ratio(1, 2))).toBe('50')
    expect(shareDigits(ratio(4, 11))).toBe('0.3636')
    // 36.4495 %: by way of 0.3645 it would be 36.5
    expect(percentDigits(exact('0.364495'))).toBe('36.4')
  })

  it('is the whole only where everything is done, and nothing only where nothing is', () => {
    expect(percentDigits(ratio(2699, 2700))).toBe('99.96')
    expect(percentDigits(ratio(2701, 2700))).toBe('100.04')
    expect(shareDigits(ratio(99_999, 100_000))).toBe('0.99999')
    expect(percentDigits(ratio(1, 2700))).toBe('0.04')
    expect([percentDigits(exact('1')), shareDigits(exact('1')), shortPercent(exact('1'))]).toEqual(['100.0', '1', '100'])
    expect([percentDigits(exact('0')), shareDigits(exact('0'))]).toEqual(['0.0', '0'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (done, of) => {
        expect(Number(percentDigits(ratio(done, of))) === 100).toBe(done === of)
        expect(Number(shareDigits(ratio(done, of))) === 1).toBe(done === of)
        expect(Number(percentDigits(ratio(done, of))) === 0).toBe(done === 0)
        expect(Number(chartShareDigits(ratio(done, of))) === 1).toBe(done === of)
        expect(isDecimalText(chartShareDigits(ratio(done, of)))).toBe(true)
      }),
    )
  })
})

describe('a deviation', () => {
  it('is rounded once to a decimal, and is never nothing where it is not', () => {
    expect(pointsDigits(exact('13.825'))).toBe('13.8')
    expect(pointsDigits(exact('-0.04'))).toBe('-0.04')
    expect(pointsDigits(exact('0'))).toBe('0.0')
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10 ** 9 }), (above, of) => {
        const points = ratio(above, of)
        const text = pointsDigits(points)
        expect(Math.sign(Number(text))).toBe(Math.sign(above))
        const places = text.split('.')[1]?.length ?? 0
        if (places < 6) expect(text).toBe(roundedText(points, places))
        expect(isDecimalText(text)).toBe(true)
      }),
    )
  })

  it('that no decimals could tell from nothing is the least that they can', () => {
    expect(pointsDigits(ratio(-1, 10 ** 9))).toBe('-0.000001')
    expect(percentDigits(ratio(10 ** 12 - 1, 10 ** 12))).toBe('99.999999')
  })

  it('of a level or a limit is the difference itself', () => {
    expect(deviationDigits('limit', exact('0.04'))).toBe('0.04')
    expect(deviationDigits('level', exact('-0.05'))).toBe('-0.05')
    expect(deviationDigits('level', exact('4.0'))).toBe('4')
    expect(deviationDigits('growth', exact('-9.25'))).toBe('-9.3')
  })
})
