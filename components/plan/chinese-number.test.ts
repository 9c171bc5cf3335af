import { expect, it } from 'vitest'
import { chineseNumber } from './chinese-number'

it.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [46, '四十六'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1005, '一千零五'],
  [9999, '九千九百九十九'],
])('writes %i as %s', (count, text) => {
  expect(chineseNumber(count)).toBe(text)
})

it('refuses what titles never count', () => {
  expect(() => chineseNumber(10_000)).toThrow(RangeError)
  expect(() => chineseNumber(-1)).toThrow(RangeError)
})
