import { describe, expect, it } from 'vitest'
import { isBehind, isDecline } from './decline'
import { STANDINGS } from './words'

describe('a decline', () => {
  it.each([
    ['ahead', 'on-schedule', true],
    ['on-schedule', 'behind', true],
    ['behind', 'far-behind', true],
    ['behind', 'on-schedule', false],
    ['completed', 'behind', true],
    ['no-data', 'far-behind', false],
    ['in-progress', 'behind', false],
    ['behind', 'ended', false],
  ] as const)('from %s to %s: %s', (before, after, expected) => {
    const judged = (code: typeof before | typeof after) => ({ code, deviation: null })
    expect(isDecline(judged(before), judged(after))).toBe(expected)
  })

  it('is further behind under the same word, and not less far ahead', () => {
    const behind = (deviation: string | null) => ({ code: 'behind' as const, deviation })
    expect(isDecline(behind('-5.0'), behind('-20.0'))).toBe(true)
    expect(isDecline(behind('-20.0'), behind('-5.0'))).toBe(false)
    expect(isDecline(behind('-5.0'), behind('-5.0'))).toBe(false)
    expect(isDecline(behind(null), behind('-5.0'))).toBe(false)
    expect(isDecline({ code: 'ahead', deviation: '12.0' }, { code: 'ahead', deviation: '9.0' })).toBe(false)
  })

  it('is never both ways, and never of a standing with itself', () => {
    for (const a of STANDINGS) {
      for (const b of STANDINGS) {
        const there = isDecline({ code: a, deviation: null }, { code: b, deviation: null })
        const back = isDecline({ code: b, deviation: null }, { code: a, deviation: null })
        expect(there && back).toBe(false)
        if (a === b) expect(there).toBe(false)
      }
    }
    expect(STANDINGS.filter(isBehind)).toEqual(['behind', 'far-behind'])
  })
})
