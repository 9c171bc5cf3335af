import { describe, expect, it } from 'vitest'
import type { CivilDate } from './civil-date'
import {
  coveredByStart,
  findNextPeriod,
  freshnessCutoffs,
  freshnessOn,
  listEnded,
  listPeriods,
  owesNoReport,
  PRESET_DUE_DAY,
  type ReportingCalendar,
  type ReportingFacts,
} from './freshness'
import { STANDINGS } from './words'

const quarterly: ReportingCalendar = {
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: PRESET_DUE_DAY,
}
const monthly: ReportingCalendar = { ...quarterly, cadence: 'monthly' }
const quarters = listPeriods(quarterly)
const silent: ReportingFacts = { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false }
const reported = (lastEffectiveOn: CivilDate): ReportingFacts => ({ ...silent, lastEffectiveOn })

describe('the reporting calendar', () => {
  it('asks for a quarter by the 20th of the month after it', () => {
    expect(listPeriods(quarterly)).toEqual([
      { endsOn: '2025-03-31', dueOn: '2025-04-20' },
      { endsOn: '2025-06-30', dueOn: '2025-07-20' },
      { endsOn: '2025-09-30', dueOn: '2025-10-20' },
      { endsOn: '2025-12-31', dueOn: '2026-01-20' },
    ])
  })

  it('asks twelve times a year where the plan is monthly', () => {
    const periods = listPeriods(monthly)
    expect(periods).toHaveLength(12)
    expect(periods[1]).toEqual({ endsOn: '2025-02-28', dueOn: '2025-03-20' })
    expect(periods[11]).toEqual({ endsOn: '2025-12-31', dueOn: '2026-01-20' })
  })

  it('ends with the plan, in the middle of a quarter if it must', () => {
    expect(listPeriods({ ...quarterly, endsOn: '2025-08-15', dueDay: 5 })).toEqual([
      { endsOn: '2025-03-31', dueOn: '2025-04-05' },
      { endsOn: '2025-06-30', dueOn: '2025-07-05' },
      { endsOn: '2025-08-15', dueOn: '2025-09-05' },
    ])
  })

  it('lists what has ended, on its last day already, the newest first', () => {
    expect(listEnded(quarterly, '2025-03-30')).toEqual([])
    expect(listEnded(quarterly, '2025-06-30')).toEqual(['2025-06-30', '2025-03-31'])
    expect(listEnded(quarterly, '2027-01-01')).toHaveLength(4)
  })
})

describe('freshness through a year of silence', () => {
  it.each([
    ['2025-01-01', 'current', null],
    ['2025-03-31', 'current', null],
    ['2025-04-01', 'due', 19],
    ['2025-04-20', 'due', 0],
    ['2025-04-21', 'overdue', 1],
    ['2025-07-01', 'overdue', 72],
    ['2026-01-21', 'overdue', 276],
  ] as const)('on %s it is %s (%s)', (today, code, days) => {
    expect(freshnessOn(quarters, silent, today)).toEqual({ code, days })
  })
})

describe('freshness after a report', () => {
  const june = reported('2025-06-30')

  it.each([
    ['2025-06-30', 'current', 0],
    ['2025-07-12', 'current', 12],
    ['2025-09-30', 'current', 92],
    ['2025-10-01', 'due', 19],
    ['2025-10-20', 'due', 0],
    ['2025-10-21', 'overdue', 1],
    ['2026-01-20', 'overdue', 92],
  ] as const)('of June, it is on %s %s (%i)', (today, code, days) => {
    expect(freshnessOn(quarters, june, today)).toEqual({ code, days })
  })

  it('stays overdue by the first period missed while a later one is due', () => {
    const march = reported('2025-03-31')
    expect(freshnessOn(quarters, march, '2025-10-05')).toEqual({ code: 'overdue', days: 77 })
  })

  it('is due again when a figure speaks of a day before the period’s end', () => {
    expect(freshnessOn(quarters, reported('2025-06-29'), '2025-07-05')).toEqual({
      code: 'due',
      days: 15,
    })
  })

  it('is current for ever once the last period is reported', () => {
    expect(freshnessOn(quarters, reported('2025-12-31'), '2026-01-21')).toEqual({
      code: 'current',
      days: 21,
    })
    expect(freshnessOn(quarters, reported('2025-12-31'), '2027-01-21').code).toBe('current')
  })

  it('never has a negative age', () => {
    expect(freshnessOn(quarters, june, '2025-06-01')).toEqual({ code: 'current', days: 0 })
  })
})

