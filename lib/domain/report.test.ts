import { describe, expect, it } from 'vitest'
import { NO_CAUSE } from './cause'
import { joinFaults, listFaults, LONGEST, type Report, type ReportContext, type ReportedMember } from './report'
import { aMeasure, aReading } from './testing/builders'
import type { Kind } from './words'

const context: ReportContext = {
  measures: [aMeasure()],
  stageKeys: ['started', 'in-use'],
  memberCount: 6,
  planStartsOn: '2025-01-01',
  today: '2025-07-15',
  publishedOn: ['2025-03-31'],
  correctsOn: null,
}
const report: Report = {
  effectiveOn: '2025-06-30',
  sentence: '已畅通微循环路4条。',
  explanation: '',
  ...NO_CAUSE,
  readings: [aReading()],
  finishedMembers: [],
}
const faults = (changes: Partial<Report>, around: Partial<ReportContext> = {}) =>
  listFaults({ ...report, ...changes }, { ...context, ...around })

describe('a report', () => {
  it('has no fault when all is said', () => {
    expect(faults({})).toEqual([])
  })

  it('names every field at fault, in the order of the form', () => {
    const nothing = {
      effectiveOn: '2025-08-01',
      readings: [],
      sentence: '',
      finishedMembers: [7],
      explanation: '长'.repeat(501),
      cause: '因'.repeat(501),
      nextStep: '步'.repeat(501),
    } as const
    expect(faults(nothing)).toEqual([
      { field: 'effectiveOn', fault: 'future-date' },
      { field: 'readings', fault: 'required' },
      { field: 'members', fault: 'not-a-choice' },
      { field: 'sentence', fault: 'required' },
      { field: 'explanation', fault: 'too-long' },
      { field: 'cause', fault: 'too-long' },
      { field: 'nextStep', fault: 'too-long' },
    ])
  })
})

describe('its date', () => {
  const on = (
    effectiveOn: Report['effectiveOn'],
    correctsOn: Report['effectiveOn'] | null = null,
  ) => faults({ effectiveOn }, { correctsOn }).map(({ field, fault }) => `${field}: ${fault}`)

  it('lies within the plan and not in the future', () => {
    expect(on('2025-07-15')).toEqual([])
    expect(on('2025-07-16')).toEqual(['effectiveOn: future-date'])
    expect(on('2025-01-01')).toEqual([])
    expect(on('2024-12-31')).toEqual(['effectiveOn: before-plan'])
  })

  it('is said to be none where what was typed is none', () => {
    expect(listFaults({ ...report, effectiveOn: null }, context)).toEqual([
      { field: 'effectiveOn', fault: 'not-a-date' },
    ])
  })

  it('has no published figure yet, unless that is what is corrected', () => {
    expect(on('2025-03-31')).toEqual(['effectiveOn: already-published'])
    expect(on('2025-03-31', '2025-03-31')).toEqual([])
    expect(on('2025-06-30', '2025-03-31')).toEqual(['effectiveOn: date-of-correction'])
  })
})

describe('its figures', () => {
  const faultOf = (kind: Kind, value: string | null, word: string | null = null) =>
    faults(
      { readings: [aReading({ value, word })] },
      { measures: [aMeasure({ kind, ordinal: kind === 'grade' ? ['AA', 'AAA'] : [] })] },
    ).map(({ field, fault }) => `${field}: ${fault}`)

  it.each([
    ['count', '4', null, []],
    ['count', '约4', null, ['reading.roads: not-a-decimal']],
    ['count', '', null, ['reading.roads: not-a-decimal']],
    ['count', null, null, ['reading.roads: required']],
    ['count', null, 'started', ['reading.roads: not-a-choice']],
    ['milestone', null, 'in-use', []],
    ['milestone', null, 'half-built', ['reading.roads: not-a-choice']],
    ['relative', null, 'in-step', []],
    ['relative', null, 'started', ['reading.roads: not-a-choice']],
    ['grade', null, 'AAA', []],
    ['grade', null, 'B', ['reading.roads: not-a-choice']],
    ['grade', '3', null, ['reading.roads: not-a-choice']],
    ['grade', null, null, ['reading.roads: required']],
    ['grade', '3', 'AAA', ['reading.roads: not-a-choice']],
    ['milestone', '1', null, ['reading.roads: not-a-choice']],
    ['milestone', null, null, ['reading.roads: required']],
    ['milestone', '1', 'in-use', ['reading.roads: not-a-choice']],
    ['relative', '0.3', null, []],
    ['relative', '0.3', 'above', ['reading.roads: not-a-choice']],
    ['count', '4', 'started', ['reading.roads: not-a-choice']],
  ] as const)('of kind %s: value %j, word %j', (kind, value, word, expected) => {
    expect(faultOf(kind, value, word)).toEqual(expected)
  })

  it.each([
    ['growth', true],
    ['level', true],
    ['relative', true],
    ['count', false],
    ['list', false],
    ['limit', false],
  ] as const)('of kind %s may be negative: %s', (kind, mayBe) => {
    expect(faultOf(kind, '-3.2')).toEqual(mayBe ? [] : ['reading.roads: negative'])
  })

  it('stand once for each measure', () => {
    const twice = [aReading({ value: '4' }), aReading({ value: '5' })]
    expect(faults({ readings: twice })).toEqual([{ field: 'readings', fault: 'not-a-choice' }])
    const measures = [aMeasure(), aMeasure({ key: 'schools' })]
    const each = [aReading({ value: '4' }), aReading({ measure: 'schools', value: '4' })]
    expect(faults({ readings: each }, { measures })).toEqual([])
  })

  it('belong to a measure of the commitment', () => {
    expect(faults({ readings: [aReading({ measure: 'schools' })] })).toEqual([
      { field: 'reading.schools', fault: 'not-a-choice' },
    ])
  })
})

