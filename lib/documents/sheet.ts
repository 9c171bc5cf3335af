import 'server-only'
import type { Table } from '@/lib/domain/sheet/table'
import { findHeadings } from '@/lib/domain/sheet/headings'
import type { Decision } from '@/lib/domain/words'
import { readCsv, type CsvRefusal } from './csv-read'
import { sheetKindOf, type KindRefusal, type SheetFormat } from './sheet-kind'
import { readXlsx, type XlsxRefusal } from './xlsx-read'

export type SheetRefusal = KindRefusal | CsvRefusal | XlsxRefusal

/** The first sheet with headings; where none has any the first one, for what is said about it. */
const chosenOf = (tables: readonly Table[]): Table =>
  tables.find((table) => findHeadings(table).ok) ?? tables[0] ?? { rows: [], flaws: [] }

/** Reads an uploaded sheet as plain cells; what it is, its bytes decide. */
export async function readSheetBytes(bytes: Uint8Array): Promise<Decision<Table, SheetRefusal>> {
  const kind = sheetKindOf(bytes)
  if (!kind.ok) return kind
  return readSheetOf(kind.value, bytes)
}

async function readSheetOf(
  format: SheetFormat,
  bytes: Uint8Array,
): Promise<Decision<Table, SheetRefusal>> {
  if (format === 'csv') return readCsv(bytes)
  const tables = await readXlsx(bytes)
  return tables.ok ? { ok: true, value: chosenOf(tables.value) } : tables
}
