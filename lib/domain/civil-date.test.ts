import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDateOf,
  daysBetween,
  endOfMonth,
  isCivilDate,
  partsOf,
  requireCivilDate,
} from './civil-date'

describe('civil dates', () => {
  it('knows the days that exist', () => {
    expect(isCivilDate('2025-06-30')).toBe(true)
    expect(isCivilDate('2024-02-29')).toBe(true)
  })

  it.each(['2025-02-29', '2025-06-31', '2025-13-01', '2025-00-10', '2025-6-30', '20250630'])(
    'refuses %s',
    (text) => {
      expect(isCivilDate(text)).toBe(false)
      expect(() => requireCivilDate(text)).toThrow(RangeError)
    },
  )

  it.each(['2025-06-30T00:00', ' 2025-06-30', '2025-06-30\n', '', '二〇二五年'])(
    'refuses a date with anything around it: %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false)
    },
  )

  it('belongs to the zone: late in the evening in London it is tomorrow in Wuhan', () => {
    const instant = new Date('2025-06-30T16:00:00Z')
    expect(civilDateOf(instant, 'Asia/Shanghai')).toBe('2025-07-01')
    expect(civilDateOf(new Date('2025-06-30T15:59:59Z'), 'Asia/Shanghai')).toBe('2025-06-30')
    expect(civilDateOf(instant, 'UTC')).toBe('2025-06-30')
  })

  it('counts days forwards and backwards, through leap years', () => {
    expect(daysBetween('2025-06-30', '2025-07-18')).toBe(18)
    expect(daysBetween('2025-07-18', '2025-06-30')).toBe(-18)
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28')
  })

  it('adds months and stays within the month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2025-09-30', 3)).toBe('2025-12-30')
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28')
  })

  it('knows the end of each month', () => {
    expect(endOfMonth('2025-02-10')).toBe('2025-02-28')
    expect(endOfMonth('2024-02-29')).toBe('2024-02-29')
    expect(endOfMonth('2025-12-01')).toBe('2025-12-31')
  })

  it('names the parts', () => {
    expect(partsOf('2025-06-09')).toEqual({ year: 2025, month: 6, day: 9, daysInMonth: 30 })
  })
})

/** From 1 January of the year 1 to 31 December 9998. */
const days = fc
  .integer({ min: -719_162, max: 2_932_531 })
  .map((day) => Temporal.PlainDate.from('1970-01-01').add({ days: day }))

describe('the calendar', () => {
  it('is that of Temporal, whatever the day and the distance', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, distance) => {
        const date = requireCivilDate(day.toString())
        const other = requireCivilDate(day.add({ days: distance }).toString())
        expect(addDays(date, distance)).toBe(other)
        expect(daysBetween(date, other)).toBe(distance)
      }),
    )
  })

  it('has the days that Temporal has, and no others', () => {
    const digits = (length: number) =>
      fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'))
    const texts = fc.tuple(digits(4), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
    fc.assert(
      fc.property(texts, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(isCivilDate(text)).toBe(isKnown(text))
      }),
    )
  })
})

function isKnown(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
