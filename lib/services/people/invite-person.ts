import 'server-only'
import type { Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'
import { issueInvitation, type IssuedInvitation } from './issue-invitation'

export type InviteDecision =
  | { ok: true; invitation: IssuedInvitation }
  | { ok: false; reason: 'deactivated' }
  | PersonRefusal

/**
 * A new one-time link for somebody: for the first password, or for one that was forgotten. The
 * password in use stays good until the link is used, and a second factor is still asked for.
 */
export const invitePerson = (actor: Official, userId: string, now: Date): Promise<InviteDecision> =>
  actOnPerson(actor, userId, 'account:invite', now, async (tx, person): Promise<InviteDecision> => {
    if (person.deactivatedAt !== null) return { ok: false, reason: 'deactivated' }
    return { ok: true, invitation: await issueInvitation(tx, actor, userId, now) }
  })
