import { describe, expect, it } from 'vitest'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import { reportingState } from './reporting'

const calendar: ReportingCalendar = {
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: 20,
}

const silent = { until: null }
const june = { until: '2025-06-30' } as const

describe('reportingState', () => {
  it('has nothing missing before the first due day, that day included', () => {
    expect(reportingState(calendar, { overdue: null, owing: silent }, '2025-04-20')).toEqual({ missed: null, next: '2025-04-20' })
  })

  it('names the earliest missing report and the next due day', () => {
    expect(reportingState(calendar, { overdue: silent, owing: silent }, '2025-07-22')).toEqual({
      missed: { dueOn: '2025-04-20', lateDays: 93 },
      next: '2025-10-20',
    })
    expect(reportingState(calendar, { overdue: june, owing: june }, '2025-10-22')).toEqual({
      missed: { dueOn: '2025-10-20', lateDays: 2 },
      next: '2026-01-20',
    })
  })

  it('misses nothing where every report is there, and still expects the next one', () => {
    expect(reportingState(calendar, { overdue: null, owing: june }, '2025-07-22')).toEqual({
      missed: null,
      next: '2025-10-20',
    })
  })

  it('expects nothing where nothing is owed any more', () => {
    expect(reportingState(calendar, { overdue: null, owing: null }, '2025-05-01')).toEqual({ missed: null, next: null })
    const whole = { until: '2025-12-31' } as const
    expect(reportingState(calendar, { overdue: null, owing: whole }, '2026-05-01')).toEqual({ missed: null, next: null })
  })
})
