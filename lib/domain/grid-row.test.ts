import { describe, expect, it } from 'vitest'
import { NO_CAUSE } from './cause'
import { isReadyToSubmit, readRow, rowKeyOf, rowStateOf, type RowCells, type RowRules } from './grid-row'
import type { Measure, Reading } from './measure'
import { aMeasure } from './testing/builders'
import { PRESET_THRESHOLDS } from './thresholds'

const ROADS: Measure = { ...aMeasure({ kind: 'count' }), key: 'roads', unit: '条', scale: '1' }
const BASE = { measure: 'roads', hedge: 'exact', stage: 'preliminary' } as const

const cellsOf = (typed: Partial<RowCells> & { value?: string; word?: string } = {}): RowCells => {
  const { value = '', word = '', ...rest } = typed
  return {
    figures: { roads: { value, word, hedge: 'exact', stage: 'preliminary' } },
    finishedMembers: [],
    sentence: '已通车。',
    explanation: '',
    ...NO_CAUSE,
    evidence: '',
    ...rest,
  }
}

const rulesOf = (rest: Partial<RowRules> = {}): RowRules => ({
  measures: [ROADS],
  stageKeys: ['started', 'opened'],
  memberCount: 4,
  planStartsOn: '2025-01-01',
  today: '2025-07-18',
  effectiveOn: '2025-06-30',
  thresholds: PRESET_THRESHOLDS,
  previous: { roads: null },
  ...rest,
})

describe('a row of the grid', () => {
  it('is read as the report form is, figure by its cell rules', () => {
    const read = readRow(cellsOf({ value: '１.2万条余', evidence: '阳政〔2025〕3 号' }), rulesOf())
    expect(read.faults).toEqual([])
    expect(read.report).toMatchObject({
      effectiveOn: '2025-06-30',
      sentence: '已通车。',
      readings: [{ ...BASE, value: '12000', word: null, hedge: 'more-than' }],
    })
    expect(read.evidence).toEqual({ kind: 'document-number', documentNumber: '阳政〔2025〕3 号' })
  })

  it('names everything wrong with it at once', () => {
    const typed = cellsOf({ value: '十二', sentence: ' ', evidence: 'www.a', explanation: '长'.repeat(501) })
    expect(readRow(typed, rulesOf()).faults).toEqual([
      { field: 'reading.roads', fault: 'no-number' },
      { field: 'sentence', fault: 'required' },
      { field: 'explanation', fault: 'too-long' },
      { field: 'evidence', fault: 'not-a-link' },
    ])
    expect(readRow(cellsOf({ value: '-1' }), rulesOf()).faults).toEqual([
      { field: 'reading.roads', fault: 'negative' },
    ])
    expect(readRow(cellsOf(), rulesOf()).faults).toEqual([{ field: 'readings', fault: 'required' }])
  })

  it('says why the item is behind and what comes next', () => {
    const said = { cause: ' 管线迁改滞后。\r\n', nextStep: '三季度完成。' }
    const read = readRow(cellsOf({ value: '4', ...said }), rulesOf())
    expect(read.report).toMatchObject({ cause: '管线迁改滞后。', nextStep: '三季度完成。' })
    expect(rowKeyOf(cellsOf(said))).not.toBe(rowKeyOf(cellsOf()))
    expect(readRow(cellsOf({ value: '4', cause: '长'.repeat(501) }), rulesOf()).faults).toEqual([
      { field: 'cause', fault: 'too-long' },
    ])
  })

  it('counts the members of a list', () => {
    const rules = rulesOf({ measures: [{ ...ROADS, kind: 'list' }] })
    const read = readRow(cellsOf({ value: '9', finishedMembers: [1, 3] }), rules)
    expect(read.report.readings).toEqual([{ ...BASE, value: '2', word: null }])
    expect(readRow(cellsOf({ finishedMembers: [5] }), rules).faults).toEqual([
      { field: 'members', fault: 'not-a-choice' },
    ])
  })

  it('takes a stage, a relation without a number, and leaves out what is not reported', () => {
    const milestone = rulesOf({ measures: [{ ...ROADS, kind: 'milestone' }] })
    expect(readRow(cellsOf({ word: 'opened', value: '3' }), milestone).report.readings).toEqual([
      { ...BASE, value: null, word: 'opened' },
    ])
    expect(readRow(cellsOf({ word: 'elsewhere' }), milestone).faults).toEqual([
      { field: 'reading.roads', fault: 'not-a-choice' },
    ])
    const relative = rulesOf({ measures: [{ ...ROADS, kind: 'relative' }] })
    expect(readRow(cellsOf({ word: 'above' }), relative).report.readings).toMatchObject([{ word: 'above' }])
    const both = rulesOf({ measures: [ROADS, { ...ROADS, key: 'bridges' }] })
    expect(readRow(cellsOf({ value: '3' }), both).report.readings).toHaveLength(1)
  })

  it('asks for a reason where a reader would', () => {
    const previous: Reading = { ...BASE, value: '4', word: null }
    const warningsOf = (value: string) => readRow(cellsOf({ value }), rulesOf({ previous: { roads: previous } })).warnings
    expect(warningsOf('5')).toEqual([])
    expect(warningsOf('3')).toEqual([{ measure: 'roads', warning: 'falls' }])
    expect(warningsOf('4万')).toEqual([{ measure: 'roads', warning: 'scale-differs' }])
    expect(warningsOf('many')).toEqual([])
  })

  it('is the same text for the same entries, whatever the order and the line ends', () => {
    const typed = cellsOf({ value: ' 5', sentence: '一\r\n二' })
    expect(rowKeyOf(typed)).toBe(rowKeyOf(cellsOf({ value: '5', sentence: '一\n二 ' })))
    expect(rowKeyOf(typed)).not.toBe(rowKeyOf(cellsOf({ value: '5', sentence: '一二' })))
    expect(rowKeyOf(typed)).not.toBe(rowKeyOf({ ...typed, finishedMembers: [1] }))
  })
})

describe('the state of a row', () => {
  const open = { state: 'draft', effectiveOn: '2025-06-30', supersedesId: null } as const
  it.each([
    [null, [], 'blank'],
    [null, ['2025-06-30'], 'published'],
    [open, [], 'draft'],
    [{ ...open, state: 'returned' }, [], 'returned'],
    [{ ...open, state: 'withdrawn' }, [], 'withdrawn'],
    [{ ...open, state: 'submitted' }, [], 'in-review'],
    [{ ...open, effectiveOn: '2025-03-31' }, [], 'other-date'],
    [{ ...open, supersedesId: 'id' }, ['2025-06-30'], 'correction'],
  ] as const)('%j is %s', (update, publishedOn, state) =>
    expect(rowStateOf(update, publishedOn, '2025-06-30')).toBe(state),
  )

  const early = new Date('2025-07-18T01:00:00Z')
  const late = new Date('2025-07-18T02:00:00Z')
  const draft = { state: 'draft', authorId: 'me', changedAt: late, submittedAt: null } as const
  it.each([
    ['a draft of my own', draft, true],
    ["a colleague's", { ...draft, authorId: 'you' }, false],
    ['one returned and untouched', { ...draft, state: 'returned', changedAt: early, submittedAt: late }, false],
    ['one returned and changed', { ...draft, state: 'returned', submittedAt: early }, true],
    ['one in review', { ...draft, state: 'submitted', submittedAt: late }, false],
  ] as const)('%s goes along: %s', (_, update, isReady) =>
    expect(isReadyToSubmit(update, 'me')).toBe(isReady),
  )
})
