import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date'
import type { Member } from '../members'
import type { CommitmentFacts } from '../standing'
import { aMeasure, aStage, aTarget, someFacts } from '../testing/builders'
import type { Kind } from '../words'
import { kindsFor, listValueFaults, type AdjustmentFault, type Proposal, type TargetValue } from '.'

const TODAY: CivilDate = '2025-07-18'

const faultsOf = (
  proposal: Proposal,
  facts: CommitmentFacts = someFacts(),
  reportedWords: readonly string[] = [],
): AdjustmentFault[] => listValueFaults(proposal, { facts, reportedWords, today: TODAY, comparedWith: [], absorbable: new Map() })

/** As 'field: fault', in the order of the form. */
const said = (...args: Parameters<typeof faultsOf>): string[] =>
  faultsOf(...args).map(({ field, fault }) => `${field}: ${fault}`)

const target = (value: Partial<TargetValue>): Proposal => ({
  kind: 'target',
  after: { measure: 'roads', ...aTarget({ value: '9' }), ...value },
})

const ofKind = (kind: Kind, ordinal: readonly string[] = []) =>
  someFacts({ measures: [aMeasure({ kind, ordinal, targets: [aTarget({ value: ordinal[0] ?? '11' })] })] })

describe('a proposed target', () => {
  it('may be another number', () => {
    expect(said(target({}))).toEqual([])
    expect(said(target({ comparator: 'range', max: '12' }))).toEqual([])
    expect(said(target({ comparator: 'about', tolerance: '0.5' }))).toEqual([])
    expect(said(target({ value: '-1' }), ofKind('growth'))).toEqual([])
  })

  it.each([
    [{ value: '11' }, ['value: unchanged']],
    [{ value: '' }, ['value: required']],
    [{ value: '约9' }, ['value: not-a-decimal']],
    [{ value: '0' }, ['value: not-positive']],
    [{ value: '-3' }, ['value: not-positive']],
    [{ comparator: 'at-most' }, ['comparator: comparator-of-kind']],
    [{ comparator: 'equal' }, ['comparator: comparator-of-kind']],
    [{ comparator: 'range' }, ['max: required']],
    [{ comparator: 'range', max: '9' }, ['max: max-below-value']],
    [{ comparator: 'range', max: '多' }, ['max: not-a-decimal']],
    [{ max: '12' }, ['max: max-of-range']],
    [{ tolerance: '1' }, ['tolerance: tolerance-of-comparator']],
    [{ comparator: 'about' }, ['tolerance: tolerance-required']],
    [{ comparator: 'about', tolerance: '-1' }, ['tolerance: not-positive']],
    [{ measure: 'bridges' }, ['measure: not-a-choice']],
  ] satisfies [Partial<TargetValue>, string[]][])('is refused: %j', (value, expected) => {
    expect(said(target(value))).toEqual(expected)
  })

  it('is a grade of the scale, or asks for a tolerance, by the kind', () => {
    const grade = ofKind('grade', ['AA', 'AAA'])
    expect(said(target({ value: 'AAA' }), grade)).toEqual([])
    expect(said(target({ value: 'B' }), grade)).toEqual(['value: not-on-scale'])
    expect(said(target({}), ofKind('level'))).toEqual(['tolerance: tolerance-required'])
    expect(said(target({ comparator: 'at-least' }), ofKind('limit'))).toEqual(['comparator: comparator-of-kind'])
  })

  it('of a list is counted from its members', () => {
    expect(said(target({}), ofKind('list'))).toEqual(['comparator: counted-from-members'])
    expect(kindsFor(ofKind('list'))).not.toContain('target')
  })
})

describe('a proposed deadline or ending', () => {
  const deadline = (deadlineOn: CivilDate): Proposal => ({ kind: 'deadline', after: { deadlineOn } })
  const ending = (endedOn: CivilDate | null): Proposal => ({ kind: 'ending', after: { endedOn } })

  it('moves either way, as long as nothing is planned beyond it', () => {
    expect(said(deadline('2026-03-31'))).toEqual([])
    expect(said(deadline('2025-09-30'))).toEqual([])
    expect(said(deadline('2025-12-31'))).toEqual(['value: unchanged'])
    expect(said(deadline('2025-01-01'))).toEqual(['deadlineOn: before-start'])
    const planned = someFacts({ nodes: [{ dueOn: '2025-10-31', share: '1' }], stages: [aStage('done', '2025-11-30')] })
    expect(said(deadline('2025-09-30'), planned)).toEqual(['deadlineOn: nodes-after-deadline'])
    expect(said(deadline('2025-10-31'), planned)).toEqual(['deadlineOn: stages-after-deadline'])
  })

  it('ends on a day that is over, once', () => {
    expect(said(ending('2025-07-18'))).toEqual([])
    expect(said(ending('2025-07-19'))).toEqual(['endedOn: future-date'])
    expect(said(ending('2024-12-31'))).toEqual(['endedOn: before-start'])
    expect(said(ending(null))).toEqual(['endedOn: required', 'value: unchanged'])
  })
})

