import 'server-only'
import { moveAdjustment } from '@/lib/data/adjustment-writes'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { decideRefusal } from '@/lib/domain/adjustment'
import {
  adjustmentSubject,
  loadAdjustment,
  type DecisionRefusal,
  type SeenAdjustment,
} from './loaded-adjustment'
import { auditActor, type Official } from './signed-in'

export type RefuseDecision = { ok: true } | DecisionRefusal

/** Refuses what another person proposed or filed, with a reason that they will read. */
export function refuseAdjustment(
  actor: Official,
  seen: SeenAdjustment,
  reason: string,
  now: Date,
): Promise<RefuseDecision> {
  return inTransaction(async (tx): Promise<RefuseDecision> => {
    const loaded = await loadAdjustment(tx, actor, 'adjustment:confirm', seen, now)
    if (!loaded.ok) return loaded
    const { adjustment, reporting } = loaded
    const decision = decideRefusal(adjustment, actor.id, reason)
    if (!decision.ok) return decision
    const moved = await moveAdjustment(tx, adjustment, {
      state: decision.value,
      decision: {
        deciderId: actor.id,
        departmentId: actor.departmentId,
        at: now,
        reason: reason.trim(),
      },
    })
    if (!moved) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'adjustment.refused',
      subject: adjustmentSubject(seen),
      details: {
        commitment: reporting.row.code,
        kind: adjustment.change.kind,
        reason: reason.trim(),
      },
    })
    return { ok: true }
  })
}
