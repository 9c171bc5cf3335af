import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { forgetFailures } from '@/lib/data/people-writes'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type UnlockDecision = { ok: true } | PersonRefusal

/** Forgets failed sign-ins before the lock runs out by itself. */
export const unlockPerson = (actor: Official, userId: string, now: Date): Promise<UnlockDecision> =>
  actOnPerson(actor, userId, 'account:unlock', now, async (tx, person): Promise<UnlockDecision> => {
    await forgetFailures(tx, userId)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'account.unlocked',
      subject: { type: 'user', id: userId },
      details: { failures: person.failedAttempts },
    })
    return { ok: true }
  })
