import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CivilDate } from './civil-date'
import {
  decideExtendable,
  decideExtensionWithdrawal,
  decideGrant,
  decideRefusal,
  decideRequest,
  dueFromIfExtended,
  extendPeriods,
  MAX_EXTENSION_DAYS,
  type Extendable,
  type ExtensionFacts,
  type GrantedExtension,
} from './extension'
import { freshnessCutoffs, freshnessOn, listPeriods, type ReportingFacts, type ReportingPeriod } from './freshness'
import { aDay } from './testing/arbitraries'
import { CADENCES, EXTENSION_STATES, FRESHNESS } from './words'

const quarters = listPeriods({
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: 20,
})
const silent: ReportingFacts = { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false }

/** Every due day that may be asked for the period, as the rule has it. */
function extendableOf(periods: readonly ReportingPeriod[], period: ReportingPeriod): Extendable {
  const before = addDays(period.endsOn, -1)
  const decision = decideExtendable(periods, { ...silent, lastEffectiveOn: before }, [], period.dueOn)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.value
}

describe('asking for more time', () => {
  it('is for the first report whose due day is not over', () => {
    const askedOn = (today: CivilDate, facts: Partial<ReportingFacts> = {}) => {
      const decision = decideExtendable(quarters, { ...silent, ...facts }, [], today)
      return decision.ok ? decision.value.period.endsOn : decision.reason
    }
    expect(askedOn('2025-04-20')).toBe('2025-03-31')
    expect(askedOn('2025-04-21')).toBe('2025-06-30')
    expect(askedOn('2025-04-10', { lastEffectiveOn: '2025-03-31' })).toBe('2025-06-30')
    expect(askedOn('2026-01-21')).toBe('nothing-due')
    expect(askedOn('2026-01-10', { lastEffectiveOn: '2025-12-31' })).toBe('nothing-due')
    expect(askedOn('2025-04-10', { isClosed: true })).toBe('closed')
    expect(askedOn('2025-04-10', { submittedOn: '2025-04-05' })).toBe('in-review')
  })

  it('is done once a report: not again while it waits, nor after it was granted', () => {
    const reasonAfter = (state: 'requested' | 'granted', periodEndsOn: CivilDate) => {
      const decision = decideExtendable(quarters, silent, [{ periodEndsOn, state }], '2025-04-10')
      return decision.ok ? 'ok' : decision.reason
    }
    expect(reasonAfter('requested', '2025-03-31')).toBe('already-requested')
    expect(reasonAfter('granted', '2025-03-31')).toBe('already-granted')
    expect(reasonAfter('granted', '2024-12-31')).toBe('ok')
  })

  it('reaches 60 days beyond the due day, and never the next report’s', () => {
    expect(extendableOf(quarters, { endsOn: '2025-03-31', dueOn: '2025-04-20' }).latestDueOn).toBe('2025-06-19')
    expect(extendableOf(quarters, { endsOn: '2025-12-31', dueOn: '2026-01-20' }).latestDueOn).toBe('2026-03-21')
    const months = listPeriods({ cadence: 'monthly', startsOn: '2025-01-01', endsOn: '2025-12-31', dueDay: 20 })
    expect(extendableOf(months, { endsOn: '2025-02-28', dueOn: '2025-03-20' }).latestDueOn).toBe('2025-04-19')
    expect(MAX_EXTENSION_DAYS).toBe(60)
  })

  it.each([
    ['2025-04-20', '统计口径调整。', 'not-later'],
    ['2025-04-21', '统计口径调整。', 'ok'],
    ['2025-06-19', '统计口径调整。', 'ok'],
    ['2025-06-20', '统计口径调整。', 'too-late-a-day'],
    ['2025-05-10', '  ', 'reason-required'],
  ] as const)('for %s with the reason “%s”: %s', (dueOn, reason, expected) => {
    const extendable = extendableOf(quarters, { endsOn: '2025-03-31', dueOn: '2025-04-20' })
    const decision = decideRequest(extendable, { dueOn, reason })
    expect(decision.ok ? 'ok' : decision.reason).toBe(expected)
  })
})

const request: ExtensionFacts = {
  state: 'requested',
  requestedById: 'lin',
  periodEndsOn: '2025-03-31',
  requestedDueOn: '2025-05-15',
}