describe('freshness while somebody waits, or nothing is left to report', () => {
  it('is in review since the day it was submitted, however late', () => {
    const waiting = { ...silent, submittedOn: '2025-04-25' } as const
    expect(freshnessOn(quarters, waiting, '2025-04-25')).toEqual({ code: 'in-review', days: 0 })
    expect(freshnessOn(quarters, waiting, '2025-05-05')).toEqual({ code: 'in-review', days: 10 })
    expect(freshnessOn(quarters, waiting, '2025-04-01')).toEqual({ code: 'in-review', days: 0 })
  })

  it('is current when completed or ended, even with an update under review', () => {
    const closed = { ...silent, isClosed: true }
    expect(freshnessOn(quarters, closed, '2026-06-01')).toEqual({ code: 'current', days: null })
    const completed = {
      ...reported('2025-06-30'),
      submittedOn: '2025-07-20',
      isClosed: true,
    } as const
    expect(freshnessOn(quarters, completed, '2025-12-31')).toEqual({ code: 'current', days: 184 })
  })
})

describe('what owes no report', () => {
  it.each(STANDINGS)('is a result whatever its figures say (%s), and a promise once it is completed or ended', (code) => {
    expect(owesNoReport(code, true)).toBe(true)
    expect(owesNoReport(code, false)).toBe(code === 'completed' || code === 'ended')
  })
})

describe('the next day a report is due', () => {
  it.each([
    [null, '2025-04-20'],
    ['2025-03-30', '2025-04-20'],
    ['2025-03-31', '2025-07-20'],
    ['2025-09-30', '2026-01-20'],
    ['2025-12-31', null],
  ] as const)('with figures up to %s is %s', (lastEffectiveOn, dueOn) => {
    expect(findNextPeriod(quarters, { ...silent, lastEffectiveOn })?.dueOn ?? null).toBe(dueOn)
  })

  it('follows the periods handed over: monthly from February on, none without periods', () => {
    expect(findNextPeriod(listPeriods(monthly), reported('2025-01-31'))?.dueOn).toBe('2025-03-20')
    expect(freshnessOn(listPeriods(monthly), silent, '2025-02-21').code).toBe('overdue')
    expect(findNextPeriod([], silent)).toBeNull()
    expect(freshnessOn([], silent, '2026-06-01')).toEqual({ code: 'current', days: null })
  })

  it('is none when nothing is left to report', () => {
    expect(findNextPeriod(quarters, { ...silent, isClosed: true })).toBeNull()
  })
})

describe('what begins later than its plan', () => {
  it('owes nothing for the time before', () => {
    expect(coveredByStart('2025-01-01', '2025-01-01')).toBeNull()
    expect(coveredByStart('2025-07-01', '2025-01-01')).toBe('2025-06-30')
    const coveredUntil = coveredByStart('2025-07-01', '2025-01-01')
    const begun = { ...silent, coveredUntil }
    expect(findNextPeriod(quarters, begun)?.dueOn).toBe('2025-10-20')
    expect(freshnessOn(quarters, begun, '2025-10-21')).toEqual({ code: 'overdue', days: 1 })
  })

  it('has no data, and so no age of data, before its first figure', () => {
    const begun = { ...silent, coveredUntil: '2025-06-30' } as const
    expect(freshnessOn(quarters, begun, '2025-09-30')).toEqual({ code: 'current', days: null })
    const reportedOnce = { ...begun, lastEffectiveOn: '2025-09-15' } as const
    expect(freshnessOn(quarters, reportedOnce, '2025-09-30')).toEqual({ code: 'current', days: 15 })
    const early = { ...begun, lastEffectiveOn: '2025-05-31' } as const
    expect(freshnessOn(quarters, early, '2025-07-10'), 'a figure of before').toEqual({ code: 'current', days: 40 })
  })
})

describe('the cut-offs of a day', () => {
  it.each([
    ['2025-03-31', null, null],
    ['2025-04-01', '2025-03-31', null],
    ['2025-04-20', '2025-03-31', null],
    ['2025-04-21', '2025-03-31', '2025-03-31'],
    ['2025-07-01', '2025-06-30', '2025-03-31'],
    ['2026-01-21', '2025-12-31', '2025-12-31'],
  ] as const)('on %s are %s and %s', (today, currentFrom, dueFrom) => {
    expect(freshnessCutoffs(quarters, today)).toEqual({ currentFrom, dueFrom })
  })
})
