import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, columnLetters, placeOf } from './table'

describe('the address of a cell', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('writes column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })

  it('is read back as the same place', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 1_048_576 }),
      column: fc.integer({ min: 1, max: 16_384 }),
    })
    fc.assert(
      fc.property(place, (each) => {
        expect(placeOf(addressOf(each))).toEqual(each)
      }),
    )
  })

  it.each(['', 'A', '1', 'A0', 'a1', 'A1:B2', 'AAAA1', 'A12345678', '$A$1'])(
    'is none of %j',
    (text) => {
      expect(placeOf(text)).toBeNull()
    },
  )
})
