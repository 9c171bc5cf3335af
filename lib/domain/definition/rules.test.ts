import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, KINDS, MODALITIES, type Kind } from '../words'
import {
  definitionFaults,
  isInBothLanguages,
  kindParts,
  preparedFaults,
  type Definition,
  type DefinitionContext,
  type MeasureDefinition,
} from '.'

const aTarget = (value = '11') =>
  ({ set: 'plan', comparator: 'at-least', value, max: null, tolerance: null }) as const

const aMeasure = (overrides: Partial<MeasureDefinition> = {}): MeasureDefinition => ({
  key: 'roads',
  name: { zh: '微循环路', en: 'Minor roads' },
  unit: { zh: '条', en: 'roads' },
  scale: '1',
  kind: 'count',
  ordinal: [],
  scope: null,
  reference: null,
  targets: [aTarget()],
  ...overrides,
})

const aDefinition = (overrides: Partial<Definition> = {}): Definition => ({
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  inferred: [],
  stages: [],
  nodes: [],
  members: [],
  measures: [aMeasure()],
  ...overrides,
})

const contextOf = (overrides: Partial<DefinitionContext> = {}): DefinitionContext => ({
  before: aDefinition({ modality: 'strive' }),
  references: new Map([['HY25-001/gdp', { unit: '%', scale: '1' }]]),
  comparedWith: [],
  withBaselines: [],
  ...overrides,
})

/** As 'field: fault', in the order of the form. */
const said = (definition: Partial<Definition>, context: Partial<DefinitionContext> = {}): string[] =>
  preparedFaults(aDefinition(definition), contextOf(context)).map(({ field, fault }) => `${field}: ${fault}`)

const measuring = (overrides: Partial<MeasureDefinition>, kind: Kind = overrides.kind ?? 'count') =>
  ({ kind, measures: [aMeasure(overrides)] }) satisfies Partial<Definition>

const total = aMeasure({ key: 'total', kind: 'count' })

describe('what a commitment in preparation may be', () => {
  it.each<[string, Partial<Definition>]>([
    ['a count', {}],
    ['a growth with its total beside it', { kind: 'growth', measures: [aMeasure({ kind: 'growth' }), total] }],
    ['a level', measuring({ kind: 'level', targets: [{ ...aTarget('59'), comparator: 'about', tolerance: '1' }] })],
    ['a limit with its scope', measuring({ kind: 'limit', scope: { zh: '全区', en: 'district' }, targets: [{ ...aTarget('12'), comparator: 'at-most' }] })],
    ['a grade', measuring({ kind: 'grade', unit: { zh: '', en: '' }, ordinal: ['AA', 'AAA'], targets: [aTarget('AAA')] })],
    ['a relation', measuring({ kind: 'relative', unit: { zh: '%', en: '%' }, reference: 'HY25-001/gdp', targets: [{ ...aTarget('0'), tolerance: '0.2' }] })],
    ['a direction', { kind: 'direction', grade: 'B', measures: [] }],
    ['a count in tens of thousands', measuring({ unit: { zh: '万人', en: '10,000 people' }, scale: '10000' })],
    ['grade B without a target', { grade: 'B', measures: [aMeasure({ targets: [] })] }],
    ['held to the municipal target, too', measuring({ targets: [aTarget(), { ...aTarget('12'), set: 'municipal' }] })],
  ])('%s', (_, definition) => {
    expect(said(definition)).toEqual([])
  })

  it.each<[Partial<Definition>, string[]]>([
    [{ measures: [] }, ['kind: no-measure', 'grade: grade-without-target']],
    [{ measures: [aMeasure({ targets: [] })] }, ['grade: grade-without-target']],
    [{ kind: 'growth' }, ['measure.1.kind: measure-of-kind']],
    [{ measures: [aMeasure(), aMeasure({ key: 'speed', kind: 'growth' })] }, ['measure.2.kind: measure-of-kind']],
    [{ kind: 'direction', grade: 'B' }, ['measure.1.kind: measure-of-kind']],
    [{ measures: [aMeasure(), aMeasure()] }, ['kind: named-twice']],
    [{ stages: [{ key: 'begun', name: { zh: '启动', en: 'Begun' }, plannedOn: null }] }, ['kind: stages-of-milestone']],
    [measuring({ name: { zh: '路', en: '' } }), ['measure.1.name.en: required']],
    [measuring({ name: { zh: '路', en: '路' } }), ['measure.1.name.en: chinese-in-english']],
    [measuring({ unit: { zh: '', en: '' } }), ['measure.1.unit.zh: required']],
    [measuring({ unit: { zh: '人', en: 'people' }, scale: '10000' }), ['measure.1.scale: unit-of-scale']],
    [measuring({ unit: { zh: '亿元', en: 'yuan' } }), ['measure.1.scale: unit-of-scale']],
    [measuring({ ordinal: ['A'] }), ['measure.1.ordinal: words-of-grade']],
    [measuring({ scope: { zh: '全区', en: 'district' } }), ['measure.1.scope.zh: scope-of-limit']],
    [measuring({ reference: 'HY25-001/gdp', unit: { zh: '%', en: '%' } }), ['measure.1.reference: reference-of-relative']],
    [measuring({ targets: [{ ...aTarget(), comparator: 'equal' }] }), ['measure.1.plan.comparator: comparator-of-kind']],
    [measuring({ targets: [aTarget('十一')] }), ['measure.1.plan.value: not-a-decimal']],
    [measuring({ targets: [{ ...aTarget(''), set: 'municipal' }, aTarget()] }), ['measure.1.municipal.value: required']],
    [measuring({ kind: 'relative', targets: [{ ...aTarget('0'), tolerance: '1' }] }), ['measure.1.reference: required']],
    [measuring({ kind: 'relative', reference: 'HY25-001/gdp', targets: [{ ...aTarget('0'), tolerance: '1' }] }), ['measure.1.reference: reference-of-unit']],
    [measuring({ kind: 'limit', targets: [{ ...aTarget(), comparator: 'at-most' }] }), ['measure.1.scope.zh: required']],
    [measuring({ kind: 'grade', targets: [aTarget('AAA')], ordinal: ['AA', 'AA'], unit: { zh: '', en: '' } }), ['measure.1.ordinal: named-twice', 'measure.1.plan.value: not-on-scale']],
    [measuring({ kind: 'grade', targets: [aTarget('A')], ordinal: ['A'] }), ['measure.1.unit.zh: unit-of-kind']],
    [measuring({ kind: 'list' }), ['measure.1.plan.value: members-differ']],
    [{ modality: 'strive' }, ['kind: unchanged']],
  ])('refuses %j', (definition, faults) => {
    expect(said(definition)).toEqual(faults)
  })

  it('leaves what others hold on to', () => {
    const renamed = measuring({ name: { zh: '小路', en: 'Lanes' } })
    const inKilometres = measuring({ unit: { zh: '公里', en: 'km' } })
    const another = { measures: [aMeasure({ key: 'measure-1' })] }
    expect(said(renamed, { comparedWith: ['roads'], withBaselines: ['roads'] })).toEqual([])
    expect(said(inKilometres, { withBaselines: ['roads'] })).toEqual(['measure.1.unit.zh: has-baselines'])
    expect(said(inKilometres, { comparedWith: ['roads'] })).toEqual(['measure.1.unit.zh: compared-with'])
    expect(said(another, { comparedWith: ['roads'] })).toEqual(['removed.1: compared-with'])
    expect(said(another, { withBaselines: ['roads'] })).toEqual([])
  })
})

