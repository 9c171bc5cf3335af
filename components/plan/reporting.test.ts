import { describe, expect, it } from 'vitest'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import { reportingState } from './reporting'

const calendar: ReportingCalendar = {
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: 20,
}

describe('reportingState', () => {
  it('has nothing missing before the first due day, that day included', () => {
    expect(reportingState(calendar, null, '2025-04-20')).toEqual({ missed: null, next: '2025-04-20' })
  })

  it('names the earliest missing report and the next due day', () => {
    expect(reportingState(calendar, null, '2025-07-22')).toEqual({
      missed: { dueOn: '2025-04-20', lateDays: 93 },
      next: '2025-10-20',
    })
  })

  it('counts a period as reported when the data reaches its last day', () => {
    expect(reportingState(calendar, '2025-06-30', '2025-07-22')).toEqual({
      missed: null,
      next: '2025-10-20',
    })
  })

  it('expects nothing after the last period is reported', () => {
    expect(reportingState(calendar, '2025-12-31', '2026-05-01')).toEqual({ missed: null, next: null })
  })
})
