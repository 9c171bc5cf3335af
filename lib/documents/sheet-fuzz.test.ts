import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHeadings } from '@/lib/domain/sheet/headings'
import { readTable, sheetOf, someOfEveryKind } from '@/lib/domain/sheet/testing/items'
import { HEADINGS, SHEET_COLUMNS, SHEET_LANGUAGES } from '@/lib/domain/sheet/vocabulary'
import { listOffers, writtenColumns } from '@/lib/domain/sheet/write-rows'
import { renderCsvSheet } from './csv'
import { readSheetBytes } from './sheet'
import { renderXlsx } from './xlsx-write'

/**
 * Generated sheets: 5,500 CSV of changed exports, 3,000 CSV of anything, 500 workbooks, 1,000
 * workbooks with damaged bytes, 1,000 of any bytes. Whatever comes, the answer is a value.
 */
const RUNS = { changed: 5_500, cells: 3_000, workbooks: 500, damaged: 1_000, bytes: 1_000 }

const all = someOfEveryKind()
/** One of each kind with a draft, two without, and one of two measures. */
const items = [...all.slice(0, 11), ...all.slice(-1)]
const exportsOf = { zh: sheetOf(items, 'zh'), en: sheetOf(items, 'en') }

/** What people, spreadsheets and attackers put into cells. */
const aCell = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '0',
      '5',
      '-3.2',
      '1.2万',
      '１２',
      '1,200',
      '1,20',
      '约5',
      '5以上',
      '5%',
      '1E5',
      '9'.repeat(30),
    ],
    ...[
      '2025-06-30',
      '2025/6/30',
      '45838',
      '2025-02-30',
      '9999-12-31',
      '0000-00-00',
      'TRUE',
      '#DIV/0!',
    ],
    ...[
      '=1+1',
      "'=1",
      '@x',
      '\t=1',
      '＝1',
      '"',
      '""',
      "'",
      ',',
      ';',
      '\n',
      '\r',
      '编码',
      '本期数值',
      'Code',
    ],
    ...[
      '启动',
      '投用',
      'AAA',
      '同步',
      '无',
      '第3个',
      '桃花岛路；第3个',
      'https://a.cn',
      'www.a.cn',
      '初步',
      '确数',
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      '\u0000',
      '\ud800',
      '\ufeff',
      '_x0041_',
      '👍',
      '5²',
      '٣',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...items.map(({ code }) => code)),
)

type Edit = { row: number; column: number; text: string }

const anEdit: fc.Arbitrary<Edit> = fc.record({
  row: fc.nat({ max: items.length }),
  column: fc.nat({ max: SHEET_COLUMNS.length }),
  text: aCell,
})

/** An export with cells changed, rows shuffled, doubled or gone, columns turned around. */
const aChangedExport = fc
  .record({
    language: fc.constantFrom(...SHEET_LANGUAGES),
    edits: fc.array(anEdit, { maxLength: 12 }),
    order: fc.array(fc.nat({ max: items.length + 3 }), { maxLength: 6 }),
    isTurned: fc.boolean(),
    width: fc.integer({ min: 1, max: SHEET_COLUMNS.length }),
  })
  .map(({ language, edits, order, isTurned, width }) => {
    const rows = exportsOf[language].map((row) => [...row])
    for (const { row, column, text } of edits) {
      const cells = rows[row]
      if (cells !== undefined) cells[column] = text
    }
    const moved = order.flatMap((at) => (rows[at] === undefined ? [[]] : [rows[at]]))
    const every = order.length === 0 ? rows : [...rows.slice(0, 1), ...moved, ...rows.slice(8)]
    return every.map((row) => (isTurned ? row.slice(0, width + 9).toReversed() : row))
  })

const someCells = fc.array(fc.array(aCell, { maxLength: 12 }), { maxLength: 12 })
const aHeading = fc.constantFrom(...SHEET_COLUMNS.map((key) => HEADINGS[key].zh))
const underHeadings = fc
  .tuple(fc.array(aHeading, { minLength: 2, maxLength: 12 }), someCells)
  .map(([headings, rows]) => [['编码', '本期数值', ...headings], ...rows])

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Reads as far as it goes. @returns whether there was a sheet in it with headings */
async function read(bytes: Uint8Array): Promise<boolean> {
  const table = await readSheetBytes(bytes)
  expect(typeof table.ok).toBe('boolean')
  if (!table.ok || !findHeadings(table.value).ok) return false
  const outcome = readTable(table.value, items)
  const codes = outcome.changes.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { row, column } of outcome.faults) {
    expect(row).toBeGreaterThanOrEqual(1)
    expect(row).toBeLessThanOrEqual(table.value.rows.length)
    expect(column).toBeGreaterThanOrEqual(1)
  }
  return true
}

/** How many of the generated sheets got as far as their rows. */
async function readAll<T>(
  sheets: fc.Arbitrary<T>,
  numRuns: number,
  bytesOf: (sheet: T) => Promise<Uint8Array>,
) {
  let got = 0
  await fc.assert(
    fc.asyncProperty(sheets, async (sheet) => {
      if (await read(await bytesOf(sheet))) got += 1
    }),
    { numRuns },
  )
  return got
}

const csvOf = async (rows: string[][]) => utf8(renderCsvSheet(rows))

const workbookOf = (rows: string[][]) =>
  renderXlsx({
    name: '填报',
    columns: writtenColumns('zh').map((column, at) => ({
      ...column,
      heading: rows[0]?.[at] ?? '',
    })),
    rows: rows.slice(1),
    choices: listOffers(items, 'zh'),
    notes: { name: '填写说明', lines: [] },
    wordsName: '选项',
  })

describe('generated sheets never throw', () => {
  it('as exports that were changed', async () => {
    expect(await readAll(aChangedExport, RUNS.changed, csvOf)).toBeGreaterThan(RUNS.changed / 3)
  }, 120_000)

  it('as any cells below headings', async () => {
    expect(await readAll(underHeadings, RUNS.cells, csvOf)).toBeGreaterThan(RUNS.cells / 20)
  }, 120_000)

  it('as workbooks', async () => {
    expect(await readAll(aChangedExport, RUNS.workbooks, workbookOf)).toBeGreaterThan(
      RUNS.workbooks / 3,
    )
  }, 120_000)

  it('as any bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const started = fc.tuple(
      fc.constantFrom('', 'PK\u0003\u0004', '编码,本期数值\n', '\ufeff'),
      bytes,
    )
    await readAll(started, RUNS.bytes, async ([start, rest]) => Buffer.concat([utf8(start), rest]))
  }, 120_000)
})

describe('a workbook damaged anywhere', () => {
  const PARTS = [
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
  ]

  it('in its parts or in its archive is refused, or read as far as it is whole', async () => {
    const whole = await workbookOf(exportsOf.zh)
    const parts = unzipSync(whole)
    const splice = fc.record({
      part: fc.constantFrom(...PARTS, null),
      at: fc.nat(),
      length: fc.nat({ max: 20 }),
      text: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('<', '>', '"', '<c r="XFD9">', '&x;', '<!DOCTYPE a>', ']]>'),
      ),
    })
    await readAll(splice, RUNS.damaged, async ({ part, at, length, text }) => {
      const bytes = part === null ? whole : (parts[part] ?? whole)
      const from = at % bytes.length
      const damaged = Buffer.concat([
        bytes.subarray(0, from),
        strToU8(text),
        bytes.subarray(from + length),
      ])
      return part === null
        ? damaged
        : zipSync({ ...parts, [part]: new Uint8Array(damaged) }, { level: 1 })
    })
  }, 120_000)
})
