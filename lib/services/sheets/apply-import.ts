import 'server-only'
import { recordAudit, recordAudits } from '@/lib/data/audit'
import { db, inLongTransaction, inTransaction, type Transaction } from '@/lib/data/client'
import {
  findImport,
  readImportBytes,
  readImportResult,
  type ImportResult,
  type StoredImport,
} from '@/lib/data/imports'
import { moveImport, saveProgress } from '@/lib/data/import-writes'
import { listUpdates } from '@/lib/data/reporting'
import { lockCommitments, writeDrafts, type BulkDraft } from '@/lib/data/update-bulk-writes'
import { auditActor, type Official } from '../signed-in'
import { announceReviews, moveToReview } from '../submit-update'
import { findAuthor } from './author'
import { examine, openSheet, type Examined, type OpenedSheet } from './examine'
import { refusedResult } from './result'
import { basisOf } from './sheet-item'

export type ApplyPayload = { importId: string; isSubmission: boolean }

/** Undoes the whole transaction; the codes are what had changed since the dry run. */
class ChangedMeanwhile extends Error {
  constructor(readonly codes: string[]) {
    super('changed since the dry run')
  }
}

/** Undoes the whole transaction because nobody wants it any more. */
class CalledOff extends Error {}

const draftsOf = ({ outcome, reportings }: Examined): BulkDraft[] =>
  outcome.changes.flatMap(({ code, report }) => {
    const reporting = reportings.get(code)
    return reporting === undefined ? [] : [{ reporting, ...report }]
  })

/** Items that are no longer as they were when the dry run was shown. */
function listChanged({ outcome, reportings }: Examined, shown: ImportResult): string[] {
  const basis = new Map(shown.changes.map((change) => [change.code, change.basis]))
  const now = outcome.changes.map(({ code }) => code)
  const codes = new Set([...basis.keys(), ...now])
  return [...codes].filter((code) => {
    const reporting = reportings.get(code)
    return reporting === undefined || basis.get(code) !== basisOf(reporting) || !now.includes(code)
  })
}

async function write(
  tx: Transaction,
  author: Official,
  importId: string,
  drafts: readonly BulkDraft[],
  now: Date,
): Promise<string[]> {
  const ids = await writeDrafts(tx, drafts, author, now)
  await recordAudits(
    tx,
    drafts.map(({ reporting, effectiveOn, sentence, readings, finishedMembers }, index) => ({
      at: now,
      actor: auditActor(author),
      action: reporting.open === null ? 'update.drafted' : 'update.changed',
      subject: { type: 'update', id: ids[index] ?? '' },
      details: {
        commitment: reporting.row.code,
        effectiveOn,
        sentence,
        readings: readings.map((reading) => ({ ...reading })),
        members: [...finishedMembers],
        import: importId,
      },
    })),
  )
  return ids
}

/** Each goes the one way to review; who may save may send. */
async function submit(
  tx: Transaction,
  author: Official,
  ids: readonly string[],
  drafts: readonly BulkDraft[],
  now: Date,
): Promise<void> {
  const updates = new Map((await listUpdates(tx, ids)).map((update) => [update.id, update]))
  for (const [index, { reporting }] of drafts.entries()) {
    const update = updates.get(ids[index] ?? '')
    const sent =
      update === undefined ? null : await moveToReview(tx, author, update, reporting, now)
    if (sent?.ok !== true) throw new ChangedMeanwhile([reporting.row.code])
  }
  await announceReviews(
    tx,
    drafts.map(({ reporting }) => reporting),
  )
}

type Work = { stored: StoredImport; author: Official; opened: OpenedSheet; isSubmission: boolean }

/** Writes everything or, by throwing, nothing. @returns whether it was still to be done */
async function applyWhole(tx: Transaction, work: Work, now: Date, signal: AbortSignal) {
  const { stored, author, opened, isSubmission } = work
  const { id } = stored
  const shown = await readImportResult(tx, id)
  await lockCommitments(
    tx,
    shown.changes.map(({ code }) => code),
  )
  const step = async (doneRows: number) => {
    signal.throwIfAborted()
    await saveProgress(db, id, { doneRows, totalRows: opened.sheet.rowCount })
    return true
  }
  const examined = await examine(tx, author, opened, now, step)
  if (examined === null) throw new Error('nothing stops this')
  const changed = listChanged(examined, shown)
  if (changed.length > 0 || examined.outcome.faults.length > 0) throw new ChangedMeanwhile(changed)
  const drafts = draftsOf(examined)
  const ids = await write(tx, author, id, drafts, now)
  if (isSubmission) await submit(tx, author, ids, drafts, now)
  const applied = { saved: drafts.length, submitted: isSubmission ? drafts.length : 0 }
  const moved = await moveImport(tx, id, 'applied', now, { ...shown, applied })
  if (!moved) throw new CalledOff()
  await recordAudit(tx, {
    at: now,
    actor: auditActor(author),
    action: 'sheet.applied',
    subject: { type: 'import', id },
    details: { fileName: stored.fileName, ...applied },
  })
}

async function refuse(importId: string, author: Official | null, codes: string[], now: Date) {
  const reason = author === null ? 'no-author' : 'changed-meanwhile'
  await inTransaction(async (tx) => {
    const result = refusedResult({ reason, about: codes.slice(0, 100) })
    if (!(await moveImport(tx, importId, 'refused', now, result)) || author === null) return
    await recordAudit(tx, {
      at: now,
      actor: auditActor(author),
      action: 'sheet.refused',
      subject: { type: 'import', id: importId },
      details: { reason, items: codes.slice(0, 100) },
    })
  })
}

/**
 * Takes a checked sheet over in one transaction: everything as the dry run showed it, or nothing.
 * May be run again after it was cut short, because nothing was written then.
 */
export async function applyImport(
  { importId, isSubmission }: ApplyPayload,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  const stored = await findImport(db, importId)
  if (stored?.state !== 'applying') return
  const author = await findAuthor(db, stored.authorId)
  const opened = await openSheet(await readImportBytes(db, importId))
  if (author === null || !opened.ok) return refuse(importId, author, [], now)
  try {
    const work = { stored, author, opened: opened.value, isSubmission }
    await inLongTransaction((tx) => applyWhole(tx, work, now, signal))
  } catch (error) {
    if (error instanceof CalledOff) return
    if (!(error instanceof ChangedMeanwhile)) throw error
    await refuse(importId, author, error.codes, now)
  }
}
