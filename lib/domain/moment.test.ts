import { describe, expect, it } from 'vitest'
import { momentOf } from './moment'

describe('the day a reader looks from', () => {
  it('is today where no day is asked for', () => {
    expect(momentOf(null, '2025-07-18')).toEqual({ on: '2025-07-18', isPast: false })
  })

  it('is the earlier day asked for, and then shows nothing of the running office', () => {
    expect(momentOf('2025-06-30', '2025-07-18')).toEqual({ on: '2025-06-30', isPast: true })
    expect(momentOf('2025-07-17', '2025-07-18').isPast).toBe(true)
  })

  it.each(['2025-07-18', '2025-07-19', '2026-01-01'] as const)(
    'is today when %s is asked for on 18 July',
    (asOf) => {
      expect(momentOf(asOf, '2025-07-18')).toEqual({ on: '2025-07-18', isPast: false })
    },
  )
})