const anyDefinition: fc.Arbitrary<Definition> = fc.record({
  kind: fc.constantFrom(...KINDS),
  modality: fc.constantFrom(...MODALITIES),
  grade: fc.constantFrom(...GRADES),
  measures: fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), value: fc.constantFrom('', '0', '3', '11', 'x') }).map(({ kind, value }) =>
      aMeasure({ key: `${kind}${value}`, kind, targets: value === '' ? [] : [aTarget(value)] }),
    ),
    { maxLength: 3 },
  ),
}).map((definition) => aDefinition(definition))

const named = (position: number) => ({ position, name: { zh: `路${position}`, en: `Road ${position}` }, place: null, plannedOn: null })

describe('what a kind brings along', () => {
  it('is settled once: asking again changes nothing, and a milestone alone has stages', () => {
    fc.assert(
      fc.property(anyDefinition, ({ kind, measures, ...parts }) => {
        const settled = kindParts(parts, kind, measures)
        expect(kindParts(settled, kind, measures)).toEqual(settled)
        expect(settled.stages.length > 0).toBe(kind === 'milestone')
        const faults = definitionFaults({ kind, grade: 'B', measures, stages: settled.stages })
        expect(faults.map(({ fault }) => fault)).not.toContain('stages-of-milestone')
      }),
    )
  })

  it('makes a list as long as its target, and drops no member that has a name', () => {
    const list = (value: string) => [aMeasure({ kind: 'list', targets: [aTarget(value)] })]
    const none = { stages: [], nodes: [], members: [] }
    expect(kindParts(none, 'list', list('3')).members.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(kindParts({ ...none, members: [named(1), named(2)] }, 'list', list('1')).members).toHaveLength(2)
    const shorter = kindParts(kindParts(none, 'list', list('5')), 'list', list('2'))
    expect(shorter.members).toHaveLength(2)
    expect(kindParts({ ...none, members: [named(1)], nodes: [{ dueOn: '2025-12-31', share: '1' }] }, 'growth', [aMeasure({ kind: 'growth' })])).toEqual(none)
  })
})

describe('a text in both languages', () => {
  it('is empty in neither, and its English has no Chinese', () => {
    expect(isInBothLanguages({ zh: '路', en: 'road' })).toBe(true)
    for (const text of [{ zh: '', en: 'road' }, { zh: '路', en: ' ' }, { zh: '路', en: '路' }, { zh: '路', en: 'road，' }]) {
      expect(isInBothLanguages(text)).toBe(false)
    }
  })
})
