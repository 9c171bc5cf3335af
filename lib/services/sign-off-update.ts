import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { moveUpdate } from '@/lib/data/update-writes'
import { decideSignOff, type Refusal } from '@/lib/domain/lifecycle'
import { loadUpdate, subjectOf, type Seen, type UpdateRefusal } from './reviewable'
import { auditActor, type Official } from './signed-in'

export type SignOffDecision = { ok: true } | UpdateRefusal | { ok: false; reason: Refusal }

/** The head of the unit stands by an update of its people: from here on it can be reviewed. */
export function signOffUpdate(actor: Official, seen: Seen, now: Date): Promise<SignOffDecision> {
  return inTransaction(async (tx): Promise<SignOffDecision> => {
    const loaded = await loadUpdate(tx, actor, 'update:sign-off', seen, now)
    if (!loaded.ok) return loaded
    const decision = decideSignOff(loaded.update, actor.id)
    if (!decision.ok) return decision
    const next = { state: decision.value, signOff: { headId: actor.id, at: now } }
    if (!(await moveUpdate(tx, loaded.update, next))) return { ok: false, reason: 'wrong-state' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'update.signed-off',
      subject: subjectOf(seen),
      details: { commitment: loaded.reporting.row.code },
    })
    return { ok: true }
  })
}
