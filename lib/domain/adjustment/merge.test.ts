import { describe, expect, it } from 'vitest'
import { standingTimeline, type CommitmentFacts } from '../standing'
import { aMeasure, anUpdate, aTarget, someFacts } from '../testing/builders'
import {
  absorbedBy,
  asksAuthority,
  factsKnownOn,
  lineageOf,
  listValueFaults,
  mergedTargets,
  redo,
  type Absorbable,
  type ProposalOf,
  type TargetValue,
  type ValueContext,
} from '.'

const own = someFacts()
const five = someFacts({ measures: [aMeasure({ key: 'branches', targets: [aTarget({ value: '5' })] })] })
const schools = someFacts({ measures: [aMeasure({ key: 'schools', unit: '所', targets: [aTarget({ value: '2' })] })] })

const context = (other: CommitmentFacts, rest: Partial<Absorbable> = {}, facts = own): ValueContext => ({
  facts,
  reportedWords: [],
  today: '2025-07-18',
  comparedWith: [],
  absorbable: new Map([['HY25-012', { facts: other, hasOpenUpdate: false, isReference: false, ...rest }]]),
})

const aMerge = (targets: readonly TargetValue[], absorbed = ['HY25-012']): ProposalOf<'merge'> => ({
  kind: 'merge',
  after: { targets, absorbed, successor: null, endedOn: null },
})

const roads = (value: string): TargetValue[] => [{ measure: 'roads', ...aTarget({ value }) }]

const said = (proposal: ProposalOf<'merge'>, around: ValueContext): string[] =>
  listValueFaults(proposal, around).map(({ field, fault }) => `${field}: ${fault}`)

describe('a merge', () => {
  it('adds up what counts the same, whatever its key', () => {
    expect(mergedTargets(own, five)).toEqual(roads('16'))
    expect(said(aMerge(roads('16')), context(five))).toEqual([])
    expect(asksAuthority(aMerge(roads('16')), context(five))).toBe(false)
  })

  it('names who decided where less is promised than before, or later', () => {
    expect(asksAuthority(aMerge(roads('11')), context(five))).toBe(true)
    expect(asksAuthority(aMerge(roads('15')), context(five))).toBe(true)
    const sooner = { ...five, deadlineOn: '2025-06-30' } as const
    expect(asksAuthority(aMerge(roads('16')), context(sooner))).toBe(true)
    const hedged = someFacts({ measures: [aMeasure({ targets: [aTarget({ value: '5', comparator: 'more-than' })] })] })
    expect(asksAuthority(aMerge(mergedTargets(own, hedged)), context(hedged))).toBe(true)
  })

  it('of different measures needs the target stated anew, and who decided it', () => {
    expect(said(aMerge(roads('11')), context(schools))).toEqual(['absorbed: measures-differ'])
    expect(said(aMerge(roads('13')), context(schools))).toEqual([])
    expect(asksAuthority(aMerge(roads('13')), context(schools))).toBe(true)
    const scaled = someFacts({ measures: [aMeasure({ unit: '万条', scale: '10000' })] })
    expect(said(aMerge(roads('11')), context(scaled))).toEqual(['absorbed: measures-differ'])
  })

  it('does not add what cannot be added: the same target stays, another one needs a decision', () => {
    const growth = (value: string) =>
      someFacts({ measures: [aMeasure({ key: 'growth', kind: 'growth', unit: '%', targets: [aTarget({ value })] })] })
    const same = context(growth('6'), {}, growth('6'))
    const kept = aMerge([{ measure: 'growth', ...aTarget({ value: '6' }) }])
    expect(said(kept, same)).toEqual([])
    expect(asksAuthority(kept, same)).toBe(false)
    expect(asksAuthority(kept, context(growth('7'), {}, growth('6')))).toBe(true)
  })

  it('names who decided where another thing of the same number is promised, or less bindingly', () => {
    const growthOf = (key: string, zh: string) =>
      someFacts({
        measures: [aMeasure({ key, kind: 'growth', unit: '%', targets: [aTarget({ value: '5' })] })],
        details: { title: { zh: '增长', en: 'Growth' }, departments: [], measures: [{ key, name: { zh, en: key } }] },
      })
    const economy = growthOf('gdp', '地区生产总值增速')
    const kept = aMerge([{ measure: 'gdp', ...aTarget({ value: '5' }) }])
    expect(asksAuthority(kept, context(growthOf('sales', '零售额增速'), {}, economy))).toBe(true)
    expect(asksAuthority(kept, context(growthOf('growth', '地区生产总值增速'), {}, economy))).toBe(false)
    const school = someFacts({ kind: 'milestone', measures: [aMeasure({ kind: 'milestone', targets: [] })] })
    expect(asksAuthority(aMerge([]), context(school, {}, school))).toBe(true)
    expect(asksAuthority(aMerge(roads('16')), context(five, {}, { ...own, modality: 'strive' }))).toBe(true)
    expect(asksAuthority(aMerge(roads('16')), context(five, {}, { ...own, grade: 'B' }))).toBe(true)
    expect(asksAuthority(aMerge(roads('16')), context({ ...five, modality: 'process', grade: 'B' }))).toBe(false)
  })

  it.each([
    ['nothing chosen', aMerge(roads('11'), []), context(five), ['absorbed: required', 'value: unchanged']],
    ['two at once', aMerge(roads('11'), ['HY25-012', 'HY25-013']), context(five), ['absorbed: required', 'absorbed: not-a-choice']],
    ['another plan’s', aMerge(roads('11'), ['HY23-001']), context(five), ['absorbed: not-a-choice']],
    ['an ended one', aMerge(roads('16')), context({ ...five, endedOn: '2025-06-30' }), ['absorbed: not-a-choice']],
    ['one with a draft', aMerge(roads('16')), context(five, { hasOpenUpdate: true }), ['absorbed: draft-open']],
    ['one that others are held against', aMerge(roads('16')), context(five, { isReference: true }), ['absorbed: is-reference']],
    ['a list', aMerge(roads('11')), context(someFacts({ measures: [aMeasure({ kind: 'list' })] })), ['absorbed: counted-from-members']],
    ['a target lost', aMerge([]), context(five), ['absorbed: target-lost']],
    ['a text', aMerge(roads('许多')), context(five), ['target.roads.plan: not-a-decimal']],
  ])('is refused: %s', (_, proposal, around, expected) => {
    expect(said(proposal, around)).toEqual(expected)
  })
})

describe('what was merged', () => {
  const change = absorbedBy(five, 'HY25-017', '2025-08-01')
  const adjustment = { ...change, knownOn: '2025-08-01', sequence: 9, isLate: false } as const
  const merged = { ...redo(five, change), adjustments: [adjustment] }

  it('keeps its targets, leads to the other, and is as it was on every earlier day', () => {
    expect(merged.measures).toEqual(five.measures)
    expect(merged.lineage.successor).toBe('HY25-017')
    expect(lineageOf([adjustment])).toEqual(merged.lineage)
    expect(factsKnownOn(merged, '2025-07-31')).toEqual(five)
  })

  it('has a standing of its own until the day before', () => {
    const update = anUpdate({ readings: [] })
    const periods = standingTimeline(merged, '2025-01-01', [update], [])
    expect(periods.at(-1)).toMatchObject({ knownUntil: '2025-08-01' })
    expect(periods.every(({ knownFrom }) => knownFrom < '2025-08-01')).toBe(true)
  })
})
