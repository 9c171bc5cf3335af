import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { moveUpdate } from '@/lib/data/update-writes'
import { decideWithdrawal, type Refusal } from '@/lib/domain/lifecycle'
import { loadUpdate, subjectOf, type Seen, type UpdateRefusal } from './reviewable'
import { auditActor, type Official } from './signed-in'
import { announceReview } from './submit-update'

export type WithdrawDecision = { ok: true } | UpdateRefusal | { ok: false; reason: Refusal }

/** Takes an update back before anyone reviewed it; it can be changed and sent again. */
export function withdrawUpdate(actor: Official, seen: Seen, now: Date): Promise<WithdrawDecision> {
  return inTransaction(async (tx): Promise<WithdrawDecision> => {
    const loaded = await loadUpdate(tx, actor, 'update:withdraw', seen, now)
    if (!loaded.ok) return loaded
    const decision = decideWithdrawal(loaded.update, actor.id)
    if (!decision.ok) return decision
    const moved = await moveUpdate(tx, loaded.update, { state: decision.value })
    if (!moved) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'update.withdrawn',
      subject: subjectOf(seen),
      details: { commitment: loaded.reporting.row.code },
    })
    await announceReview(tx, loaded.reporting)
    return { ok: true }
  })
}
