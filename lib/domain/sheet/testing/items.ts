import { NO_CAUSE } from '../../cause'
import { addDays, type CivilDate } from '../../civil-date'
import type { Measure, Reading } from '../../measure'
import type { PublishedUpdate } from '../../standing'
import { aMeasure, aReading } from '../../testing/builders'
import { PRESET_THRESHOLDS } from '../../thresholds'
import { KINDS, type Kind } from '../../words'
import { findHeadings } from '../headings'
import type { OpenReport, SheetItem, SheetMeasure } from '../item'
import { joinOutcomes, readGroup, type FoundItem, type SheetOutcome } from '../read-sheet'
import { listRows } from '../rows'
import type { Table } from '../table'
import { SHEET_COLUMNS, type SheetColumnKey, type SheetLanguage } from '../vocabulary'
import { writeRows, writtenColumns, type RowInfo } from '../write-rows'

const both = (zh: string, en: string) => ({ zh, en })

const STAGES = [
  { key: 'start', name: both('启动', 'Started') },
  { key: 'build', name: both('开工', 'Building') },
  { key: 'open', name: both('投用', 'Opened') },
]

const MEMBERS = [
  { position: 1, name: both('桃花岛路', 'Taohuadao Road') },
  { position: 2, name: both('=危险路', '=Danger Road') },
  { position: 3, name: null },
]

export const aSheetMeasure = (
  overrides: Partial<Measure> = {},
  names: Partial<SheetMeasure> = {},
): SheetMeasure => {
  const measure = aMeasure(overrides)
  return {
    key: measure.key,
    name: both('微循环路', 'Local roads'),
    unit: both(measure.unit, measure.unit === '条' ? 'roads' : measure.unit),
    measure,
    ...names,
  }
}

/** An item of 11 roads that nobody reported on yet. */
export const aSheetItem = (overrides: Partial<SheetItem> = {}): SheetItem => ({
  code: 'HY25-017',
  title: both('畅通微循环路 11 条', 'Open 11 local roads'),
  measures: [aSheetMeasure()],
  stages: [],
  members: [],
  open: null,
  suggestedOn: '2025-06-30',
  today: '2025-07-18',
  planStartsOn: '2025-01-01',
  thresholds: PRESET_THRESHOLDS,
  updates: [],
  ...overrides,
})

/** A draft of 4 roads as of 30 June, with a link behind it. */
export const anOpenReport = (overrides: Partial<OpenReport> = {}): OpenReport => ({
  id: '11111111-2222-3333-4444-555555555555',
  version: 3,
  state: 'draft',
  correctsOn: null,
  effectiveOn: '2025-06-30',
  sentence: '上半年通了 4 条。',
  explanation: '',
  ...NO_CAUSE,
  readings: [aReading()],
  finishedMembers: [],
  links: ['https://example.org/proof'],
  documentNumbers: [],
  fileCount: 0,
  ...overrides,
})

const FIGURES: Readonly<Record<Kind, Partial<Reading>>> = {
  count: { value: '4' },
  list: { value: '2' },
  growth: { value: '-3.20', hedge: 'about', stage: 'preliminary' },
  level: { value: '59.0', stage: 'final' },
  relative: { value: null, word: 'in-step' },
  limit: { value: '12', hedge: 'at-least' },
  grade: { value: null, word: 'AA+' },
  milestone: { value: null, word: 'build' },
  direction: { value: '0' },
}

