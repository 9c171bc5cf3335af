import 'server-only'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'
import { takeSecondFactor } from './take-second-factor'

export type ResetDecision = { ok: true } | { ok: false; reason: 'no-second-factor' } | PersonRefusal

/**
 * Leaves somebody else without a second factor, for who lost both the device and the codes. All
 * sessions end; the key is never seen.
 */
export const resetSecondFactor = (actor: Official, userId: string, now: Date): Promise<ResetDecision> =>
  actOnPerson(actor, userId, 'account:reset-second-factor', now, async (tx, person): Promise<ResetDecision> => {
    if (!person.hasSecondFactor) return { ok: false, reason: 'no-second-factor' }
    await takeSecondFactor(tx, userId, auditActor(actor), now)
    return { ok: true }
  })
