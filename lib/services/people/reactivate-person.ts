import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { saveDeactivation } from '@/lib/data/people-writes'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type ReactivateDecision =
  | { ok: true }
  | { ok: false; reason: 'active' | 'department-closed' }
  | PersonRefusal

/** Takes an account back into use, with the password it had and no failure remembered. */
export const reactivatePerson = (
  actor: Official,
  userId: string,
  now: Date,
): Promise<ReactivateDecision> =>
  actOnPerson(actor, userId, 'account:deactivate', now, async (tx, person): Promise<ReactivateDecision> => {
    if (person.deactivatedAt === null) return { ok: false, reason: 'active' }
    if (person.department.isClosed) return { ok: false, reason: 'department-closed' }
    await saveDeactivation(tx, userId, null)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'account.reactivated',
      subject: { type: 'user', id: userId },
      details: {},
    })
    return { ok: true }
  })
