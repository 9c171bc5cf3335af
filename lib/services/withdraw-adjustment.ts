import 'server-only'
import { moveAdjustment } from '@/lib/data/adjustment-writes'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { decideAdjustmentWithdrawal } from '@/lib/domain/adjustment'
import {
  adjustmentSubject,
  loadAdjustment,
  type DecisionRefusal,
  type SeenAdjustment,
} from './loaded-adjustment'
import { auditActor, type Official } from './signed-in'

export type WithdrawAdjustmentDecision = { ok: true } | DecisionRefusal

/** Takes an adjustment back before anyone decided it; another one can be proposed. */
export function withdrawAdjustment(
  actor: Official,
  seen: SeenAdjustment,
  now: Date,
): Promise<WithdrawAdjustmentDecision> {
  return inTransaction(async (tx): Promise<WithdrawAdjustmentDecision> => {
    const loaded = await loadAdjustment(tx, actor, 'adjustment:withdraw', seen, now)
    if (!loaded.ok) return loaded
    const { adjustment, reporting } = loaded
    const decision = decideAdjustmentWithdrawal(adjustment, actor.id)
    if (!decision.ok) return decision
    const moved = await moveAdjustment(tx, adjustment, { state: decision.value })
    if (!moved) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'adjustment.withdrawn',
      subject: adjustmentSubject(seen),
      details: { commitment: reporting.row.code, kind: adjustment.change.kind },
    })
    return { ok: true }
  })
}