describe('filed nodes', () => {
  const nodes = (...pairs: [CivilDate, string][]): Proposal => ({
    kind: 'schedule',
    after: { nodes: pairs.map(([dueOn, share]) => ({ dueOn, share })) },
  })

  it('rise to everything by the deadline', () => {
    expect(said(nodes(['2025-06-30', '0.25'], ['2025-09-30', '0.25'], ['2025-11-30', '1']))).toEqual([])
  })

  it.each([
    ['nothing', nodes(), ['nodes: required', 'value: unchanged']],
    ['a day twice', nodes(['2025-06-30', '0.5'], ['2025-06-30', '1']), ['node.2.dueOn: not-ascending']],
    ['a day before the one before', nodes(['2025-06-30', '0.5'], ['2025-03-31', '1']), ['node.2.dueOn: not-ascending']],
    ['a day before the start', nodes(['2024-12-31', '1']), ['node.1.dueOn: before-start']],
    ['a day after the deadline', nodes(['2026-01-31', '1']), ['node.1.dueOn: after-deadline']],
    ['more than everything', nodes(['2025-06-30', '1.01']), ['node.1.share: share-out-of-range']],
    ['less than nothing', nodes(['2025-06-30', '-0.1'], ['2025-07-31', '1']), ['node.1.share: share-out-of-range']],
    ['less than before', nodes(['2025-06-30', '0.5'], ['2025-12-31', '0.4']), ['node.2.share: share-falls']],
    ['no end', nodes(['2025-06-30', '0.5'], ['2025-12-31', '0.9']), ['node.2.share: last-share']],
    ['text', nodes(['2025-06-30', '一半']), ['node.1.share: not-a-decimal']],
  ])('are refused: %s', (_, proposal, expected) => {
    expect(said(proposal)).toEqual(expected)
  })

  it('are for what follows a schedule alone', () => {
    expect(said(nodes(['2025-12-31', '1']), ofKind('growth'))).toEqual(['nodes: no-schedule'])
    expect(kindsFor(ofKind('growth'))).not.toContain('schedule')
  })
})

describe('filed stages', () => {
  const school = someFacts({
    kind: 'milestone',
    measures: [aMeasure({ kind: 'milestone', targets: [] })],
    stages: [aStage('started'), aStage('built'), aStage('in-use')],
  })
  const stages = (...list: ReturnType<typeof aStage>[]): Proposal => ({ kind: 'stages', after: { stages: list } })

  it('may be dated, named otherwise, more, or fewer', () => {
    expect(said(stages(aStage('started', '2025-03-31'), aStage('in-use', '2025-12-31')), school)).toEqual([])
    expect(said(stages(aStage('started'), aStage('roofed'), aStage('built'), aStage('in-use')), school)).toEqual([])
    expect(said(stages(...school.stages), school)).toEqual(['value: unchanged'])
  })

  it.each([
    ['no order', stages(aStage('started', '2025-06-30'), aStage('in-use', '2025-03-31')), ['stage.2.plannedOn: not-ascending']],
    ['no order around one without a date', stages(aStage('started', '2025-06-30'), aStage('built'), aStage('in-use', '2025-03-31')), ['stage.3.plannedOn: not-ascending']],
    ['after the deadline', stages(aStage('in-use', '2026-01-31')), ['stage.1.plannedOn: after-deadline']],
    ['no name', stages({ ...aStage('started'), name: { zh: '', en: '' } }, aStage('in-use')), ['stage.1.name: required']],
    ['a name twice', stages(aStage('started'), { ...aStage('again'), name: { zh: 'started', en: 'x' } }, aStage('in-use')), ['stage.2.name: named-twice']],
    ['another end', stages(aStage('started'), aStage('built')), ['stages: end-state-changed']],
    ['nothing', stages(), ['stages: required']],
  ])('are refused: %s', (_, proposal, expected) => {
    expect(said(proposal, school)).toEqual(expected)
  })

  it('keep what a figure has named', () => {
    const without = stages(aStage('started'), aStage('in-use'))
    expect(said(without, school, ['built'])).toEqual(['stages: stage-reported'])
    expect(said(without, school, ['started'])).toEqual([])
  })
})

