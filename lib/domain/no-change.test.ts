import { describe, expect, it } from 'vitest'
import type { CivilDate } from './civil-date'
import { listPeriods } from './freshness'
import { decideNoChange, LASTING_KINDS, noChangeSentence, type Figure, type NoChangeFacts } from './no-change'
import { KINDS } from './words'

const periods = listPeriods({
  cadence: 'quarterly',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  dueDay: 20,
})
const TODAY: CivilDate = '2025-07-10'

const march: Figure = {
  id: 'march',
  effectiveOn: '2025-03-31',
  supersedesId: null,
  isFromDocument: false,
  isStillCounted: true,
  measures: ['roads'],
}
const facts = (overrides: Partial<NoChangeFacts> = {}): NoChangeFacts => ({
  periods,
  measures: [{ key: 'roads', kind: 'count' }],
  figures: [march],
  hasOpenUpdate: false,
  isClosed: false,
  ...overrides,
})
const reasonOf = (overrides: Partial<NoChangeFacts>, today: CivilDate = TODAY) => {
  const decision = decideNoChange(facts(overrides), today)
  return decision.ok ? 'ok' : decision.reason
}

describe('no change since last time', () => {
  it('repeats the last figure for the last day of the period that has ended', () => {
    expect(decideNoChange(facts(), TODAY)).toEqual({
      ok: true,
      value: { sinceId: 'march', sinceOn: '2025-03-31', effectiveOn: '2025-06-30' },
    })
    expect(noChangeSentence('2025-03-31')).toBe('自 2025-03-31 填报以来无变化。')
  })

  it('covers the periods missed before it', () => {
    expect(decideNoChange(facts(), '2025-10-02')).toMatchObject({
      value: { sinceOn: '2025-03-31', effectiveOn: '2025-09-30' },
    })
  })

  it.each(KINDS)('is an answer for %s or not, whatever else the item measures', (kind) => {
    const expected = LASTING_KINDS.includes(kind) ? 'ok' : 'new-figure-needed'
    expect(reasonOf({ measures: [{ key: 'roads', kind }] })).toBe(expected)
    const two = [{ key: 'roads', kind: 'count' as const }, { key: 'other', kind }]
    expect(reasonOf({ measures: two })).toBe(expected)
  })

  it('asks for new figures of rates, relations, levels and directions', () => {
    const asked = KINDS.filter((kind) => !LASTING_KINDS.includes(kind))
    expect(asked).toEqual(['growth', 'level', 'relative', 'direction'])
  })

  it('is no answer before the period has ended, or once it is reported', () => {
    expect(reasonOf({}, '2025-06-30')).toBe('nothing-to-report')
    expect(reasonOf({}, '2025-07-01')).toBe('ok')
    const june = { ...march, id: 'june', effectiveOn: '2025-06-30' as const }
    expect(reasonOf({ figures: [june, march] })).toBe('nothing-to-report')
    expect(reasonOf({ figures: [june] }, '2026-03-01')).toBe('ok')
  })

  it('is no answer without a figure, beside an open update, or when nothing is left to report', () => {
    expect(reasonOf({ figures: [] })).toBe('nothing-published')
    expect(reasonOf({ hasOpenUpdate: true })).toBe('open-update')
    expect(reasonOf({ isClosed: true })).toBe('closed')
  })

  it('goes by the correction and never by what it took the place of', () => {
    const corrected = { ...march, id: 'corrected', supersedesId: 'march' }
    expect(decideNoChange(facts({ figures: [march, corrected] }), TODAY)).toMatchObject({
      value: { sinceId: 'corrected', sinceOn: '2025-03-31' },
    })
  })

  it('needs a last figure that speaks of every measure there are figures of', () => {
    const measures = [{ key: 'roads', kind: 'count' as const }, { key: 'bridges', kind: 'count' as const }]
    const may = { ...march, id: 'may', effectiveOn: '2025-05-31' as const, measures: ['bridges'] }
    expect(reasonOf({ measures, figures: [march, may] })).toBe('figure-of-part')
    expect(reasonOf({ measures, figures: [march, { ...may, measures: ['bridges', 'roads'] }] })).toBe('ok')
    expect(reasonOf({ measures, figures: [march] })).toBe('ok')
  })

  it('cannot repeat the evidence of a figure that a document states', () => {
    expect(reasonOf({ figures: [{ ...march, isFromDocument: true }] })).toBe('figure-of-document')
    expect(reasonOf({ figures: [{ ...march, isStillCounted: false }] })).toBe('new-figure-needed')
  })
})
