import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { lockPeople } from '@/lib/data/people-writes'
import { listRequiringRoles, saveRequirement } from '@/lib/data/second-factor'
import { ROLES, type Role } from '@/lib/domain/words'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'

export type RequireDecision = { ok: true } | { ok: false; reason: 'forbidden' }

/**
 * Decides which roles ask their holders for a second factor. It counts from their next request on:
 * who has none turns it on before anything else.
 */
export function requireSecondFactor(
  actor: Official,
  wanted: readonly Role[],
  now: Date,
): Promise<RequireDecision> {
  return inTransaction(async (tx): Promise<RequireDecision> => {
    await lockPeople(tx)
    const subject = { type: 'role', id: 'all' }
    if (!(await authorize(tx, actor, 'role:change', { type: 'desk' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const before = await listRequiringRoles(tx)
    const changed = ROLES.filter((role) => before.includes(role) !== wanted.includes(role))
    for (const role of changed) {
      const requires = wanted.includes(role)
      await saveRequirement(tx, role, requires)
      await recordAudit(tx, {
        at: now,
        actor: auditActor(actor),
        action: 'role.changed',
        subject: { type: 'role', id: role },
        details: { requiresSecondFactor: requires },
      })
    }
    return { ok: true }
  })
}
