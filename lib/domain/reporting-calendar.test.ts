import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPeriods, type ReportingFacts } from './freshness'
import { listCalendar } from './reporting-calendar'
import { aDay } from './testing/arbitraries'

const quarters = listPeriods({
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: 20,
})
const item = (reporting: Partial<ReportingFacts>) => ({
  reporting: { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false, ...reporting },
})

describe('the reporting calendar of a unit', () => {
  it('counts what is reported, in review and missing for each period', () => {
    const items = [
      item({ lastEffectiveOn: '2025-06-30' }),
      item({ lastEffectiveOn: '2025-03-31', submittedOn: '2025-07-05' }),
      item({ lastEffectiveOn: '2025-03-31' }),
      item({}),
      item({ isClosed: true }),
    ]
    const calendar = listCalendar(quarters, items, '2025-07-10')
    expect(calendar.map(({ endsOn, phase, reported, inReview, missing }) => [endsOn, phase, reported, inReview, missing])).toEqual([
      ['2025-03-31', 'past', 4, 0, 1],
      ['2025-06-30', 'present', 2, 1, 2],
      ['2025-09-30', 'ahead', 1, 0, 4],
      ['2025-12-31', 'ahead', 1, 0, 4],
    ])
  })

  it('has one present period until the last due day, and none after it', () => {
    const presentOn = (today: Parameters<typeof listCalendar>[2]) =>
      listCalendar(quarters, [], today).filter((period) => period.phase === 'present').map((period) => period.endsOn)
    expect(presentOn('2025-04-20')).toEqual(['2025-03-31'])
    expect(presentOn('2025-04-21')).toEqual(['2025-06-30'])
    expect(presentOn('2026-01-20')).toEqual(['2025-12-31'])
    expect(presentOn('2026-01-21')).toEqual([])
  })

  it('counts every item once in every period, and never fewer reported earlier on', () => {
    const anItem = fc.record({
      lastEffectiveOn: fc.option(aDay('2025-01-01', '2026-01-31'), { nil: null }),
      submittedOn: fc.option(aDay('2025-01-01', '2026-01-31'), { nil: null }),
      isClosed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anItem), aDay('2025-01-01', '2026-03-01'), (drawn, today) => {
        const calendar = listCalendar(quarters, drawn.map(item), today)
        for (const { reported, inReview, missing } of calendar) {
          expect(reported + inReview + missing).toBe(drawn.length)
        }
        const reported = calendar.map((period) => period.reported)
        expect(reported).toEqual(reported.toSorted((a, b) => b - a))
      }),
    )
  })
})
