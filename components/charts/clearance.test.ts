import { describe, expect, it } from 'vitest'
import { crosses, isClear, linesThrough } from './clearance'

const box = { left: 10, right: 20, top: 10, bottom: 20 }
const line = (x1: number, y1: number, x2: number, y2: number) =>
  [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ] as const

describe('a line and a box', () => {
  it.each([
    ['through it', line(0, 15, 30, 15), true],
    ['through it, upright', line(15, 30, 15, 0), true],
    ['across a corner', line(8, 14, 14, 8), true],
    ['ending in it', line(0, 0, 12, 12), true],
    ['within it', line(12, 12, 18, 18), true],
    ['a point in it', line(15, 15, 15, 15), true],
    ['past a corner', line(0, 19, 19, 0), false],
    ['beside it', line(0, 21, 30, 21), false],
    ['upright beside it', line(9, 0, 9, 30), false],
    ['ending before it', line(0, 15, 9, 15), false],
    ['beginning after it', line(21, 15, 30, 15), false],
  ])('%s', (_, each, expected) => {
    expect(crosses(each, box)).toBe(expected)
  })
})

describe('a box', () => {
  it('is clear of what is farther away than the room it needs', () => {
    const lines = linesThrough([
      { x: 0, y: 23 },
      { x: 30, y: 23 },
    ])
    expect(isClear(box, { lines, boxes: [] }, 2)).toBe(true)
    expect(isClear(box, { lines, boxes: [] }, 3)).toBe(false)
  })

  it('is not clear of a box that it overlaps', () => {
    const beside = { ...box, left: 20, right: 30 }
    expect(isClear(box, { lines: [], boxes: [beside] }, 0)).toBe(true)
    expect(isClear(box, { lines: [], boxes: [beside] }, 1)).toBe(false)
  })
})