/** An item of each kind, with or without a draft. */
export function anItemOfKind(kind: Kind, isOpen: boolean): SheetItem {
  const measure = aSheetMeasure({
    key: kind,
    kind,
    unit: kind === 'growth' ? '%' : '亿元',
    scale: kind === 'growth' ? '1' : '100000000',
    ordinal: kind === 'grade' ? ['AA', 'AA+', 'AAA'] : [],
  })
  const open = anOpenReport({
    readings: [aReading({ measure: kind, ...FIGURES[kind] })],
    finishedMembers: kind === 'list' ? [1, 2] : [],
    sentence: '=1+1，“引号”,\n第二行；\t制表',
    explanation: '-一',
    links: ['https://example.org/a?b=1;c=2', 'http://汉阳.example/甲'],
    documentNumbers: ["'=文号", '+86 号'],
    fileCount: 1,
  })
  return aSheetItem({
    code: `HY25-${String(KINDS.indexOf(kind) + 101)}`,
    title: both(`=${kind} 事项`, `+${kind} item`),
    measures: [measure],
    stages: kind === 'milestone' ? STAGES : [],
    members: kind === 'list' ? MEMBERS : [],
    open: isOpen ? open : null,
  })
}

/** An item of two measures whose draft reports both. */
export const anItemOfTwo = (): SheetItem =>
  aSheetItem({
    code: 'HY25-300',
    measures: [
      aSheetMeasure(
        { key: 'total', unit: '亿元', scale: '100000000' },
        { name: both('总量', 'Total') },
      ),
      aSheetMeasure({ key: 'growth', kind: 'growth', unit: '%' }, { name: both('增幅', 'Growth') }),
    ],
    open: anOpenReport({
      readings: [
        aReading({ measure: 'total', value: '21.80' }),
        aReading({ measure: 'growth', value: '5.0' }),
      ],
    }),
  })

/** Items of every kind, once with and once without a draft. */
export const someOfEveryKind = (): SheetItem[] => [
  ...KINDS.map((kind) => anItemOfKind(kind, true)),
  ...KINDS.map((kind) => ({
    ...anItemOfKind(kind, false),
    code: `HY25-${String(KINDS.indexOf(kind) + 201)}`,
  })),
  anItemOfTwo(),
]

const NO_INFO: RowInfo = { target: '不少于 11 条', lastValue: '', lastOn: '', hint: '=说明' }

/** The sheet of some items as cells, headings first. */
export const sheetOf = (items: readonly SheetItem[], language: SheetLanguage): string[][] => [
  writtenColumns(language).map(({ heading }) => heading),
  ...writeRows(items, language, () => NO_INFO),
]

/** Reads a table whole, as a service does piece by piece. Throws where it has no headings. */
export function readTable(
  table: Table,
  items: readonly SheetItem[],
  refused: Readonly<Record<string, FoundItem>> = {},
): SheetOutcome {
  const headings = findHeadings(table)
  if (!headings.ok) throw new Error(headings.reason)
  const { groups, faults } = listRows(table, headings.value)
  const outcomes = [...groups].map(([code, rows]) => {
    const found = items.find((item) => item.code === code) ?? refused[code] ?? 'unknown-code'
    return readGroup(found, rows, headings.value)
  })
  return joinOutcomes(outcomes, faults)
}

/** Cells to fill in differently, by column. */
export type Edits = Partial<Record<SheetColumnKey, string>>

const indexOf = (key: SheetColumnKey) => SHEET_COLUMNS.indexOf(key)

/** The export of some items with cells of its rows, from the first on, filled in differently. */
export function filledIn(items: readonly SheetItem[], ...edits: Edits[]): string[][] {
  const rows = sheetOf(items, 'zh')
  for (const [index, edit] of edits.entries()) {
    for (const key of SHEET_COLUMNS) {
      const row = rows[index + 1]
      const text = edit[key]
      if (row !== undefined && text !== undefined) row[indexOf(key)] = text
    }
  }
  return rows
}

export const readRows = (items: readonly SheetItem[], rows: string[][]) =>
  readTable({ rows, flaws: [] }, items)

/** What is filled in where a test does not say otherwise. */
export const REPORT = { value: '5', sentence: '又通一条。' }

/** Four roads as of a day, published ten days later. */
export const aPublished = (effectiveOn: CivilDate): PublishedUpdate => ({
  id: 'published',
  effectiveOn,
  knownOn: addDays(effectiveOn, 10),
  sequence: 1,
  supersedesId: null,
  hasEvidence: true,
  readings: [aReading()],
})
