import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type CivilDate } from './civil-date'
import { extendPeriods } from './extension'
import { freshnessOn, listPeriods, type ReportingFacts } from './freshness'
import type { Actor } from './permissions'
import {
  areRemindersDue,
  composeDigest,
  findReminder,
  findStandingReminder,
  groupDigest,
  type RemindableItem,
} from './reminders'
import type { Role } from './words'

const PERIODS = listPeriods({ cadence: 'quarterly', startsOn: '2026-01-01', endsOn: '2026-12-31', dueDay: 20 })
const SILENT: ReportingFacts = { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false }
const SHANGHAI = 'Asia/Shanghai'

const freshness = (today: CivilDate, facts: Partial<ReportingFacts> = {}) =>
  freshnessOn(PERIODS, { ...SILENT, ...facts }, today)
const reminderOn = (today: CivilDate, facts: Partial<ReportingFacts> = {}) =>
  findReminder(freshness(today, facts))

/** Every day of a year from its first on. */
const daysOf2026 = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))

describe('an item is reminded', () => {
  it('7, 3 and 0 days before the 20th after the quarter, and weekly after it', () => {
    const days = daysOf2026.filter((day) => day < '2026-05-20' && reminderOn(day) !== null)
    expect(days).toEqual([
      '2026-04-13', '2026-04-17', '2026-04-20',
      '2026-04-27', '2026-05-04', '2026-05-11', '2026-05-18',
    ])
    expect(reminderOn('2026-04-13')).toEqual({ kind: 'due', days: 7 })
    expect(reminderOn('2026-04-20')).toEqual({ kind: 'due', days: 0 })
    expect(reminderOn('2026-05-04')).toEqual({ kind: 'overdue', days: 14 })
  })

  it('not once it is reported, waits for review, or is completed or ended', () => {
    const answers: Partial<ReportingFacts>[] = [
      { lastEffectiveOn: '2026-03-31' },
      { submittedOn: '2026-04-12' },
      { isClosed: true },
    ]
    for (const facts of answers) {
      expect(daysOf2026.filter((day) => day < '2026-05-20' && reminderOn(day, facts) !== null)).toEqual([])
    }
  })

  it('again for the next quarter', () => {
    expect(reminderOn('2026-07-17', { lastEffectiveOn: '2026-03-31' })).toEqual({ kind: 'due', days: 3 })
  })

  it('by an extension from its later due day on', () => {
    const extended = extendPeriods(PERIODS, [{ periodEndsOn: '2026-03-31', dueOn: '2026-05-08' }])
    const on = (day: CivilDate) => findReminder(freshnessOn(extended, SILENT, day))
    expect(on('2026-04-20')).toBeNull()
    expect(on('2026-05-01')).toEqual({ kind: 'due', days: 7 })
    expect(on('2026-05-15')).toEqual({ kind: 'overdue', days: 7 })
  })

  it('on the desk each day of the last week, and as long as it is overdue', () => {
    expect(findStandingReminder(freshness('2026-04-12'))).toBeNull()
    expect(findStandingReminder(freshness('2026-04-16'))).toEqual({ kind: 'due', days: 4 })
    expect(findStandingReminder(freshness('2026-04-21'))).toEqual({ kind: 'overdue', days: 1 })
  })

  it('at most three times before its due day and once a week after it, whatever is reported', () => {
    const facts = fc.record({
      lastEffectiveOn: fc.option(fc.constantFrom(...daysOf2026), { nil: null }),
      submittedOn: fc.option(fc.constantFrom(...daysOf2026), { nil: null }),
      isClosed: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, fc.constantFrom(...daysOf2026), (given, monday) => {
        const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
        const reminders = week.flatMap((day) => reminderOn(day, given) ?? [])
        expect(reminders.filter(({ kind }) => kind === 'overdue').length).toBeLessThanOrEqual(1)
        expect(reminders.filter(({ kind }) => kind === 'due').length).toBeLessThanOrEqual(2)
        if (given.isClosed || given.submittedOn !== null) expect(reminders).toEqual([])
      }),
    )
  })
})

describe('the time of the day', () => {
  it('is half past eight of the jurisdiction', () => {
    expect(areRemindersDue(new Date('2026-04-13T00:29:59Z'), SHANGHAI)).toBe(false)
    expect(areRemindersDue(new Date('2026-04-13T00:30:00Z'), SHANGHAI)).toBe(true)
    expect(areRemindersDue(new Date('2026-04-13T15:59:59Z'), SHANGHAI)).toBe(true)
    expect(areRemindersDue(new Date('2026-04-13T16:00:00Z'), SHANGHAI)).toBe(false)
  })
})

const person = (id: string, roles: readonly Role[], departmentId: string): Actor => ({
  id,
  roles,
  departmentIds: roles.includes('contributor') ? [departmentId] : [],
})
const CLERK = person('clerk', ['contributor'], 'roads')
const HEAD = person('head', [], 'roads')

const item = (code: string, dueOn: CivilDate, today: CivilDate, headId: string | null = 'head'): RemindableItem => {
  const daysLeft = daysBetween(today, dueOn)
  return {
    code,
    title: { zh: code, en: code },
    leadDepartment: { id: 'roads', headId, name: { zh: '区城建局', en: 'Construction' } },
    freshness: { code: daysLeft < 0 ? 'overdue' : 'due', days: Math.abs(daysLeft) },
    dueOn,
  }
}
const codes = (reader: Actor, items: readonly RemindableItem[]) =>
  composeDigest(reader, items, findReminder)?.map(({ code }) => code) ?? null

describe('a digest', () => {
  const today = '2026-04-27'
  const items = [
    item('C', '2026-05-04', today),
    item('B', '2026-04-20', today),
    item('A', '2026-04-30', today),
    item('D', '2026-04-20', today),
    item('never', '2026-05-01', today),
  ]

  it('tells the contributors everything, the most urgent first', () => {
    expect(codes(CLERK, items)).toEqual(['B', 'D', 'A', 'C'])
  })

  it('tells the head what is overdue, and nothing else', () => {
    expect(codes(HEAD, items)).toEqual(['B', 'D'])
  })

  it('tells others nothing: another department, a reviewer, an administrator who also reports', () => {
    expect(codes(person('other', ['contributor'], 'schools'), items)).toBeNull()
    expect(codes(person('reviewer', ['reviewer'], 'roads'), items)).toBeNull()
    expect(codes(person('keeper', ['contributor', 'administrator'], 'roads'), items)).toBeNull()
  })

  it('goes to the contributors alone where the department has no head', () => {
    const headless = [item('B', '2026-04-20', today, null)]
    expect(codes(CLERK, headless)).toEqual(['B'])
    expect(codes(HEAD, headless)).toBeNull()
  })

  it('names a head who reports as well once', () => {
    expect(codes(person('head', ['contributor'], 'roads'), [item('B', '2026-04-20', today)])).toEqual(['B'])
  })

  it('stands under one heading for what is overdue, and one for each day to go', () => {
    const longer = item('E', '2026-04-06', today)
    const digest = composeDigest(CLERK, [...items, longer], findReminder)
    if (digest === null) throw new Error('there is something to say')
    expect(groupDigest(digest).map((group) => [group.reminder.kind, group.items.map(({ code }) => code)])).toEqual([
      ['overdue', ['E', 'B', 'D']],
      ['due', ['A']],
      ['due', ['C']],
    ])
  })
})
