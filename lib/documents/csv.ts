import 'server-only'
import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null
export type CsvRow = readonly CsvCell[]

/** Spreadsheets then read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/
/** ASCII and full-width; blanks before them do not help. Source: OWASP, CSV injection. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * The text of a cell: what a spreadsheet would run as a formula gets an apostrophe in
 * front. Negative decimals are figures and stay as they are; null is an empty cell.
 */
export function csvText(cell: CsvCell): string {
  if (cell === null) return ''
  const text = String(cell)
  return FORMULA_START.test(text) && !PLAIN_DECIMAL.test(text) ? `'${text}` : text
}

const APOSTROPHES = /^'+/

/**
 * As `csvText` for a text that is to come back: a text that itself begins as a prefixed one
 * gets one more apostrophe, so that `withoutPrefix` gives back exactly what went in.
 */
export function prefixed(text: string): string {
  const bare = text.replace(APOSTROPHES, '')
  return bare !== text && FORMULA_START.test(bare) ? `'${text}` : csvText(text)
}

/** The text before `prefixed`: one apostrophe less where what follows would be a formula. */
export const withoutPrefix = (text: string): string =>
  text.startsWith("'") && FORMULA_START.test(text.replace(APOSTROPHES, '')) ? text.slice(1) : text

/**
 * A sheet that is filled in and comes back, as `readCsv` reads it. All cells are quoted:
 * a spreadsheet that splits at semicolons must not find a formula behind one.
 */
export const renderCsvSheet = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  stringify(
    rows.map((row) => row.map(prefixed)),
    { record_delimiter: 'windows', quoted: true, quoted_empty: false },
  )

const rowsText = (rows: readonly CsvRow[]): string =>
  stringify(
    rows.map((row) => row.map(csvText)),
    { record_delimiter: 'windows' },
  )

/**
 * A table as CSV text (RFC 4180, UTF-8 with a byte-order mark), one piece a batch, so
 * that memory holds one batch however long the table is.
 */
export async function* renderCsv(
  columns: readonly string[],
  batches: AsyncIterable<readonly CsvRow[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + rowsText([columns])
  for await (const rows of batches) {
    if (rows.length > 0) yield rowsText(rows)
  }
}
