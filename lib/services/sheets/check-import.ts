import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import {
  findImport,
  readImportBytes,
  type ImportResult,
  type StoredImport,
} from '@/lib/data/imports'
import { moveImport, saveProgress } from '@/lib/data/import-writes'
import { auditActor, type Official } from '../signed-in'
import { findAuthor } from './author'
import { examine, openSheet, type WholeRefusal } from './examine'
import { refusedResult, resultOf } from './result'

type Checked = { state: 'checked' | 'refused'; result: ImportResult }

const refused = (refusal: WholeRefusal): Checked => ({
  state: 'refused',
  result: refusedResult(refusal),
})

/** @returns null when it was called off meanwhile */
async function check(
  { id }: StoredImport,
  author: Official,
  now: Date,
  signal: AbortSignal,
): Promise<Checked | null> {
  const opened = await openSheet(await readImportBytes(db, id))
  if (!opened.ok) return refused(opened.refusal)
  const totalRows = opened.value.sheet.rowCount
  const step = (doneRows: number) => {
    signal.throwIfAborted()
    return saveProgress(db, id, { doneRows, totalRows })
  }
  if (!(await step(0))) return null
  const examined = await examine(db, author, opened.value, now, step)
  if (examined === null) return null
  const result = resultOf(examined)
  return { state: result.faultCount > 0 ? 'refused' : 'checked', result }
}

/** Items of other departments in a sheet are attempts like any other, written down together. */
async function recordStrangers(
  tx: Transaction,
  author: Official,
  importId: string,
  { faults }: ImportResult,
  now: Date,
): Promise<void> {
  const codes = faults.filter(({ code }) => code === 'not-yours').map(({ about }) => about.zh)
  if (codes.length === 0) return
  await recordAudit(tx, {
    at: now,
    actor: auditActor(author),
    action: 'access.refused',
    subject: { type: 'import', id: importId },
    details: { permission: 'update:draft', items: [...new Set(codes)].slice(0, 100) },
  })
}

/**
 * Checks an uploaded sheet and keeps what came of it. May be run again after it was cut short:
 * an import left in the middle is checked from the start, one that has gone on is left alone.
 */
export async function checkImport(importId: string, now: Date, signal: AbortSignal): Promise<void> {
  const found = await findImport(db, importId)
  if (found === null) return
  if (found.state === 'uploaded') {
    await inTransaction((tx) => moveImport(tx, importId, 'checking', now))
  } else if (found.state !== 'checking') return
  const author = await findAuthor(db, found.authorId)
  const checked =
    author === null
      ? refused({ reason: 'no-author', about: [] })
      : await check(found, author, now, signal)
  if (checked === null) return
  await inTransaction(async (tx) => {
    const moved = await moveImport(tx, importId, checked.state, now, checked.result)
    if (!moved || checked.state === 'checked' || author === null) return
    await recordStrangers(tx, author, importId, checked.result, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(author),
      action: 'sheet.refused',
      subject: { type: 'import', id: importId },
      details: {
        reason: checked.result.refusal?.reason ?? 'faults',
        faults: checked.result.faultCount,
      },
    })
  })
}
