import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { removeEnrolment } from '@/lib/data/second-factor'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type ResetDecision = { ok: true } | { ok: false; reason: 'no-second-factor' } | PersonRefusal

/**
 * Leaves somebody else without a second factor, for who lost both the device and the codes. All
 * sessions end; the key is never seen.
 */
export const resetSecondFactor = (actor: Official, userId: string, now: Date): Promise<ResetDecision> =>
  actOnPerson(actor, userId, 'account:reset-second-factor', now, async (tx, person): Promise<ResetDecision> => {
    if (!person.hasSecondFactor) return { ok: false, reason: 'no-second-factor' }
    await removeEnrolment(tx, userId)
    const sessionsEnded = await revokeSessionsOf(tx, userId, null, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'second-factor.reset',
      subject: { type: 'user', id: userId },
      details: { sessionsEnded },
    })
    return { ok: true }
  })
