import { NO_CAUSE } from '../cause'
import { describe, expect, it } from 'vitest'
import type { SheetItem } from './item'
import {
  aSheetItem,
  anItemOfKind,
  anItemOfTwo,
  anOpenReport,
  filledIn,
  readRows,
  REPORT,
  type Edits,
} from './testing/items'
import { SHEET_COLUMNS } from './vocabulary'

const changesOf = (items: readonly SheetItem[], ...edits: Edits[]) =>
  readRows(items, filledIn(items, ...edits)).changes

describe('an item filled in', () => {
  it('becomes a report as of the suggested date, preliminary and exact', () => {
    const [change] = changesOf([aSheetItem()], REPORT)
    expect(change?.report).toEqual({
      effectiveOn: '2025-06-30',
      sentence: '又通一条。',
      explanation: '',
      ...NO_CAUSE,
      readings: [
        { measure: 'roads', value: '5', word: null, hedge: 'exact', stage: 'preliminary' },
      ],
      finishedMembers: [],
      links: [],
      documentNumbers: [],
    })
    expect(change?.row).toBe(2)
  })

  it('tells each cell that differs, before and after, in both languages', () => {
    const item = aSheetItem({ open: anOpenReport() })
    const [change] = changesOf([item], { value: '5', stage: '最终' })
    expect(change?.changes).toEqual([
      {
        row: 2,
        key: 'value',
        measure: 'roads',
        before: { zh: '4', en: '4' },
        after: { zh: '5', en: '5' },
      },
      {
        row: 2,
        key: 'stage',
        measure: 'roads',
        before: { zh: '已核实', en: 'Verified' },
        after: { zh: '最终', en: 'Final' },
      },
    ])
  })

  it.each([
    ['１２', '12', 'exact'],
    ['1,200', '1200', 'exact'],
    ['1.2万', '12000', 'exact'],
    ['约12条', '12', 'about'],
    ['12 roads', '12', 'exact'],
  ])('reads %s as %s, %s', (value, figure, hedge) => {
    const [change] = changesOf([aSheetItem()], { ...REPORT, value })
    expect(change?.report.readings).toMatchObject([{ value: figure, hedge }])
  })

  it.each([
    '2025/6/30',
    '2025.06.30',
    '2025年6月30日',
    '45838',
    '２０２５-６-３０',
    '2025-06-30 00:00:00',
  ])('reads the date %s', (effectiveOn) => {
    const [change] = changesOf([aSheetItem({ suggestedOn: '2025-03-31' })], {
      ...REPORT,
      effectiveOn,
    })
    expect(change?.report.effectiveOn).toBe('2025-06-30')
  })

  it('takes several links and document numbers', () => {
    const [change] = changesOf([aSheetItem()], {
      ...REPORT,
      link: 'https://a.cn/1；https://a.cn/2\nhttps://a.cn/1',
      documentNumber: '阳政〔2025〕3 号；阳发〔2025〕1 号',
    })
    expect(change?.report.links).toEqual(['https://a.cn/1', 'https://a.cn/2'])
    expect(change?.report.documentNumbers).toEqual(['阳政〔2025〕3 号', '阳发〔2025〕1 号'])
  })

  it.each([
    ['milestone', '投用', { value: null, word: 'open' }],
    ['milestone', 'Opened', { value: null, word: 'open' }],
    ['grade', 'aaa', { value: null, word: 'AAA' }],
    ['relative', '高于', { value: null, word: 'above' }],
    ['relative', '-0.3', { value: '-0.3', word: null }],
    ['list', '第3个；桃花岛路', { value: '2', word: null }],
    ['list', '无', { value: '0', word: null }],
    ['growth', '-3.2%', { value: '-3.2', word: null }],
    ['level', '1亿2', null],
  ] as const)('reads a %s of %s', (kind, value, reading) => {
    const item = anItemOfKind(kind, false)
    const { changes, faults } = readRows([item], filledIn([item], { ...REPORT, value }))
    if (reading === null) expect(faults).toHaveLength(1)
    else expect(changes[0]?.report.readings).toMatchObject([reading])
  })

  it('counts the members it names', () => {
    const [change] = changesOf([anItemOfKind('list', false)], {
      ...REPORT,
      value: '第3个\n桃花岛路',
    })
    expect(change?.report.finishedMembers).toEqual([1, 3])
  })

  it('keeps what a missing column does not say', () => {
    const item = aSheetItem({ open: anOpenReport() })
    const rows = [
      ['编码', '本期数值'],
      ['HY25-017', '6'],
    ]
    const [change] = readRows([item], rows).changes
    expect(change?.report).toMatchObject({
      sentence: '上半年通了 4 条。',
      links: ['https://example.org/proof'],
      readings: [{ value: '6', stage: 'verified' }],
    })
  })

  it('takes out what a cell no longer says', () => {
    const [change] = changesOf([aSheetItem({ open: anOpenReport() })], {
      link: '',
      explanation: '补充',
    })
    expect(change?.report).toMatchObject({ links: [], explanation: '补充' })
    expect(change?.changes.map(({ key }) => key)).toEqual(['link', 'explanation'])
  })

  it('keeps the cause of a draft where it has no such column, and takes 原因 for it', () => {
    const item = aSheetItem({ open: anOpenReport({ cause: '管线迁改滞后。', nextStep: '三季度完成。' }) })
    const [older] = readRows([item], [['编码', '本期数值'], ['HY25-017', '6']]).changes
    expect(older?.report).toMatchObject({ cause: '管线迁改滞后。', nextStep: '三季度完成。' })
    const [newer] = readRows([item], [
      ['编码', '本期数值', '原因', '下一步'],
      ['HY25-017', '4', '资金未到位。', '年内完成。'],
    ]).changes
    expect(newer?.report).toMatchObject({ cause: '资金未到位。', nextStep: '年内完成。', explanation: '' })
    const [emptied] = changesOf([item], { cause: '' })
    expect(emptied?.report).toMatchObject({ cause: '', nextStep: '三季度完成。' })
  })

  it('says nothing where nothing was filled in, whatever became of the date', () => {
    expect(
      readRows([aSheetItem()], filledIn([aSheetItem()], { effectiveOn: '2025-05-31' })),
    ).toEqual({
      changes: [],
      faults: [],
      unchangedCount: 1,
    })
  })
})

