import 'server-only'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import { addressOf } from '@/lib/domain/sheet/table'

/** A column of a sheet that people fill in. */
export type SheetColumn = {
  heading: string
  /** in characters */
  width: number
  isHidden: boolean
  /** filled in by people; the others are there to be read */
  isOpen: boolean
}

/** Words offered in cells of a column, by their rows; rows count from 1, columns too. */
export type Choice = { column: number; rows: readonly number[]; words: readonly string[] }

/** A workbook with one sheet to fill in, a second that says how, and a hidden one of words. */
export type Workbook = {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly string[])[]
  choices: readonly Choice[]
  notes: { name: string; lines: readonly (readonly string[])[] }
  /** name of the hidden sheet */
  wordsName: string
}

const FONT = 'Microsoft YaHei'
const HEADING = {
  fontWeight: 'bold',
  backgroundColor: '#F1EFEA',
  wrap: true,
  alignVertical: 'center',
} as const
const CLOSED = { textColor: '#6B6B6B' } as const

/** Format '@': what is typed stays text, and a text never becomes a formula or a date. */
const TEXT = { type: String, format: '@', wrap: true, alignVertical: 'top' } as const

/** Spreadsheets read '_x0041_' as an escaped letter, unless its first sign is escaped itself. */
export const escapedCell = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r\n?/g, '\n')

const cell = (text: string, style: Partial<CellObject> = {}): CellObject | null =>
  text === '' ? null : { ...TEXT, ...style, value: escapedCell(text) }

/** An empty cell too is a text cell, so that what is typed there stays as typed. */
const openCell = (text: string): CellObject => cell(text) ?? { ...TEXT, value: '' }

/** Rows next to each other as areas: [2, 3, 4, 7] of column 9 → 'I2:I4 I7'. */
function areasOf(column: number, rows: readonly number[]): string {
  const areas: [number, number][] = []
  for (const row of rows) {
    const last = areas.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else areas.push([row, row])
  }
  const text = ([from, to]: [number, number]) =>
    from === to
      ? addressOf({ row: from, column })
      : `${addressOf({ row: from, column })}:${addressOf({ row: to, column })}`
  return areas.map(text).join(' ')
}

/** Offers words in cells without refusing others: what is wrong is told on upload, all at once. */
function validationsOf({ choices, wordsName }: Workbook): string {
  const each = choices.map(({ column, rows, words }, index) => {
    const from = addressOf({ row: 1, column: index + 1 })
    const to = addressOf({ row: words.length, column: index + 1 })
    const list = `'${wordsName}'!${absolute(from)}:${absolute(to)}`
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${areasOf(column, rows)}">` +
      `<formula1>${list}</formula1></dataValidation>`
    )
  })
  return each.length === 0
    ? ''
    : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

const absolute = (address: string): string => address.replace(/^([A-Z]+)/, '$$$1$$')

type Furniture = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number]

/** What the library has no option for: hidden columns, a hidden sheet, offered words. */
const furnish = (workbook: Workbook): Furniture => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) =>
          tag === 'col' && sheetIndex === 0 && workbook.columns[index ?? -1]?.isHidden
            ? { ...attributes, hidden: 1 }
            : attributes,
        // right behind the rows: spreadsheets refuse elements that are out of their order
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex === 0
            ? xml.replace('</sheetData>', () => `</sheetData>${validationsOf(workbook)}`)
            : xml,
      },
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'sheet' && attributes['name'] === workbook.wordsName
            ? { ...attributes, state: 'hidden' }
            : attributes,
      },
    },
  },
})

/** Lists of words side by side, one a column. */
function wordRows(choices: readonly Choice[]) {
  const height = Math.max(0, ...choices.map(({ words }) => words.length))
  return Array.from({ length: height }, (_, row) =>
    choices.map(({ words }) => cell(words[row] ?? '')),
  )
}

/** The bytes of a workbook. Every cell is text by type: nothing in it is ever a formula. */
export function renderXlsx(workbook: Workbook): Promise<Buffer> {
  const { name, columns, rows, choices, notes, wordsName } = workbook
  const main = {
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape' as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ heading }) => cell(heading, HEADING)),
      ...rows.map((row) =>
        columns.map(({ isOpen }, index) =>
          isOpen ? openCell(row[index] ?? '') : cell(row[index] ?? '', CLOSED),
        ),
      ),
    ],
  }
  const help = {
    sheet: notes.name,
    columns: [{ width: 22 }, { width: 90 }],
    data: notes.lines.map((line) =>
      line.map((text, index) => cell(text, index === 0 ? { fontWeight: 'bold' } : {})),
    ),
  }
  const words = choices.length === 0 ? [] : [{ sheet: wordsName, data: wordRows(choices) }]
  const options = { fontFamily: FONT, fontSize: 10, features: [furnish(workbook)] }
  return writeWorkbook([main, help, ...words], options).toBuffer()
}