describe('other names and departments', () => {
  const { details } = someFacts()
  const change = (part: Partial<typeof details>): Proposal => ({ kind: 'details', after: { ...details, ...part } })

  it('have both languages and one lead department, first', () => {
    expect(said(change({ title: { zh: '新名', en: 'New' } }))).toEqual([])
    expect(said(change({}))).toEqual(['value: unchanged'])
    expect(said(change({ title: { zh: '新名', en: ' ' } }))).toEqual(['title: required'])
    expect(said(change({ title: { zh: '长'.repeat(121), en: 'x' } }))).toEqual(['title: too-long'])
    const two = ['a', 'b'].map((department) => ({ department, role: 'lead' as const, inferred: false }))
    expect(said(change({ departments: two }))).toEqual(['departments: one-lead'])
    expect(said(change({ departments: [] }))).toEqual(['departments: one-lead'])
    const twice = [...details.departments, { ...details.departments[0], department: 'district-construction', role: 'supporting' as const, inferred: true }]
    expect(said(change({ departments: twice }))).toEqual(['departments: named-twice'])
    expect(said(change({ measures: [] }))).toEqual(['measures: not-a-choice'])
  })
})

describe('filed members', () => {
  const member = (position: number, overrides: Partial<Member> = {}): Member => ({
    position,
    name: { zh: `路${position}`, en: `Road ${position}` },
    place: null,
    plannedOn: null,
    ...overrides,
  })
  const members = (...list: Member[]): Proposal => ({ kind: 'members', after: { members: list } })
  const two = [member(1), member(2)]
  const filed = someFacts({ members: two })
  const unnamed = someFacts({
    measures: [aMeasure({ kind: 'list' })],
    members: two.map((each) => ({ ...each, name: null })),
  })

  it('may be as many as a count has, more later, and be renamed', () => {
    expect(said(members(...two))).toEqual([])
    expect(said(members(...two, member(3)), filed)).toEqual([])
    expect(said(members(member(1, { name: { zh: '新路', en: 'New' } }), member(2)), filed)).toEqual([])
    expect(said(members(...two), filed)).toEqual(['value: unchanged'])
  })

  it('name those of a list, not all at once, and never more than it has', () => {
    const [first, second] = unnamed.members
    if (first === undefined || second === undefined) throw new Error('two members')
    expect(said(members(member(1), second), unnamed)).toEqual([])
    expect(said(members(member(1), { ...second, plannedOn: '2025-09-30' }), unnamed)).toEqual(['member.2.name: required'])
    expect(said(members(...two, member(3)), unnamed)).toEqual(['members: list-is-whole'])
  })

  it.each([
    ['none at all', members(), ['members: required']],
    ['one taken out', members(member(1)), ['members: member-removed']],
    ['without a name', members(...two, member(3, { name: null })), ['member.3.name: required']],
    ['a name taken away', members(member(1), member(2, { name: null })), ['member.2.name: required']],
    ['a name twice', members(...two, member(3, { name: { zh: '路1', en: 'x' } })), ['member.3.name: named-twice']],
    ['a long name', members(member(1, { name: { zh: '长'.repeat(61), en: 'x' } }), member(2)), ['member.1.name: too-long']],
    ['before the start', members(member(1, { plannedOn: '2024-12-31' }), member(2)), ['member.1.plannedOn: before-start']],
    ['after the deadline', members(member(1, { plannedOn: '2026-01-01' }), member(2)), ['member.1.plannedOn: after-deadline']],
    ['too many', members(...Array.from({ length: 201 }, (_, index) => member(index + 1))), ['members: too-many']],
  ])('are refused: %s', (_, proposal, expected) => {
    expect(said(proposal, filed)).toEqual(expected)
  })

  it('belong to a list, or to the one count of single things', () => {
    const rate = someFacts({ measures: [aMeasure({ kind: 'growth' })] })
    expect(kindsFor(rate)).not.toContain('members')
    expect(kindsFor(filed)).toContain('members')
    expect(said(members(...two), rate)).toEqual(['members: no-members'])
  })

  it('may have one name at two places', () => {
    const at = (position: number, zh: string) =>
      member(position, { name: { zh: '停车场', en: 'Car park' }, place: { zh, en: zh } })
    expect(said(members(at(1, '五里墩'), at(2, '江堤')))).toEqual([])
    expect(said(members(at(1, '五里墩'), at(2, '五里墩')))).toEqual(['member.2.name: named-twice'])
  })
})
