import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { countAudit, readAudit, type AuditEntry, type AuditFilter } from '@/lib/data/audit-reads'
import { inTransaction } from '@/lib/data/client'
import { authorize } from './access'
import { auditActor, type Official } from './signed-in'

export type ExportDecision =
  | { ok: true; rows: number; entries: AsyncGenerator<readonly AuditEntry[]> }
  | { ok: false; reason: 'forbidden' }

async function* nothing(): AsyncGenerator<readonly AuditEntry[]> {}

/** What was asked for, as the record of the export keeps it. */
const asked = ({ from, before, person, action, subject }: AuditFilter) => ({
  from: from?.toISOString() ?? null,
  before: before?.toISOString() ?? null,
  person,
  action,
  subject,
})

/**
 * The records that a filter leaves, to be taken away. That they were is written down first, so
 * that no copy exists of which the record does not know; it is not among those taken.
 */
export async function exportAudit(
  actor: Official,
  filter: AuditFilter,
  now: Date,
): Promise<ExportDecision> {
  const counted = await inTransaction(async (tx) => {
    const subject = { type: 'audit', id: 'all' }
    if (!(await authorize(tx, actor, 'audit:export', { type: 'desk' }, subject, now))) return null
    const found = await countAudit(tx, filter)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'audit.exported',
      subject,
      details: { rows: found.rows, filter: asked(filter) },
    })
    return found
  })
  if (counted === null) return { ok: false, reason: 'forbidden' }
  const { rows, newest } = counted
  return { ok: true, rows, entries: newest === null ? nothing() : readAudit(filter, newest) }
}
