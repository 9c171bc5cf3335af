import 'server-only'
import { z } from 'zod'
import { IMPORT_STATES, type ImportState } from '@/lib/domain/import'
import type { CellNumberFault } from '@/lib/domain/cell-number'
import type { Fault as ReportFault } from '@/lib/domain/report'
import {
  isNumberFault,
  isReportFault,
  ROW_FAULTS,
  SHEET_WARNINGS,
  WHOLE_REFUSALS,
} from '@/lib/domain/sheet/faults'
import { OPEN_COLUMNS, SHEET_COLUMNS } from '@/lib/domain/sheet/vocabulary'
import type { Reader } from './client'
import { requireOneOf } from './words'

const inBoth = z.object({ zh: z.string(), en: z.string() })
const place = { row: z.number(), column: z.number() }

const fault = { ...place, key: z.enum(SHEET_COLUMNS), about: inBoth }
const faultSchema = z.discriminatedUnion('by', [
  z.object({ ...fault, by: z.literal('row'), code: z.enum(ROW_FAULTS) }),
  z.object({ ...fault, by: z.literal('number'), code: z.custom<CellNumberFault>(isNumberFault) }),
  z.object({ ...fault, by: z.literal('report'), code: z.custom<ReportFault>(isReportFault) }),
])
/** A fault as it was stored: its code is one of the room that knows it. */
export type StoredFault = z.infer<typeof faultSchema>

const changeSchema = z.object({
  code: z.string(),
  title: inBoth,
  row: z.number(),
  /** the state that this is compared with: taken over only while it is still so */
  basis: z.string(),
  isExplained: z.boolean(),
  cells: z.array(
    z.object({
      row: z.number(),
      key: z.enum(OPEN_COLUMNS),
      measure: inBoth,
      before: inBoth,
      after: inBoth,
    }),
  ),
  warnings: z.array(z.object({ measure: inBoth, warning: z.enum(SHEET_WARNINGS) })),
})
/** An item that a sheet changes, as the dry run shows it. */
export type StoredChange = z.infer<typeof changeSchema>

const resultSchema = z.object({
  /** why the sheet as a whole was not read, or not taken over */
  refusal: z.object({ reason: z.enum(WHOLE_REFUSALS), about: z.array(z.string()) }).nullable(),
  changes: z.array(changeSchema),
  faults: z.array(faultSchema),
  /** of all faults; not all of them are kept */
  faultCount: z.number(),
  unchangedCount: z.number(),
  /** of the drafts that were saved, how many were sent to review; null before */
  applied: z.object({ saved: z.number(), submitted: z.number() }).nullable(),
})
/** What came of checking a sheet, and of taking it over. */
export type ImportResult = z.infer<typeof resultSchema>

/** Before anything is known. */
export const NO_RESULT: ImportResult = {
  refusal: null,
  changes: [],
  faults: [],
  faultCount: 0,
  unchangedCount: 0,
  applied: null,
}

const importSelect = {
  id: true,
  authorId: true,
  fileName: true,
  format: true,
  state: true,
  totalRows: true,
  doneRows: true,
  createdAt: true,
  finishedAt: true,
  discardedAt: true,
} as const

/** A sheet on its way in, without its bytes and without what came of it. */
export type StoredImport = {
  id: string
  authorId: string
  fileName: string
  format: string
  state: ImportState
  totalRows: number
  doneRows: number
  createdAt: Date
  finishedAt: Date | null
  /** when its file was, by the rule for keeping them; null while it is there */
  discardedAt: Date | null
}

const importOf = <Row extends { state: string }>(row: Row) => ({
  ...row,
  state: requireOneOf(IMPORT_STATES, row.state),
})

export async function findImport(reader: Reader, id: string): Promise<StoredImport | null> {
  const row = await reader.import.findUnique({ where: { id }, select: importSelect })
  return row === null ? null : importOf(row)
}

/** A person's newest sheets, the newest first. */
export async function listImports(reader: Reader, authorId: string): Promise<StoredImport[]> {
  const rows = await reader.import.findMany({
    where: { authorId },
    select: importSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 20,
  })
  return rows.map(importOf)
}

/** The bytes as they were uploaded. Throws once they are discarded, which is after its end. */
export async function readImportBytes(
  reader: Reader,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await reader.import.findUniqueOrThrow({
    where: { id },
    select: { bytes: true },
  })
  if (bytes === null) throw new Error(`the file of import ${id} was discarded`)
  return bytes
}

/** Sheets uploaded before an instant whose file is still there, the oldest first. */
export const listKeptImports = (reader: Reader, before: Date) =>
  reader.import
    .findMany({
      where: { createdAt: { lt: before }, discardedAt: null },
      select: { ...importSelect, sha256: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    .then((rows) => rows.map(importOf))

/** What came of it so far; `NO_RESULT` before it was checked. */
export async function readImportResult(reader: Reader, id: string): Promise<ImportResult> {
  const { result } = await reader.import.findUniqueOrThrow({
    where: { id },
    select: { result: true },
  })
  return result === null ? NO_RESULT : resultSchema.parse(result)
}
