import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMeasure, aTarget, someFacts } from '../testing/builders'
import type { CommitmentFacts } from '../standing'
import {
  asksAuthority,
  factsKnownOn,
  kindsFor,
  listValueFaults,
  numberParts,
  redo,
  remainingTargets,
  undo,
  type ProposalOf,
  type SplitPart,
  type SplitValue,
  type ValueContext,
} from '.'

const departments = [{ department: 'district-construction', role: 'lead' as const, inferred: false }]

const aPart = (value: string, overrides: Partial<SplitPart> = {}): SplitPart => ({
  code: null,
  title: { zh: '东片区微循环路', en: 'Minor roads, east' },
  departments,
  measures: [{ key: 'roads', name: { zh: '微循环路', en: 'Minor roads' }, targets: [aTarget({ value })] }],
  ...overrides,
})

const aSplit = (
  facts: CommitmentFacts,
  parts: readonly SplitPart[],
  targets = remainingTargets(facts, parts),
): ProposalOf<'split'> => ({
  kind: 'split',
  after: { targets, parts: [...facts.lineage.parts, ...parts] },
})

const contextOf = (facts: CommitmentFacts, comparedWith: readonly string[] = []): ValueContext => ({
  facts,
  reportedWords: [],
  today: '2025-07-18',
  comparedWith,
  absorbable: new Map(),
})

const said = (facts: CommitmentFacts, ...args: [readonly SplitPart[], ReturnType<typeof remainingTargets>?]): string[] =>
  listValueFaults(aSplit(facts, ...args), contextOf(facts)).map(({ field, fault }) => `${field}: ${fault}`)

const facts = someFacts()
const two = someFacts({
  measures: [aMeasure(), aMeasure({ key: 'growth', kind: 'growth', unit: '%', targets: [aTarget({ value: '6.5' })] })],
})
const growthPart = aPart('5', {
  measures: [{ key: 'growth', name: { zh: '增速', en: 'Growth' }, targets: [aTarget({ value: '6.5' })] }],
})

