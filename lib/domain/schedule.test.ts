import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, endOfMonth } from './civil-date'
import { exact, ONE, ratio, ZERO } from './exact'
import { deviationPoints, elapsedShare, scheduledShare, type ScheduleNode } from './schedule'
import { aDay, aDecimal } from './testing/arbitraries'
import { shown } from './testing/builders'

const year2025 = { startsOn: '2025-01-01', deadlineOn: '2025-12-31' } as const
const percent = (text: string) => exact(text).div(100)

describe('the share of a year elapsed', () => {
  it.each([
    ['2025-01-31', 1],
    ['2025-02-28', 2],
    ['2025-03-31', 3],
    ['2025-06-30', 6],
    ['2025-08-31', 8],
    ['2025-10-31', 10],
    ['2025-11-30', 11],
    ['2025-12-31', 12],
  ] as const)('is whole twelfths at the end of a month: %s is %i/12', (on, months) => {
    expect(elapsedShare(year2025, on).equals(ratio(months, 12))).toBe(true)
  })

  it('is 91.7 % at the end of November (宣城)', () => {
    expect(shown(elapsedShare(year2025, '2025-11-30').mul(100))).toBe('91.7')
  })

  it('counts the days of a month evenly, to the end of the day', () => {
    expect(elapsedShare(year2025, '2025-01-01').equals(ratio(1, 31 * 12))).toBe(true)
    expect(elapsedShare(year2025, '2025-02-14').equals(ratio(3, 24))).toBe(true)
  })

  it('is nothing before the span and all of it after', () => {
    expect(elapsedShare(year2025, '2024-12-31').equals(ZERO)).toBe(true)
    expect(elapsedShare(year2025, '2024-06-30').equals(ZERO)).toBe(true)
    expect(elapsedShare(year2025, '2026-03-01').equals(ONE)).toBe(true)
  })

  it('belongs to the span of the commitment: half of July–December is gone by September', () => {
    const half = { startsOn: '2025-07-01', deadlineOn: '2025-12-31' } as const
    expect(elapsedShare(half, '2025-09-30').equals(ratio(1, 2))).toBe(true)
    const fromMidJune = { startsOn: '2025-06-16', deadlineOn: '2025-07-31' } as const
    expect(elapsedShare(fromMidJune, '2025-06-30').equals(ratio(1, 3))).toBe(true)
  })
})

describe('the share due', () => {
  const nodes: ScheduleNode[] = [
    { dueOn: '2025-09-30', share: '0.8' },
    { dueOn: '2025-06-30', share: '0.3' },
  ]

  it('is the elapsed share where no nodes are filed', () => {
    expect(scheduledShare(year2025, [], '2025-06-30').equals(ratio(1, 2))).toBe(true)
  })

  it('is nothing before the first node, whatever the calendar says', () => {
    expect(scheduledShare(year2025, nodes, '2025-06-29').equals(ZERO)).toBe(true)
  })

  it('is the highest node reached, from its own day on, in whatever order they stand', () => {
    expect(scheduledShare(year2025, nodes, '2025-06-30').equals(exact('0.3'))).toBe(true)
    expect(scheduledShare(year2025, nodes, '2025-09-29').equals(exact('0.3'))).toBe(true)
    expect(scheduledShare(year2025, nodes, '2025-09-30').equals(exact('0.8'))).toBe(true)
    expect(scheduledShare(year2025, [...nodes].reverse(), '2025-12-31').equals(exact('0.8'))).toBe(
      true,
    )
  })
})

describe('the deviation from schedule', () => {
  it('is 7.33 points ahead in 三明: 74 % done after eight months', () => {
    const deviation = deviationPoints(percent('74'), elapsedShare(year2025, '2025-08-31'))
    expect(shown(deviation, 2)).toBe('7.33')
  })

  it('is 13.8 points ahead in 江门, from unrounded figures; rounded ones would say 13.9', () => {
    const done = exact('629.0').div(exact('647.4'))
    const due = elapsedShare(year2025, '2025-10-31')
    const deviation = deviationPoints(done, due)
    expect(shown(deviation)).toBe('13.8')
    expect(shown(deviation, 3)).toBe('13.825')
    const fromRounded = exact('97.2').sub(exact('83.3'))
    expect(shown(done.mul(100))).toBe('97.2')
    expect(shown(due.mul(100))).toBe('83.3')
    expect(shown(fromRounded)).toBe('13.9')
  })
})

describe('laws of the schedule', () => {
  const someDay = aDay('2024-01-01', '2026-12-31')

  it('lies between 0 and 1 and never falls as days pass', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        const before = elapsedShare(year2025, earlier)
        const after = elapsedShare(year2025, later)
        expect(before.compare(ZERO)).toBeGreaterThanOrEqual(0)
        expect(after.compare(ONE)).toBeLessThanOrEqual(0)
        expect(before.compare(after)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('rises on every day of the span', () => {
    fc.assert(
      fc.property(aDay('2025-01-02', '2025-12-31'), aDay('2025-01-01', '2025-12-30'), (a, b) => {
        fc.pre(b < a)
        expect(elapsedShare(year2025, b).compare(elapsedShare(year2025, a))).toBeLessThan(0)
      }),
    )
  })

  it('is a whole number of twelfths at the end of every month of any year', () => {
    const aYear = fc.integer({ min: 2000, max: 2100 })
    fc.assert(
      fc.property(aYear, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const span = { startsOn: `${year}-01-01`, deadlineOn: `${year}-12-31` } as const
        const monthEnd = endOfMonth(addMonths(span.startsOn, month - 1))
        expect(elapsedShare(span, monthEnd).equals(ratio(month, 12))).toBe(true)
      }),
    )
  })

  it('gives a higher deviation to a higher value, and a lower one to a later date', () => {
    const aValue = aDecimal(0, 300, 2)
    fc.assert(
      fc.property(aValue, aValue, someDay, someDay, (x, y, a, b) => {
        const [less, more] = exact(x).compare(exact(y)) <= 0 ? [x, y] : [y, x]
        const [early, late] = a <= b ? [a, b] : [b, a]
        const at = (value: string, on: typeof a) =>
          deviationPoints(percent(value), elapsedShare(year2025, on))
        expect(at(less, a).compare(at(more, a))).toBeLessThanOrEqual(0)
        expect(at(x, late).compare(at(x, early))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
