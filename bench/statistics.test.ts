import { describe, expect, it } from 'vitest'
import { median } from './statistics'

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([30, 10, 20])).toBe(20)
  })

  it('is the mean of the two middle values of an even number', () => {
    expect(median([1, 100, 2, 3])).toBe(2.5)
  })

  it('does not exist for no values', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})
