import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type SignOutDecision = { ok: true; ended: number } | PersonRefusal

/** Ends all sessions of somebody else at once. */
export const signOutPerson = (actor: Official, userId: string, now: Date): Promise<SignOutDecision> =>
  actOnPerson(actor, userId, 'account:sign-out', now, async (tx): Promise<SignOutDecision> => {
    const ended = await revokeSessionsOf(tx, userId, null, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'sessions.revoked',
      subject: { type: 'user', id: userId },
      details: { ended },
    })
    return { ok: true, ended }
  })
