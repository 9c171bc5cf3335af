import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import {
  findImport,
  readImportBytes,
  readImportResult,
  type ImportResult,
  type StoredImport,
} from '@/lib/data/imports'
import { createImport, moveImport, type UploadedSheet } from '@/lib/data/import-writes'
import { enqueueJob } from '@/lib/data/jobs'
import { sheetKindOf, type KindRefusal, type SheetFormat } from '@/lib/documents/sheet-kind'
import { isCancellable } from '@/lib/domain/import'
import { authorize, authorizeView } from '../access'
import { auditActor, type Official } from '../signed-in'
import { listUnexplained } from './result'

export type UploadDecision =
  { ok: true; importId: string } | { ok: false; reason: 'forbidden' | KindRefusal }

const subjectOf = (id: string) => ({ type: 'import', id })

async function store(tx: Transaction, actor: Official, sheet: UploadedSheet, now: Date) {
  const { id, sha256 } = await createImport(tx, actor.id, sheet, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'sheet.uploaded',
    subject: subjectOf(id),
    details: { fileName: sheet.fileName, format: sheet.format, bytes: sheet.bytes.length, sha256 },
  })
  await enqueueJob(tx, 'check-import', { importId: id })
  return id
}

/** Takes a sheet in, to be checked in the background. What it is, its bytes decide. */
export function uploadSheet(
  actor: Official,
  { fileName, bytes }: Omit<UploadedSheet, 'format'>,
  now: Date,
): Promise<UploadDecision> {
  return inTransaction(async (tx): Promise<UploadDecision> => {
    const desk = { type: 'desk' as const }
    if (
      !(await authorize(tx, actor, 'sheet:exchange', desk, { type: 'sheet', id: 'upload' }, now))
    ) {
      return { ok: false, reason: 'forbidden' }
    }
    const kind = sheetKindOf(bytes)
    if (!kind.ok) return { ok: false, reason: kind.reason }
    const format: SheetFormat = kind.value
    return { ok: true, importId: await store(tx, actor, { fileName, bytes, format }, now) }
  })
}

/** Whether it was done. */
export type Handled =
  { ok: true } | { ok: false; reason: 'not-found' | 'wrong-state' | 'explanation-required' }

/** One's own import; of somebody else's not even that it exists. */
async function findOwn(
  tx: Transaction,
  actor: Official,
  id: string,
  now: Date,
): Promise<StoredImport | null> {
  const found = await findImport(tx, id)
  if (found === null) return null
  const target = { type: 'import' as const, authorId: found.authorId }
  return (await authorize(tx, actor, 'sheet:handle', target, subjectOf(id), now)) ? found : null
}

/** Has a checked sheet taken over: every change it shows saved as a draft, or sent to review too. */
export function requestApply(
  actor: Official,
  { importId, isSubmission }: { importId: string; isSubmission: boolean },
  now: Date,
): Promise<Handled> {
  return inTransaction(async (tx): Promise<Handled> => {
    if ((await findOwn(tx, actor, importId, now)) === null)
      return { ok: false, reason: 'not-found' }
    const result = await readImportResult(tx, importId)
    if (isSubmission && listUnexplained(result).length > 0) {
      return { ok: false, reason: 'explanation-required' }
    }
    const isEmpty = result.changes.length === 0
    if (isEmpty || !(await moveImport(tx, importId, 'applying', now))) {
      return { ok: false, reason: 'wrong-state' }
    }
    await enqueueJob(tx, 'apply-import', { importId, isSubmission })
    return { ok: true }
  })
}

/** Calls a sheet off before it is taken over. */
export function cancelImport(actor: Official, importId: string, now: Date): Promise<Handled> {
  return inTransaction(async (tx): Promise<Handled> => {
    if ((await findOwn(tx, actor, importId, now)) === null)
      return { ok: false, reason: 'not-found' }
    if (!(await moveImport(tx, importId, 'cancelled', now)))
      return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'sheet.cancelled',
      subject: subjectOf(importId),
      details: {},
    })
    return { ok: true }
  })
}

export type RecheckDecision =
  { ok: true; importId: string } | { ok: false; reason: 'not-found' | 'discarded' }

/** Has the same bytes checked anew, as an import of its own: after somebody changed something. */
export function recheckImport(
  actor: Official,
  importId: string,
  now: Date,
): Promise<RecheckDecision> {
  return inTransaction(async (tx): Promise<RecheckDecision> => {
    const found = await findOwn(tx, actor, importId, now)
    if (found === null) return { ok: false, reason: 'not-found' }
    if (found.discardedAt !== null) return { ok: false, reason: 'discarded' }
    const format: SheetFormat = found.format === 'csv' ? 'csv' : 'xlsx'
    const bytes = await readImportBytes(tx, importId)
    return {
      ok: true,
      importId: await store(tx, actor, { fileName: found.fileName, bytes, format }, now),
    }
  })
}

/** An import as its author sees it. */
export type ImportView = {
  stored: StoredImport
  result: ImportResult
  unexplainedCount: number
  mayCancel: boolean
}

/** Null when there is none, or it is somebody else's. */
export async function viewImport(actor: Official, id: string, now: Date): Promise<ImportView | null> {
  const stored = await findImport(db, id)
  if (stored === null) return null
  const target = { type: 'import' as const, authorId: stored.authorId }
  if ((await authorizeView(actor, 'sheet:handle', target, subjectOf(id), now)) === null) return null
  const result = await readImportResult(db, id)
  return {
    stored,
    result,
    unexplainedCount: listUnexplained(result).length,
    mayCancel: isCancellable(stored.state),
  }
}
