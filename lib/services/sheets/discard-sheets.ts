import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction } from '@/lib/data/client'
import { discardBytes, moveImport } from '@/lib/data/import-writes'
import { listKeptImports } from '@/lib/data/imports'
import { dueWithSheet, keptSince } from '@/lib/domain/import'

const BY_RULE = { id: null, label: 'installation' }

export type Discarded = { cancelled: number; discarded: number }

/**
 * Keeps uploaded sheets no longer than their rule says: one that waits for a decision is called
 * off, and the file of one that has ended goes. Its hash, and what came of its rows, stay. Each is
 * an act of its own with its audit record, so a run that is stopped is taken up by the next one.
 */
export async function discardSheets(now: Date, signal: AbortSignal): Promise<Discarded> {
  const done: Discarded = { cancelled: 0, discarded: 0 }
  for (const sheet of await listKeptImports(db, keptSince(now))) {
    signal.throwIfAborted()
    const due = dueWithSheet(sheet, now)
    if (due === null) continue
    const isDone = await inTransaction(async (tx) => {
      const isMoved =
        due === 'cancel' ? await moveImport(tx, sheet.id, 'cancelled', now) : await discardBytes(tx, sheet.id, now)
      if (!isMoved) return false
      await recordAudit(tx, {
        at: now,
        actor: BY_RULE,
        action: due === 'cancel' ? 'sheet.cancelled' : 'sheet.discarded',
        subject: { type: 'import', id: sheet.id },
        details: { fileName: sheet.fileName, sha256: sheet.sha256 },
      })
      return true
    })
    if (isDone) done[due === 'cancel' ? 'cancelled' : 'discarded'] += 1
  }
  return done
}
