import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { moveHandOver } from '@/lib/data/hand-over-writes'
import { decideAdjustmentWithdrawal } from '@/lib/domain/adjustment'
import { auditActor, type Official } from '../signed-in'
import { auditedHandOver, loadHandOver, type HandOverRefusal, type SeenHandOver } from './loaded-hand-over'

export type WithdrawHandOverDecision = { ok: true } | HandOverRefusal

/** Takes a hand-over back before anyone decided it; another one can be proposed. */
export const withdrawHandOver = (
  actor: Official,
  seen: SeenHandOver,
  now: Date,
): Promise<WithdrawHandOverDecision> =>
  inTransaction(async (tx): Promise<WithdrawHandOverDecision> => {
    const loaded = await loadHandOver(tx, actor, 'hand-over:withdraw', seen, now)
    if (!loaded.ok) return loaded
    const { handOver } = loaded
    const decision = decideAdjustmentWithdrawal(handOver, actor.id)
    if (!decision.ok) return decision
    if (!(await moveHandOver(tx, handOver, decision.value, null))) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'hand-over.withdrawn',
      ...auditedHandOver(handOver),
    })
    return { ok: true }
  })
