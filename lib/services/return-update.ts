import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { moveUpdate } from '@/lib/data/update-writes'
import { decideReturn, type Refusal } from '@/lib/domain/lifecycle'
import { loadUpdate, subjectOf, type Seen, type UpdateRefusal } from './reviewable'
import { auditActor, type Official } from './signed-in'
import { announceReview } from './submit-update'

export type ReturnDecision = { ok: true } | UpdateRefusal | { ok: false; reason: Refusal }

/** Gives an update back to its department, with a reason that its author will read. */
export function returnUpdate(
  actor: Official,
  seen: Seen,
  reason: string,
  now: Date,
): Promise<ReturnDecision> {
  return inTransaction(async (tx): Promise<ReturnDecision> => {
    const loaded = await loadUpdate(tx, actor, 'update:return', seen, now)
    if (!loaded.ok) return loaded
    const decision = decideReturn(loaded.update, actor.id, reason)
    if (!decision.ok) return decision
    const review = { reviewerId: actor.id, departmentId: actor.departmentId, at: now }
    const next = { state: decision.value, returnReason: reason.trim(), review }
    if (!(await moveUpdate(tx, loaded.update, next))) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'update.returned',
      subject: subjectOf(seen),
      details: { commitment: loaded.reporting.row.code, reason: reason.trim() },
    })
    await announceReview(tx, loaded.reporting)
    return { ok: true }
  })
}
