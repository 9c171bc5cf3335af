import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDecimalText } from '@/lib/domain/exact'
import { normaliseNumber } from './number-text'

describe('normaliseNumber', () => {
  it.each([
    ['12', '12'],
    [' 12.50 ', '12.50'],
    ['１２．５', '12.5'],
    ['1,200', '1200'],
    ['１，２００', '1200'],
    ['−3.2', '-3.2'],
    ['－3.2', '-3.2'],
    ['+5', '5'],
    ['-0.0', '0.0'],
    ['-0.01', '-0.01'],
    ['007', '7'],
    ['0.50', '0.50'],
  ])('reads %s as %s', (typed, read) => expect(normaliseNumber(typed)).toBe(read))

  it.each(['1.2万', '约5', '5²', '1 2', '1,20', '1,2000', '12..5', 'abc', '', '1e3'])(
    'leaves %s for the rules to refuse',
    (typed) => expect(isDecimalText(normaliseNumber(typed))).toBe(false),
  )

  it('changes no plain decimal', () => {
    const decimals = fc.tuple(fc.boolean(), fc.nat(), fc.nat({ max: 999_999 }))
    fc.assert(
      fc.property(decimals, ([isNegative, whole, part]) => {
        const text = `${isNegative && whole + part > 0 ? '-' : ''}${whole}.${part}`
        return normaliseNumber(text) === text
      }),
    )
  })
})
