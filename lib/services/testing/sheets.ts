import { db } from '@/lib/data/client'
import { findImport, readImportResult } from '@/lib/data/imports'
import { renderCsvSheet } from '@/lib/documents/csv'
import { renderXlsx } from '@/lib/documents/xlsx-write'
import {
  HEADINGS,
  SHEET_COLUMNS,
  type SheetColumnKey,
  type SheetLanguage,
} from '@/lib/domain/sheet/vocabulary'
import type { Kind } from '@/lib/domain/words'
import { listOffers, writeRows, writtenColumns } from '@/lib/domain/sheet/write-rows'
import { applyImport } from '../sheets/apply-import'
import { checkImport } from '../sheets/check-import'
import { exportSheet } from '../sheets/export-sheet'
import { requestApply, uploadSheet } from '../sheets/handle-import'
import type { Official } from '../signed-in'
import { at } from './accounts'
import type { World } from './plan'

export const NOON = at('12:00:00')

/** Cells to fill in, by item code and column. */
export type Filled = Readonly<Record<string, Partial<Record<SheetColumnKey, string>>>>

/** A report that nothing is wrong with. */
export const REPORT = { value: '5', sentence: '又通一条。', link: 'https://example.org/5' }

/** The same cells for one item of each kind. */
export const filledIn = (world: World, kinds: readonly Kind[], cells: Filled[string] = REPORT): Filled =>
  Object.fromEntries(kinds.map((kind) => [world.codeOf(kind), cells]))

/** States of everything reported on a plan. */
export const listStates = (world: World) =>
  db.update.findMany({
    where: { commitment: { plan: { slug: world.plan } } },
    select: { state: true },
  })

export type Rendered = {
  rows: string[][]
  csv: Uint8Array<ArrayBuffer>
  xlsx: () => Promise<Buffer>
}

/** What somebody exports at noon, filled in. */
export async function anExport(
  actor: Official,
  planSlug: string,
  filled: Filled = {},
  language: SheetLanguage = 'zh',
  now = NOON,
): Promise<Rendered> {
  const exported = await exportSheet(actor, { planSlug, format: 'csv' }, now)
  if (exported === null) throw new Error('export refused')
  const items = exported.items.map(({ sheet }) => sheet)
  const noInfo = () => ({ target: '', lastValue: '', lastOn: '', hint: '' })
  const rows = writeRows(items, language, noInfo).map((row) =>
    row.map((cell, index) => {
      const key = SHEET_COLUMNS[index]
      return (key === undefined ? undefined : filled[row[0] ?? '']?.[key]) ?? cell
    }),
  )
  const table = [SHEET_COLUMNS.map((key) => HEADINGS[key][language]), ...rows]
  return {
    rows: table,
    csv: csvOf(table),
    xlsx: () =>
      renderXlsx({
        name: '填报',
        columns: writtenColumns(language),
        rows,
        choices: listOffers(items, language),
        notes: { name: '填写说明', lines: [] },
        wordsName: '选项',
      }),
  }
}

export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(renderCsvSheet(rows))

/** Uploads; throws where the bytes are refused. @returns the import's id */
export async function uploaded(actor: Official, bytes: Uint8Array, now = NOON): Promise<string> {
  const decision = await uploadSheet(
    actor,
    { fileName: '表.csv', bytes: new Uint8Array(bytes) },
    now,
  )
  if (!decision.ok) throw new Error(decision.reason)
  return decision.importId
}

const NEVER = new AbortController().signal

/** Uploads and checks, as the queue would. */
export async function checked(actor: Official, bytes: Uint8Array, now = NOON): Promise<string> {
  const id = await uploaded(actor, bytes, now)
  await checkImport(id, now, NEVER)
  return id
}

/** Asks for it, and does it as the queue would. */
export async function applied(actor: Official, importId: string, isSubmission = false, now = NOON) {
  const asked = await requestApply(actor, { importId, isSubmission }, now)
  if (!asked.ok) throw new Error(asked.reason)
  await applyImport({ importId, isSubmission }, now, NEVER)
}

/** Where an import stands, and what came of it. */
export async function seenImport(id: string) {
  const stored = await findImport(db, id)
  if (stored === null) throw new Error(`no import ${id}`)
  return { ...stored, result: await readImportResult(db, id) }
}
