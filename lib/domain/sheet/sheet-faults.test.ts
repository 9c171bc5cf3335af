import { describe, expect, it } from 'vitest'
import type { SheetItem } from './item'
import { addressOf } from './table'
import {
  aPublished,
  aSheetItem,
  aSheetMeasure,
  anItemOfKind,
  anOpenReport,
  filledIn,
  readRows,
  readTable,
  REPORT,
  type Edits,
} from './testing/items'

/** What is wrong, as people read it: 'I2 no-number'. */
const faultsOf = (items: readonly SheetItem[], ...edits: Edits[]) =>
  readRows(items, filledIn(items, ...edits)).faults.map((each) => `${addressOf(each)} ${each.code}`)

const changesOf = (items: readonly SheetItem[], ...edits: Edits[]) =>
  readRows(items, filledIn(items, ...edits)).changes

describe('a wrong cell', () => {
  it.each<[Edits, string]>([
    [{ value: '四条' }, 'I2 no-number'],
    [{ value: '1,20' }, 'I2 bad-grouping'],
    [{ value: '5 家' }, 'I2 other-words'],
    [{ value: '-1' }, 'I2 negative'],
    [{ value: '2025-01-02' }, 'I2 became-a-date'],
    [{ value: '' }, 'I2 required'],
    [{ sentence: '' }, 'L2 required'],
    [{ sentence: '长'.repeat(301) }, 'L2 too-long'],
    [{ explanation: '长'.repeat(501) }, 'O2 too-long'],
    [{ cause: '长'.repeat(501) }, 'P2 too-long'],
    [{ nextStep: '长'.repeat(501) }, 'Q2 too-long'],
    [{ effectiveOn: '2025-07-19' }, 'H2 future-date'],
    [{ effectiveOn: '2024-12-31' }, 'H2 before-plan'],
    [{ effectiveOn: '30/06/2025' }, 'H2 not-a-date'],
    [{ effectiveOn: '2025-02-29' }, 'H2 not-a-date'],
    [{ stage: '大概' }, 'J2 not-a-word'],
    [{ hedge: '也许' }, 'K2 not-a-word'],
    [{ value: '约5', hedge: '以上' }, 'K2 hedges-differ'],
    [{ link: 'www.example.org' }, 'M2 not-a-link'],
    [{ link: `https://a.cn/${'a'.repeat(500)}` }, 'M2 too-long'],
    [{ documentNumber: '号'.repeat(121) }, 'N2 too-long'],
    [{ title: '另一事项' }, 'B2 title-differs'],
    [{ unit: '万人' }, 'D2 unit-differs'],
    [{ measureKey: 'bridges' }, 'S2 unknown-measure'],
    [{ code: '' }, 'A2 no-code'],
    [{ code: 'HY25-999' }, 'A2 unknown-code'],
  ])('%j is told as %s', (edit, told) => {
    expect(faultsOf([aSheetItem()], { ...REPORT, ...edit })).toEqual([told])
  })

  it('is told together with all others, in the order of the sheet', () => {
    const items = [aSheetItem(), aSheetItem({ code: 'HY25-018' })]
    expect(
      faultsOf(
        items,
        { value: 'x', effectiveOn: 'y', sentence: '甲' },
        { value: '1', sentence: '' },
      ),
    ).toEqual(['H2 not-a-date', 'I2 no-number', 'L3 required'])
  })

  it('of a closed list names what may stand there', () => {
    const item = anItemOfKind('milestone', false)
    const { faults } = readRows([item], filledIn([item], { ...REPORT, value: '完工' }))
    expect(faults).toMatchObject([
      { code: 'not-a-word', about: { zh: '启动、开工、投用', en: 'Started, Building, Opened' } },
    ])
  })

  it('is a date that has its published figure', () => {
    expect(faultsOf([aSheetItem({ updates: [aPublished('2025-06-30')] })], REPORT)).toEqual([
      'H2 already-published',
    ])
  })

  it('is a correction that changes its date', () => {
    const open = anOpenReport({ correctsOn: '2025-06-30' })
    expect(faultsOf([aSheetItem({ open })], { effectiveOn: '2025-05-31' })).toEqual([
      'H2 date-of-correction',
    ])
  })

  it.each(['merged', 'error', 'no-result'] as const)(
    'is one that the sheet marks as %s',
    (flaw) => {
      const table = {
        rows: filledIn([aSheetItem()], { sentence: '甲' }),
        flaws: [{ row: 2, column: 9, flaw }],
      }
      expect(readTable(table, [aSheetItem()]).faults).toMatchObject([
        { row: 2, column: 9, code: flaw },
      ])
    },
  )
})

describe('an item that may not be written', () => {
  it.each(['not-yours', 'ended', 'unknown-code'] as const)('is told at its code: %s', (reason) => {
    const rows = filledIn([aSheetItem()], REPORT)
    const { faults } = readTable({ rows, flaws: [] }, [], { 'HY25-017': reason })
    expect(faults).toMatchObject([{ row: 2, key: 'code', code: reason, about: { zh: 'HY25-017' } }])
  })

  it('waits for review: unchanged it is passed over, changed it is told', () => {
    const item = aSheetItem({ open: anOpenReport({ state: 'submitted' }) })
    expect(faultsOf([item])).toEqual([])
    expect(faultsOf([item], { value: '5' })).toEqual(['I2 in-review'])
  })

  it('stands there twice', () => {
    const rows = filledIn([aSheetItem()], REPORT)
    rows.push([...(rows[1] ?? [])])
    expect(readRows([aSheetItem()], rows).faults).toMatchObject([
      { row: 3, code: 'row-twice', about: { zh: '2' } },
    ])
  })
})

describe('a warning', () => {
  it.each([
    ['3', 'falls'],
    ['40', 'jumps'],
    ['4万', 'scale-differs'],
  ])('is given for %s after 4: %s', (value, warning) => {
    const [change] = changesOf([aSheetItem({ updates: [aPublished('2025-03-31')] })], {
      ...REPORT,
      value,
    })
    expect(change?.warnings).toEqual([{ measure: 'roads', warning }])
  })

  it('tells that somebody changed the item after the sheet went out', () => {
    const exported = filledIn([aSheetItem({ open: anOpenReport() })], { value: '5' })
    const later = aSheetItem({ open: anOpenReport({ version: 4 }) })
    expect(readRows([later], exported).changes[0]?.warnings).toEqual([
      { measure: '', warning: 'changed-since-export' },
    ])
  })
})

it('keeps a list from being left out beside another figure', () => {
  const list = anItemOfKind('list', false)
  const item = { ...list, measures: [...list.measures, aSheetMeasure()] }
  expect(faultsOf([item], { sentence: '甲' }, { value: '3' })).toEqual(['I2 required'])
})
