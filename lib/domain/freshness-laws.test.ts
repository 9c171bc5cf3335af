import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CivilDate } from './civil-date'
import {
  freshnessCutoffs,
  freshnessOn,
  listPeriods,
  type ReportingCalendar,
  type ReportingFacts,
} from './freshness'
import { aDay } from './testing/arbitraries'
import { CADENCES, FRESHNESS } from './words'

const silent: ReportingFacts = { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false }

const aCalendar: fc.Arbitrary<ReportingCalendar> = fc
  .record({
    cadence: fc.constantFrom(...CADENCES),
    startsOn: fc.constantFrom<CivilDate>('2025-01-01', '2025-04-01', '2024-02-01', '2025-01-31'),
    dueDay: fc.integer({ min: 1, max: 28 }),
    months: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ months, ...rest }) => ({
    ...rest,
    endsOn: addDays(addMonths(rest.startsOn, months), -1),
  }))
const aToday = aDay('2024-01-01', '2027-01-01')
const aLast = fc.option(aDay('2024-01-01', '2026-12-31'))

describe('laws of freshness', () => {
  it('moves only from current to due to overdue while nothing is reported', () => {
    fc.assert(
      fc.property(aCalendar, aLast, aToday, aToday, (calendar, lastEffectiveOn, a, b) => {
        const facts = { ...silent, lastEffectiveOn }
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        const periods = listPeriods(calendar)
        const before = freshnessOn(periods, facts, earlier).code
        const after = freshnessOn(periods, facts, later).code
        expect(['current', 'due', 'overdue']).toContain(before)
        expect(FRESHNESS.indexOf(before)).toBeLessThanOrEqual(FRESHNESS.indexOf(after))
      }),
      { numRuns: 300 },
    )
  })

  it('counts days left down to 0 and days missed from 1', () => {
    fc.assert(
      fc.property(aCalendar, aLast, aLast, aToday, (calendar, lastEffectiveOn, coveredUntil, today) => {
        const facts = { ...silent, lastEffectiveOn, coveredUntil }
        const { code, days } = freshnessOn(listPeriods(calendar), facts, today)
        if (code === 'due') expect(days).toBeGreaterThanOrEqual(0)
        if (code === 'overdue') expect(days).toBeGreaterThanOrEqual(1)
        if (code === 'current') expect(days === null).toBe(lastEffectiveOn === null)
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with the cut-offs, so that a list can be filtered by two dates', () => {
    fc.assert(
      fc.property(aCalendar, aLast, aToday, (calendar, last, today) => {
        const periods = listPeriods(calendar)
        const { currentFrom, dueFrom } = freshnessCutoffs(periods, today)
        const reaches = (cutoff: CivilDate | null) =>
          cutoff === null || (last !== null && last >= cutoff)
        const code = reaches(currentFrom) ? 'current' : reaches(dueFrom) ? 'due' : 'overdue'
        expect(freshnessOn(periods, { ...silent, lastEffectiveOn: last }, today).code).toBe(code)
      }),
      { numRuns: 300 },
    )
  })

  it('has periods in order, one after the other, up to the plan’s end', () => {
    fc.assert(
      fc.property(aCalendar, (calendar) => {
        const periods = listPeriods(calendar)
        const ends = periods.map((period) => period.endsOn)
        expect(ends).toEqual([...new Set(ends)].sort())
        expect(ends.at(-1)).toBe(calendar.endsOn)
        for (const { endsOn, dueOn } of periods) {
          expect(dueOn > endsOn).toBe(true)
          expect(Number(dueOn.slice(8))).toBe(calendar.dueDay)
        }
      }),
    )
  })
})
