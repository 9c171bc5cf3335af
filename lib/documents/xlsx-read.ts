import 'server-only'
import { strFromU8, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { typedNumber } from '@/lib/domain/sheet/raw-number'
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, type Table } from '@/lib/domain/sheet/table'
import type { Decision } from '@/lib/domain/words'
import { MAX_ENTRIES } from './sheet-kind'
import { listEntries, unpack, type UnpackLimits, type UnpackRefusal } from './unpack'
import { listPercentStyles, placeKey, scanSheet, type SheetScan } from './xlsx-scan'
import { attributeOf, forEachTag, UnreadableXml } from './xml-tags'

export type XlsxRefusal = UnpackRefusal | 'too-many-cells'

/** A sheet of 20,000 rows unpacks to about 40 MB. */
const LIMITS: UnpackLimits = { entries: MAX_ENTRIES, totalBytes: 128 * 1024 * 1024, ratio: 250 }
/** The parts that values come from; pictures, charts and themes stay packed. */
const NEEDED = new RegExp(
  String.raw`^xl/(workbook\.xml|_rels/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets/[^/]+\.xml)$`,
  'i',
)
/** Sheets that are looked at for the headings. */
const MAX_SHEETS = 5

type Parts = Map<string, Uint8Array<ArrayBuffer>>

/** A number as the text that the file has: no float ever holds it. */
class RawNumber {
  constructor(readonly text: string) {}
}

/** Paths of the worksheets in the order of their tabs. */
function listSheetPaths(parts: Parts): string[] {
  const paths = new Map<string, string>()
  forEachTag(textOf(parts, 'xl/_rels/workbook.xml.rels'), ({ name, attributes }) => {
    if (name !== 'Relationship') return
    const target = attributeOf(attributes, 'Target') ?? ''
    paths.set(
      attributeOf(attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    )
  })
  const sheets: string[] = []
  forEachTag(textOf(parts, 'xl/workbook.xml'), ({ name, attributes }) => {
    if (name === 'sheet')
      sheets.push(paths.get(attributeOf(attributes, '(?:\\w+:)?id') ?? '') ?? '')
  })
  return sheets.slice(0, MAX_SHEETS)
}

function textOf(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (part === undefined) throw new UnreadableXml(`no ${path}`)
  return strFromU8(part)
}

/** Midnight UTC of the day a date cell shows, without its time of day. */
const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)

function cellText(value: unknown, isPercent: boolean): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (!(value instanceof RawNumber))
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  const typed = typedNumber(value.text, isPercent ? 2 : 0) ?? value.text
  return isPercent ? `${typed}%` : typed
}

async function readTable(
  archive: ArrayBuffer,
  number: number,
  scan: SheetScan,
  percents: readonly boolean[],
) {
  const rows = await readSheet<RawNumber>(archive, number, {
    trim: false,
    parseNumber: (text) => new RawNumber(text),
  })
  const isPercent = (row: number, column: number) =>
    percents[scan.styles.get(placeKey({ row, column })) ?? -1] ?? false
  return rows.map((cells, row) =>
    cells.map((cell, column) => cellText(cell, isPercent(row + 1, column + 1))),
  )
}

const isTooMuch = (scan: SheetScan): boolean =>
  scan.lastRow > MAX_ROWS + 20 || scan.lastColumn > MAX_COLUMNS

async function readTables(parts: Parts): Promise<Decision<Table[], XlsxRefusal>> {
  const percents = parts.has('xl/styles.xml')
    ? listPercentStyles(textOf(parts, 'xl/styles.xml'))
    : []
  // what was checked is what is read: a new archive of the checked parts alone, without packing
  const archive = zipSync(Object.fromEntries(parts), { level: 0 }).buffer
  const tables: Table[] = []
  for (const [index, path] of listSheetPaths(parts).entries()) {
    // a sheet that is a chart has no cells
    if (!NEEDED.test(path)) continue
    const scan = scanSheet(textOf(parts, path))
    if (isTooMuch(scan)) return { ok: false, reason: 'too-many-cells' }
    const rows = await readTable(archive, index + 1, scan, percents)
    if (rows.some((row) => row.some((cell) => cell.length > MAX_CELL_LENGTH))) {
      return { ok: false, reason: 'too-many-cells' }
    }
    tables.push({ rows, flaws: scan.flaws })
  }
  return { ok: true, value: tables }
}

/**
 * Reads the worksheets of a workbook, in the order of their tabs. The library that reads the
 * values trusts its input, so everything it could be led astray by is checked before: what the
 * archive unpacks to, how far cells reach, and that the XML is plain.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Decision<Table[], XlsxRefusal>> {
  const entries = listEntries(bytes, LIMITS.entries) ?? []
  const parts = unpack(
    bytes,
    entries.filter(({ name }) => NEEDED.test(name)),
    LIMITS,
  )
  if (!parts.ok) return parts
  try {
    return await readTables(parts.value)
  } catch (error) {
    // the library throws plain errors on a broken workbook, and has nothing else to throw about
    if (error instanceof Error) return { ok: false, reason: 'damaged' }
    throw error
  }
}
