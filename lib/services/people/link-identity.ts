import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import type { Person } from '@/lib/data/people'
import { findOwnerOfIdentity, saveIdentity } from '@/lib/data/people-writes'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { identityKey, type Identity } from '@/lib/domain/single-sign-on'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type LinkDecision = { ok: true } | { ok: false; reason: 'identity-taken' } | PersonRefusal

/**
 * Decides which identity at the provider of sign-in opens somebody else's account; null for none.
 * Where another one did before, every session ends: it may have been opened by it.
 */
export const linkIdentity = (
  actor: Official,
  { userId, identity }: { userId: string; identity: Identity | null },
  now: Date,
): Promise<LinkDecision> =>
  actOnPerson(actor, userId, 'account:link', now, async (tx, person): Promise<LinkDecision> => {
    const before = keyOf(person.identity)
    const after = keyOf(identity)
    if (before === after) return { ok: true }
    if (after !== null && (await findOwnerOfIdentity(tx, after)) !== null) {
      return { ok: false, reason: 'identity-taken' }
    }
    await saveIdentity(tx, userId, after)
    const sessionsEnded = before === null ? 0 : await revokeSessionsOf(tx, userId, null, now)
    await record(tx, { actor, person, identity, sessionsEnded }, now)
    return { ok: true }
  })

const keyOf = (identity: Identity | null): string | null => (identity === null ? null : identityKey(identity))

type Linked = { actor: Official; person: Person; identity: Identity | null; sessionsEnded: number }

function record(tx: Transaction, { actor, person, identity, sessionsEnded }: Linked, now: Date): Promise<void> {
  const before = person.identity
  return recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: identity === null ? 'single-sign-on.unlinked' : 'single-sign-on.linked',
    subject: { type: 'user', id: person.id },
    details: {
      ...(before === null ? {} : { before: before.subject }),
      ...(identity === null ? {} : { after: identity.subject }),
      sessionsEnded,
    },
  })
}