describe('deciding', () => {
  const grant = (overrides: Partial<ExtensionFacts> = {}, facts: Partial<ReportingFacts> = {}, today: CivilDate = '2025-04-18', by = 'wei') => {
    const decision = decideGrant({ ...request, ...overrides }, by, { ...silent, ...facts }, today)
    return decision.ok ? decision.value : decision.reason
  }

  it('grants what another person asked for, even after the due day, while it is of use', () => {
    expect(grant()).toBe('granted')
    expect(grant({}, {}, '2025-05-15')).toBe('granted')
    expect(grant({}, {}, '2025-05-16')).toBe('day-is-over')
    expect(grant({}, {}, '2025-04-18', 'lin')).toBe('own-request')
    expect(grant({}, { lastEffectiveOn: '2025-03-31' })).toBe('reported-meanwhile')
    expect(grant({}, { isClosed: true })).toBe('reported-meanwhile')
  })

  it('refuses with a reason, and withdraws for who asked alone', () => {
    expect(decideRefusal(request, 'wei', '请按期报送。')).toEqual({ ok: true, value: 'refused' })
    expect(decideRefusal(request, 'wei', ' ')).toEqual({ ok: false, reason: 'reason-required' })
    expect(decideRefusal(request, 'lin', '理由')).toEqual({ ok: false, reason: 'own-request' })
    expect(decideExtensionWithdrawal(request, 'lin')).toEqual({ ok: true, value: 'withdrawn' })
    expect(decideExtensionWithdrawal(request, 'wei')).toEqual({ ok: false, reason: 'not-requester' })
  })

  it.each(EXTENSION_STATES.filter((state) => state !== 'requested'))('changes nothing that is %s', (state) => {
    expect(grant({ state })).toBe('wrong-state')
    expect(decideRefusal({ ...request, state }, 'wei', '理由')).toEqual({ ok: false, reason: 'wrong-state' })
    expect(decideExtensionWithdrawal({ ...request, state }, 'lin')).toEqual({ ok: false, reason: 'wrong-state' })
  })
})

const aCalendar = fc
  .record({ cadence: fc.constantFrom(...CADENCES), dueDay: fc.integer({ min: 1, max: 28 }), months: fc.integer({ min: 1, max: 14 }) })
  .map(({ months, ...rest }) =>
    listPeriods({ ...rest, startsOn: '2025-01-01', endsOn: addDays(addMonths('2025-01-01', months), -1) }),
  )

/** A calendar with extensions that the rule allows, for some of its periods. */
const extended = aCalendar.chain((periods) =>
  fc.tuple(...periods.map(() => fc.option(fc.nat({ max: 59 }), { nil: null }))).map((moves) => ({
    periods,
    granted: periods.flatMap((period, index): GrantedExtension[] => {
      const move = moves[index]
      if (move === null || move === undefined) return []
      const wished = addDays(period.dueOn, move + 1)
      const { latestDueOn } = extendableOf(periods, period)
      return [{ periodEndsOn: period.endsOn, dueOn: wished < latestDueOn ? wished : latestDueOn }]
    }),
  })),
)
const aToday = aDay('2024-12-01', '2026-06-01')
const aLast = fc.option(aDay('2024-12-01', '2026-03-31'), { nil: null })

describe('laws of extensions', () => {
  it('keep the due days in order, each after its period and none before the plan’s own', () => {
    fc.assert(
      fc.property(extended, ({ periods, granted }) => {
        const moved = extendPeriods(periods, granted)
        const dueOn = moved.map((period) => period.dueOn)
        expect(dueOn).toEqual([...new Set(dueOn)].sort())
        for (const [index, period] of moved.entries()) {
          expect(period.endsOn).toBe(periods[index]?.endsOn)
          expect(period.dueOn >= (periods[index]?.dueOn ?? '')).toBe(true)
          expect(period.extendedFrom === null).toBe(period.dueOn === periods[index]?.dueOn)
        }
      }),
    )
  })

  it('never make a report later: overdue becomes due at best, and nothing gets worse', () => {
    fc.assert(
      fc.property(extended, aLast, aToday, ({ periods, granted }, lastEffectiveOn, today) => {
        const facts = { ...silent, lastEffectiveOn }
        const before = freshnessOn(periods, facts, today)
        const after = freshnessOn(extendPeriods(periods, granted), facts, today)
        expect(FRESHNESS.indexOf(after.code)).toBeLessThanOrEqual(FRESHNESS.indexOf(before.code))
        expect(after.code === 'current').toBe(before.code === 'current')
        const left = ({ code, days }: typeof before) => (code === 'overdue' ? -(days ?? 0) : (days ?? 0))
        if (before.code !== 'current') expect(left(after)).toBeGreaterThanOrEqual(left(before))
      }),
      { numRuns: 500 },
    )
  })

  it('are told by the cut-offs and one more date, so that a list can be filtered', () => {
    fc.assert(
      fc.property(extended, aLast, aToday, ({ periods, granted }, last, today) => {
        const { currentFrom, dueFrom } = freshnessCutoffs(periods, today)
        const reaches = (cutoff: CivilDate | null) => cutoff === null || (last !== null && last >= cutoff)
        const isExtended = granted.some((each) => each.periodEndsOn === dueFrom && each.dueOn >= today)
        const isDue = reaches(dueFrom) || (isExtended && reaches(dueFromIfExtended(periods, today)))
        const code = reaches(currentFrom) ? 'current' : isDue ? 'due' : 'overdue'
        const facts = { ...silent, lastEffectiveOn: last }
        expect(freshnessOn(extendPeriods(periods, granted), facts, today).code).toBe(code)
      }),
      { numRuns: 500 },
    )
  })
})