describe('its members', () => {
  it.each([
    [[], true],
    [[1, 6], true],
    [[0], false],
    [[7], false],
    [[1, 7], false],
    [[-1], false],
    [[1.5], false],
    [[2, 2], false],
    [[1, 2, 3, 4, 5, 6], true],
  ])('%j are members of a list of six: %s', (finishedMembers, areMembers) => {
    expect(faults({ finishedMembers }).length === 0).toBe(areMembers)
  })
})

describe('its words', () => {
  it('are there, and not longer than the form says', () => {
    expect(LONGEST).toMatchObject({ sentence: 300, explanation: 500, cause: 500, nextStep: 500 })
    expect(faults({ sentence: '句'.repeat(300), explanation: '因'.repeat(500) })).toEqual([])
    expect(faults({ cause: '因'.repeat(500), nextStep: '步'.repeat(500) })).toEqual([])
    expect(faults({ sentence: '句'.repeat(301) })).toEqual([
      { field: 'sentence', fault: 'too-long' },
    ])
    expect(faults({ sentence: ' \n　' })).toEqual([{ field: 'sentence', fault: 'required' }])
  })
})

describe('faults of several places', () => {
  it('are one answer in the order of the form, one a field, the first place first', () => {
    const unreadable = [
      { field: 'file', fault: 'file-type' },
      { field: 'link', fault: 'not-a-link' },
      { field: 'effectiveOn', fault: 'not-a-date' },
    ] as const
    const ruled = [
      { field: 'effectiveOn', fault: 'before-plan' },
      { field: 'reading.roads', fault: 'negative' },
      { field: 'reading.bridges', fault: 'not-a-decimal' },
      { field: 'members', fault: 'not-a-choice' },
      { field: 'sentence', fault: 'required' },
      { field: 'correctionReason', fault: 'required' },
    ] as const
    expect(joinFaults(unreadable, ruled).map(({ field, fault }) => `${field}: ${fault}`)).toEqual([
      'effectiveOn: not-a-date',
      'reading.roads: negative',
      'reading.bridges: not-a-decimal',
      'members: not-a-choice',
      'correctionReason: required',
      'sentence: required',
      'link: not-a-link',
      'file: file-type',
    ])
  })
})

describe('what is said of members', () => {
  const said = (member: Partial<ReportedMember>, finishedMembers: readonly number[] = [3]) =>
    faults({ finishedMembers, members: [{ position: 3, finishedOn: null, proof: null, ...member }] })
  const proof = { kind: 'document-number', documentNumber: '阳建〔2025〕7号' } as const

  it('may be a day from the plan\'s first to the figure\'s own, and what proves it', () => {
    expect(said({ finishedOn: '2025-01-01', proof })).toEqual([])
    expect(said({ finishedOn: '2025-06-30' })).toEqual([])
    expect(said({}, [])).toEqual([])
  })

  it('is refused of one that is not finished, before the plan, and after the figure', () => {
    expect(said({ finishedOn: '2025-05-01', proof }, [])).toEqual([
      { field: 'member.3.finishedOn', fault: 'not-finished' },
      { field: 'member.3.proof', fault: 'not-finished' },
    ])
    expect(said({ finishedOn: '2024-12-31' })).toEqual([{ field: 'member.3.finishedOn', fault: 'finished-before-plan' }])
    expect(said({ finishedOn: '2025-07-01' })).toEqual([{ field: 'member.3.finishedOn', fault: 'finished-after-figure' }])
  })
})
