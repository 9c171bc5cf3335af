import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { moveHandOver } from '@/lib/data/hand-over-writes'
import { decideRefusal } from '@/lib/domain/adjustment'
import { auditActor, type Official } from '../signed-in'
import { auditedHandOver, loadHandOver, type HandOverRefusal, type SeenHandOver } from './loaded-hand-over'

export type RefuseHandOverDecision = { ok: true } | HandOverRefusal

/** Refuses what another person proposed, with a reason that they will read. */
export const refuseHandOver = (
  actor: Official,
  seen: SeenHandOver,
  typed: string,
  now: Date,
): Promise<RefuseHandOverDecision> =>
  inTransaction(async (tx): Promise<RefuseHandOverDecision> => {
    const loaded = await loadHandOver(tx, actor, 'hand-over:confirm', seen, now)
    if (!loaded.ok) return loaded
    const { handOver } = loaded
    const reason = typed.trim()
    const decision = decideRefusal(handOver, actor.id, reason)
    if (!decision.ok) return decision
    const decided = { deciderId: actor.id, at: now, reason }
    if (!(await moveHandOver(tx, handOver, decision.value, decided))) return { ok: false, reason: 'wrong-state' }
    const { subject, details } = auditedHandOver(handOver)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'hand-over.refused',
      subject,
      details: { ...details, reason },
    })
    return { ok: true }
  })
