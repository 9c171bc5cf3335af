import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from './civil-date'
import { deskGroupOf, DESK_GROUPS, findNextDueDay, groupDesk, listAgenda } from './desk-agenda'
import { extendPeriods } from './extension'
import { freshnessOn, listPeriods, type ReportingFacts } from './freshness'
import { aDay } from './testing/arbitraries'
import { UPDATE_STATES, type UpdateState } from './words'

const quarters = extendPeriods(
  listPeriods({ cadence: 'quarterly', startsOn: '2025-01-01', endsOn: '2025-12-31', dueDay: 20 }),
  [],
)
const silent: ReportingFacts = { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false }
const item = (code: string, reporting: Partial<ReportingFacts> = {}, state: UpdateState | null = null) => ({
  code,
  periods: quarters,
  reporting: { ...silent, ...reporting },
  open: state === null ? null : { state },
})

describe('the agenda', () => {
  it.each([
    ['2025-02-01', 'upcoming', 78],
    ['2025-04-13', 'due', 7],
    ['2025-04-20', 'due', 0],
    ['2025-04-27', 'overdue', -7],
  ] as const)('says on %s: %s, with %i days left', (today, code, daysLeft) => {
    expect(listAgenda([item('a')], today)).toMatchObject([
      { code, daysLeft, period: { endsOn: '2025-03-31', dueOn: '2025-04-20' } },
    ])
  })

  it('puts the earliest due day first, and leaves out what owes nothing', () => {
    const items = [
      item('june', { lastEffectiveOn: '2025-06-30' }),
      item('nothing'),
      item('done', { isClosed: true }),
      item('march', { lastEffectiveOn: '2025-03-31' }),
      item('over', { lastEffectiveOn: '2025-12-31' }),
      item('nothing too'),
    ]
    const agenda = listAgenda(items, '2025-07-10')
    expect(agenda.map((entry) => [entry.item.code, entry.code, entry.daysLeft])).toEqual([
      ['nothing', 'overdue', -81],
      ['nothing too', 'overdue', -81],
      ['march', 'due', 10],
      ['june', 'upcoming', 102],
    ])
    expect(findNextDueDay(items, '2025-07-10')).toBe('2025-07-20')
    expect(findNextDueDay([item('done', { isClosed: true })], '2025-07-10')).toBeNull()
  })

  it('goes by the due day that holds for the item, and says where it was moved from', () => {
    const granted = [{ periodEndsOn: '2025-03-31', dueOn: '2025-05-15' }] as const
    const moved = { ...item('moved'), periods: extendPeriods(quarters, granted) }
    expect(listAgenda([moved, item('not moved')], '2025-04-25')).toMatchObject([
      { item: { code: 'not moved' }, code: 'overdue', daysLeft: -5 },
      { item: { code: 'moved' }, code: 'due', daysLeft: 20, period: { extendedFrom: '2025-04-20' } },
    ])
  })

  it('asks nobody for what waits for review', () => {
    const waiting = item('a', { submittedOn: '2025-07-08' })
    expect(listAgenda([waiting], '2025-07-10')).toMatchObject([{ code: 'in-review' }])
  })

  it('agrees with freshness: late by the same days, left by the same days', () => {
    const aLast = fc.option(aDay('2024-12-01', '2026-01-31'), { nil: null })
    fc.assert(
      fc.property(aLast, aDay('2025-01-01', '2026-06-01'), (lastEffectiveOn, today) => {
        const [entry] = listAgenda([item('a', { lastEffectiveOn })], today)
        const { code, days } = freshnessOn(quarters, { ...silent, lastEffectiveOn }, today)
        if (entry === undefined) expect(code).toBe('current')
        else if (entry.code === 'upcoming') expect(code).toBe('current')
        else expect([entry.code, Math.abs(entry.daysLeft)]).toEqual([code, days])
      }),
    )
  })
})

describe('the lists of the desk', () => {
  it('hold every item once, by its open update and then by the calendar', () => {
    const aState = fc.option(fc.constantFrom(...UPDATE_STATES.filter((state) => state !== 'published')), { nil: null })
    const anItem = fc.record({ state: aState, last: fc.option(aDay('2025-01-01', '2026-01-31'), { nil: null }), isClosed: fc.boolean() })
    fc.assert(
      fc.property(fc.array(anItem), aDay('2025-01-01', '2026-03-01'), (drawn, today) => {
        const items = drawn.map(({ state, last, isClosed }, index) =>
          item(String(index), { lastEffectiveOn: last, isClosed, submittedOn: state === 'submitted' ? today : null }, state),
        )
        const groups = groupDesk(items, today)
        const listed = DESK_GROUPS.flatMap((group) => groups[group].map((row) => row.item.code))
        expect(listed.toSorted()).toEqual(items.map((each) => each.code).toSorted())
        for (const group of DESK_GROUPS) {
          const dueOn = groups[group].flatMap((row) => row.entry?.period.dueOn ?? [])
          expect(dueOn).toEqual(dueOn.toSorted())
        }
      }),
    )
  })

  it.each([
    ['returned', 'overdue', 'returned'],
    ['submitted', 'in-review', 'in-review'],
    ['draft', 'overdue', 'draft'],
    ['withdrawn', 'due', 'draft'],
    ['draft', null, 'draft'],
    [null, 'overdue', 'overdue'],
    [null, 'due', 'due'],
    [null, 'upcoming', 'rest'],
    [null, null, 'rest'],
  ] as const)('puts an item with %s that is %s under %s', (state, code, group) => {
    expect(deskGroupOf(state, code)).toBe(group)
  })

  it('never lose a due day by adding one more item', () => {
    const today: CivilDate = '2025-07-10'
    const one = groupDesk([item('a')], today)
    const two = groupDesk([item('a'), item('b', { lastEffectiveOn: addDays(today, -200) })], today)
    expect(two.overdue.map((row) => row.item.code)).toEqual(['a', 'b'])
    expect(one.overdue).toHaveLength(1)
  })
})
