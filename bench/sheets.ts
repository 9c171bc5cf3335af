import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { db } from '@/lib/data/client'
import { findImport, readImportResult } from '@/lib/data/imports'
import { renderCsvSheet } from '@/lib/documents/csv'
import { readSheetBytes } from '@/lib/documents/sheet'
import type { ImportState } from '@/lib/domain/import'
import { SHEET_COLUMNS, type SheetColumnKey } from '@/lib/domain/sheet/vocabulary'
import type { Official } from '@/lib/services/signed-in'
import { exportSheet } from '@/lib/services/sheets/export-sheet'
import { requestApply, uploadSheet } from '@/lib/services/sheets/handle-import'
import writeWorkbook from 'write-excel-file/node'
import { renderExport } from '../app/[locale]/desk/sheets/export/[format]/render-export'
import { withClient } from '../server/database/client'
import { PLAN } from './synthetic-plan'

/** What one sheet of a whole department costs, as somebody at the page waits for it. */
export interface SheetCost {
  readonly format: 'xlsx' | 'csv'
  readonly rows: number
  readonly bytes: number
  readonly exportMs: number
  /** From upload until the dry run is there, the queue's wait included. */
  readonly checkedMs: number
  /** How often the progress shown had moved on meanwhile. */
  readonly progressSteps: number
  /** From the press of the button until everything is saved; the second sheet is sent to review too. */
  readonly savedMs: number
  readonly isSubmission: boolean
}

const ROWS = 10_000
const LOOK_MS = 25
const DEPARTMENT = 'district-commerce'

/** One department leads the first ten thousand items of the plan, another one the rest. */
const ASSIGN = `
  UPDATE "CommitmentDepartment" cd SET "departmentId" = d."id"
  FROM "Commitment" c, "Department" d
  WHERE c."id" = cd."commitmentId" AND c."planId" = $1
    AND d."slug" = CASE WHEN c."position" <= $2 THEN $3 ELSE 'district-education' END`

const HIRE = `
  INSERT INTO "User" ("id", "login", "name", "departmentId", "roles", "passwordHash", "createdAt")
  SELECT $1, 'bench-' || left($1, 8), '测量', "id", '{contributor}', 'none', now()
  FROM "Department" WHERE "slug" = $2 RETURNING "departmentId"`

/** Somebody who reports for the department that leads the items. */
async function hire(databaseUrl: string): Promise<Official> {
  const id = randomUUID()
  return withClient(databaseUrl, async (client) => {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(ASSIGN, [PLAN, ROWS, DEPARTMENT])
    await client.query('COMMIT')
    const { rows } = await client.query<{ departmentId: string }>(HIRE, [id, DEPARTMENT])
    await client.query('ANALYZE')
    const departmentId = rows[0]?.departmentId
    if (departmentId === undefined) throw new Error(`no department ${DEPARTMENT}`)
    return { id, name: '测量', roles: ['contributor'], departmentId, departmentIds: [departmentId] }
  })
}

async function timed<T>(act: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now()
  const value = await act()
  return { value, ms: performance.now() - started }
}

/** Looks at the import as its page does, until it stands in one of the states. */
async function waitFor(importId: string, states: readonly ImportState[]) {
  const seen = new Set<number>()
  for (;;) {
    const found = await findImport(db, importId)
    if (found === null) throw new Error('the import is gone')
    seen.add(found.doneRows)
    if (states.includes(found.state)) return { state: found.state, steps: seen.size }
    await delay(LOOK_MS)
  }
}

async function failureOf(importId: string): Promise<string> {
  const { refusal, faults } = await readImportResult(db, importId)
  return JSON.stringify({ refusal, faults: faults.slice(0, 3) })
}

const columnOf = (key: SheetColumnKey): number => SHEET_COLUMNS.indexOf(key)

/** The export with a figure and a sentence in every row that can be changed. */
async function fillIn(exported: Uint8Array, format: 'xlsx' | 'csv', figure: number) {
  const table = await readSheetBytes(exported)
  if (!table.ok) throw new Error(table.reason)
  const [figures, sentences] = [columnOf('value'), columnOf('sentence')]
  const fill = (cell: string, column: number, at: number) =>
    column === figures ? String(figure) : column === sentences ? `第 ${at} 项按计划推进。` : cell
  const isLocked = (row: readonly string[]) => row.some((cell) => cell.includes('不能改'))
  const rows = table.value.rows.map((row, at) =>
    at === 0 || isLocked(row) ? [...row] : row.map((cell, column) => fill(cell, column, at)),
  )
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(renderCsvSheet(rows))
      : new Uint8Array(await writeWorkbook([{ data: rows, sheet: '填报' }]).toBuffer())
  return { bytes, rows: rows.length - 1 }
}

async function check(actor: Official, fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const uploaded = await uploadSheet(actor, { fileName, bytes }, new Date())
  if (!uploaded.ok) throw new Error(uploaded.reason)
  const { importId } = uploaded
  const { state, steps } = await waitFor(importId, ['checked', 'refused'])
  if (state !== 'checked') throw new Error(await failureOf(importId))
  return { importId, steps }
}

async function save(actor: Official, importId: string, isSubmission: boolean): Promise<void> {
  const asked = await requestApply(actor, { importId, isSubmission }, new Date())
  if (!asked.ok) throw new Error(asked.reason)
  const { state } = await waitFor(importId, ['applied', 'refused'])
  if (state !== 'applied') throw new Error(await failureOf(importId))
}

async function measureSheet(
  actor: Official,
  { format, figure, isSubmission }: { format: 'xlsx' | 'csv'; figure: number; isSubmission: boolean },
): Promise<SheetCost> {
  const exported = await timed(async () => {
    const items = await exportSheet(actor, { planSlug: PLAN, format }, new Date())
    if (items === null) throw new Error('nothing to export')
    return renderExport('zh', format, items)
  })
  const { bytes, rows } = await fillIn(exported.value, format, figure)
  const checked = await timed(() => check(actor, `bench.${format}`, bytes))
  const saved = await timed(() => save(actor, checked.value.importId, isSubmission))
  return {
    ...{ format, rows, isSubmission, bytes: bytes.length },
    ...{ exportMs: exported.ms, checkedMs: checked.ms, savedMs: saved.ms, progressSteps: checked.value.steps },
  }
}

/**
 * A program of its own, because the services open the database that the environment names: measures
 * them on the synthetic plan of DATABASE_URL, whose site runs the jobs, and prints one line of JSON.
 */
const databaseUrl = process.env['DATABASE_URL']
if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set')
const actor = await hire(databaseUrl)
const costs = [
  await measureSheet(actor, { format: 'xlsx', figure: 6, isSubmission: false }),
  await measureSheet(actor, { format: 'csv', figure: 7, isSubmission: true }),
]
await db.$disconnect()
console.log(JSON.stringify(costs))