describe('an item of several measures', () => {
  it('takes what is said once from any of its rows', () => {
    const item = { ...anItemOfTwo(), open: null }
    const [change] = changesOf(
      [item],
      { value: '21.8亿元' },
      { value: '5%', sentence: '稳中有进。' },
    )
    expect(change?.report).toMatchObject({
      sentence: '稳中有进。',
      readings: [
        { measure: 'total', value: '21.8' },
        { measure: 'growth', value: '5' },
      ],
    })
  })

  it('refuses two sentences for one item, and names both rows', () => {
    const item = { ...anItemOfTwo(), open: null }
    const rows = filledIn([item], { ...REPORT, sentence: '甲' }, { value: '5', sentence: '乙' })
    expect(readRows([item], rows).faults).toMatchObject([
      { row: 3, key: 'sentence', code: 'two-values', about: { zh: '2' } },
    ])
  })

  it('keeps the figure of a row that was deleted, and the words of its item', () => {
    const rows = filledIn([anItemOfTwo()], {}, { value: '6' })
    rows.splice(1, 1)
    const [change] = readRows([anItemOfTwo()], rows).changes
    expect(change?.report.sentence).toBe('上半年通了 4 条。')
    expect(change?.report.readings).toMatchObject([{ value: '21.80' }, { value: '6' }])
  })

  it('finds the measure by its name where the hidden key is gone', () => {
    const rows = filledIn([anItemOfTwo()], {}, { value: '6' }).map((row) =>
      row.slice(0, SHEET_COLUMNS.indexOf('hint')),
    )
    expect(readRows([anItemOfTwo()], rows).changes).toHaveLength(1)
    const unnamed = rows.map((row) =>
      row.map((cell, at) => (at === SHEET_COLUMNS.indexOf('measure') ? '' : cell)),
    )
    expect(readRows([anItemOfTwo()], unnamed).faults.map(({ code }) => code)).toEqual([
      'which-measure',
      'which-measure',
    ])
  })
})

describe('the shape of a sheet', () => {
  it('may have its columns in any order, blank rows, notes above and columns of its own', () => {
    const item = aSheetItem({ open: anOpenReport() })
    const rows = filledIn([item], { value: '5' }).map((row) => ['附', ...row.toReversed(), 'x'])
    const table = [['2025 年填报表'], [], ...rows.slice(0, 1), [], ...rows.slice(1), ['', '']]
    const outcome = readRows([item], table)
    expect(outcome.faults).toEqual([])
    expect(outcome.changes[0]?.changes.map(({ row, key }) => [row, key])).toEqual([[5, 'value']])
  })

  it('may head its columns in either language, with notes in brackets, and by other words', () => {
    const rows = [
      ['事项编码 *', 'This figure (cumulative)', '数据性质', '一句话进展：', '说明'],
      [' hy25-017 ', '5', '快报', '又通一条。', '无'],
    ]
    const [change] = readRows([aSheetItem()], rows).changes
    expect(change?.report).toMatchObject({ sentence: '又通一条。', explanation: '无' })
  })

  it('needs a code and something to fill in', () => {
    expect(() =>
      readRows(
        [],
        [
          ['名称', '数'],
          ['a', '1'],
        ],
      ),
    ).toThrow('no-headings')
    expect(() => readRows([], [])).toThrow('no-headings')
  })

  it('says which two columns mean the same', () => {
    expect(() => readRows([], [['编码', '本期数值', 'This figure']])).toThrow('heading-twice')
  })
})

it('names an item of two measures by its first row, whatever their order', () => {
  const rows = filledIn([anItemOfTwo()], { value: '22' })
  const turned = [rows[0] ?? [], ...rows.slice(1).toReversed()]
  expect(readRows([anItemOfTwo()], turned).changes).toMatchObject([
    { row: 2, changes: [{ row: 3 }] },
  ])
})
