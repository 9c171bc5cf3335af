import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { revokeInvitationsOf } from '@/lib/data/invitations'
import { saveDeactivation } from '@/lib/data/people-writes'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type DeactivateDecision =
  | { ok: true }
  | { ok: false; reason: 'deactivated' | 'heads-department' }
  | PersonRefusal

/** Ends what the account could still do; what its owner wrote stays under the owner's name. */
export async function closeAccount(
  tx: Transaction,
  actor: Official,
  userId: string,
  now: Date,
): Promise<void> {
  await saveDeactivation(tx, userId, now)
  const sessionsEnded = await revokeSessionsOf(tx, userId, null, now)
  const linksEnded = await revokeInvitationsOf(tx, userId, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'account.deactivated',
    subject: { type: 'user', id: userId },
    details: { sessionsEnded, linksEnded },
  })
}

/**
 * Takes an account out of use: its sessions end at once, its drafts stay. Who heads a department
 * hands that over first, or sign-offs would wait for nobody.
 */
export const deactivatePerson = (
  actor: Official,
  userId: string,
  now: Date,
): Promise<DeactivateDecision> =>
  actOnPerson(actor, userId, 'account:deactivate', now, async (tx, person): Promise<DeactivateDecision> => {
    if (person.deactivatedAt !== null) return { ok: false, reason: 'deactivated' }
    if (person.headOf.length > 0) return { ok: false, reason: 'heads-department' }
    await closeAccount(tx, actor, userId, now)
    return { ok: true }
  })
