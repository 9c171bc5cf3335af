import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { insertInvitation, revokeInvitationsOf } from '@/lib/data/invitations'
import { invitationEnd } from '@/lib/domain/invitation'
import { auditActor, type Official } from '../signed-in'
import { hashToken, makeToken } from './invitation-token'

/** What is handed over once; only the hash of the token is kept. */
export type IssuedInvitation = { id: string; token: string; expiresAt: Date }

/** Makes a person's one-time link, in the place of an earlier one. */
export async function issueInvitation(
  tx: Transaction,
  actor: Official,
  userId: string,
  now: Date,
): Promise<IssuedInvitation> {
  const replaced = await revokeInvitationsOf(tx, userId, now)
  const token = makeToken()
  const expiresAt = invitationEnd(now)
  const id = await insertInvitation(tx, {
    userId,
    issuedById: actor.id,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt,
  })
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'invitation.issued',
    subject: { type: 'user', id: userId },
    details: { expiresAt: expiresAt.toISOString(), replaced },
  })
  return { id, token, expiresAt }
}