describe('a split', () => {
  it('leaves to the parent what the parts do not take, and nothing where they take it all', () => {
    expect(remainingTargets(facts, [aPart('5'), aPart('2.5')])).toEqual([{ measure: 'roads', ...aTarget({ value: '3.5' }) }])
    expect(remainingTargets(facts, [aPart('11')])).toEqual([])
    expect(remainingTargets(facts, [aPart('五')])).toEqual([{ measure: 'roads', ...aTarget() }])
    expect(remainingTargets(two, [growthPart])).toHaveLength(2)
    expect(said(facts, [aPart('5')])).toEqual([])
  })

  it('adds up to the old target unless somebody decided otherwise', () => {
    const value = fc.integer({ min: 1, max: 5_000 }).map((units) => String(units / 10))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), value, (taken, kept) => {
        const parts = taken.map((each) => aPart(each))
        const total = [...taken, kept].reduce((sum, each) => sum + Math.round(Number(each) * 10), 0)
        const whole = someFacts({ measures: [aMeasure({ targets: [aTarget({ value: String(total / 10) })] })] })
        const rest = [{ measure: 'roads', ...aTarget({ value: kept }) }]
        expect(asksAuthority(aSplit(whole, parts, rest), contextOf(whole))).toBe(false)
        expect(remainingTargets(whole, parts).map((target) => Number(target.value))).toEqual([Number(kept)])
        const more = [{ measure: 'roads', ...aTarget({ value: String(Number(kept) + 1) }) }]
        expect(asksAuthority(aSplit(whole, parts, more), contextOf(whole))).toBe(true)
      }),
    )
  })

  it('asks who decided where a part is held to something easier', () => {
    const easier = aPart('5')
    const about = { ...easier, measures: easier.measures.map((measure) => ({ ...measure, targets: [aTarget({ value: '5', comparator: 'about', tolerance: '2' })] })) }
    expect(asksAuthority(aSplit(facts, [about]), contextOf(facts))).toBe(true)
    const [roads] = remainingTargets(two, [growthPart])
    const handedOn = roads === undefined ? [] : [roads]
    expect(asksAuthority(aSplit(two, [growthPart], handedOn), contextOf(two))).toBe(false)
    const slower = { ...growthPart, measures: growthPart.measures.map((measure) => ({ ...measure, targets: [aTarget({ value: '3' })] })) }
    expect(asksAuthority(aSplit(two, [slower], handedOn), contextOf(two))).toBe(true)
    expect(asksAuthority(aSplit(two, [growthPart, slower], handedOn), contextOf(two))).toBe(true)
  })

  it.each([
    ['no part', [], ['parts: required', 'value: unchanged']],
    ['too many parts', ['1', '1', '1', '1'].map((value) => aPart(value)), ['parts: too-many']],
    ['no title', [aPart('5', { title: { zh: '', en: 'x' } })], ['part.1.title: required']],
    ['no department', [aPart('5', { departments: [] })], ['part.1.departments: one-lead']],
    ['nothing to measure', [aPart('5', { measures: [] })], ['part.1.measures: required']],
    ['a negative target', [aPart('-5')], ['part.1.measure.roads: not-positive']],
    ['a text', [aPart('5'), aPart('五')], ['part.2.measure.roads: not-a-decimal']],
    ['everything', [aPart('11')], ['parts: keeps-none']],
    ['more than there is', [aPart('12')], ['target.roads.plan: not-positive']],
  ])('is refused: %s', (_, parts, expected) => {
    expect(said(facts, parts)).toEqual(expected)
  })

  it('hands on whole, or leaves alone, what does not add up', () => {
    const [roads] = remainingTargets(two, [growthPart])
    expect(roads).toBeDefined()
    expect(said(two, [growthPart], roads === undefined ? [] : [roads])).toEqual([])
    expect(said(two, [growthPart])).toEqual([])
    const less = remainingTargets(two, []).map((target) => (target.measure === 'growth' ? { ...target, value: '5' } : target))
    expect(said(two, [growthPart], less)).toEqual(['target.growth.plan: not-summed'])
    expect(said(two, [aPart('5')], [{ measure: 'roads', ...aTarget({ value: '6' }) }])).toEqual(['target.growth.plan: target-lost'])
  })

  it('leaves to the parent what other commitments are held against', () => {
    const faults = (part: SplitPart, targets = remainingTargets(two, [part])) =>
      listValueFaults(aSplit(two, [part], targets), contextOf(two, ['growth', 'roads']))
    const withoutGrowth = remainingTargets(two, []).filter(({ measure }) => measure === 'roads')
    expect(faults(aPart('5'))).toEqual([])
    expect(faults(aPart('11'))).toEqual([{ field: 'target.roads.plan', fault: 'reference-lost' }])
    expect(faults(growthPart, withoutGrowth)).toEqual([{ field: 'target.growth.plan', fault: 'reference-lost' }])
    expect(said(two, [growthPart], withoutGrowth)).toEqual([])
  })

  it('leaves a list whole: its members are rows of their own', () => {
    const list = someFacts({ kind: 'list', measures: [aMeasure({ kind: 'list' })] })
    expect(kindsFor(list)).not.toContain('split')
    expect(said(list, [aPart('5')])).toContain('part.1.measure.roads: counted-from-members')
  })

  it('may share out a count beside a list, whose members it is not counted from', () => {
    const projects = aMeasure({ key: 'projects', kind: 'list', targets: [aTarget({ value: '6' })] })
    const members = [{ position: 1, name: { zh: '项目', en: 'Project' }, place: null, plannedOn: null }]
    const both = someFacts({ measures: [aMeasure(), projects], members })
    expect(kindsFor(both)).toContain('split')
    expect(said(both, [aPart('5')])).toEqual([])
  })

  it('numbers what is new and keeps the codes of what was split off before', () => {
    const value: SplitValue = { targets: [], parts: [{ ...aPart('1'), code: 'HY25-060' }, aPart('2'), aPart('3')] }
    expect(numberParts(value, ['HY25-061', 'HY25-062']).parts.map(({ code }) => code)).toEqual(['HY25-060', 'HY25-061', 'HY25-062'])
  })

  it('is undone for every earlier day: the target is whole again', () => {
    const before = { targets: remainingTargets(facts, []), parts: [] }
    const change = { ...aSplit(facts, [aPart('5')]), before }
    const adjustment = { ...change, knownOn: '2025-08-01', sequence: 2, isLate: false } as const
    const present = { ...redo(facts, change), adjustments: [adjustment] }
    expect(present.measures[0]?.targets[0]?.value).toBe('6')
    expect(present.lineage.parts).toHaveLength(1)
    expect(factsKnownOn(present, '2025-07-31')).toEqual(facts)
    expect(undo(redo(facts, change), change)).toEqual(facts)
  })
})
