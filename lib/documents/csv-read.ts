import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { findHeadings } from '@/lib/domain/sheet/headings'
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, type Table } from '@/lib/domain/sheet/table'
import type { Decision } from '@/lib/domain/words'
import { decodeText } from './decode-text'
import { withoutPrefix } from './csv'

export type CsvRefusal = 'encoding' | 'quotes' | 'too-many-cells'

/** What spreadsheets put between cells, by the language of the machine. */
const SEPARATORS = [',', ';', '\t'] as const
/** Rows that decide about the separator: a title may stand above the headings. */
const SAMPLE_ROWS = 20
/** Rows above the headings are read too. */
const MAX_RECORDS = MAX_ROWS + SAMPLE_ROWS

/** Records as they stand: row 3 of a spreadsheet is the third, blank lines included. */
const parseRecords = (text: string, delimiter: string, to: number): string[][] =>
  parse(text, {
    delimiter,
    to,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  })

/** The separator under which the headings are found; else the one that gives the widest row. */
function findSeparator(text: string): string {
  const samples = SEPARATORS.map((separator) => {
    const rows = parseRecords(text, separator, SAMPLE_ROWS)
    const headings = findHeadings({ rows, flaws: [] })
    const width = Math.max(0, ...rows.map((record) => record.length))
    return { separator, columns: headings.ok ? headings.value.columns.size : 0, width }
  })
  const [best] = samples.sort((a, b) => b.columns - a.columns || b.width - a.width)
  return best?.separator ?? ','
}

const isTooWide = (record: readonly string[]): boolean =>
  record.length > MAX_COLUMNS && record.slice(MAX_COLUMNS).some((cell) => cell !== '')

function tableOf(records: readonly string[][]): Decision<Table, CsvRefusal> {
  const isTooMuch =
    records.length > MAX_RECORDS ||
    records.some(
      (record) => isTooWide(record) || record.some((cell) => cell.length > MAX_CELL_LENGTH),
    )
  if (isTooMuch) return { ok: false, reason: 'too-many-cells' }
  const rows = records.map((record) => record.slice(0, MAX_COLUMNS).map(withoutPrefix))
  return { ok: true, value: { rows, flaws: [] } }
}

/** Reads a CSV in any of the usual encodings and with any of the usual separators. */
export function readCsv(bytes: Uint8Array): Decision<Table, CsvRefusal> {
  const text = decodeText(bytes)
  if (text === null) return { ok: false, reason: 'encoding' }
  try {
    return tableOf(parseRecords(text, findSeparator(text), MAX_RECORDS + 1))
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: 'quotes' }
    throw error
  }
}
