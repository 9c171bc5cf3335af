import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { insertInvitation, revokeInvitationsOf } from '@/lib/data/invitations'
import { invitationEnd } from '@/lib/domain/invitation'
import { actAtTheConsole, OPERATOR, type ConsoleRefusal } from './act-at-the-console'
import { hashToken, makeToken } from './invitation-token'
import type { IssuedInvitation } from './issue-invitation'

export type ConsoleDecision = { ok: true; invitation: IssuedInvitation } | ConsoleRefusal

/**
 * A one-time link made on the machine itself, for when no administrator is left who could make
 * one. It stands in the audit record like any other.
 */
export const inviteAtTheConsole = (login: string, now: Date): Promise<ConsoleDecision> =>
  actAtTheConsole(login, async (tx, { id: userId }): Promise<ConsoleDecision> => {
    await revokeInvitationsOf(tx, userId, now)
    const token = makeToken()
    const expiresAt = invitationEnd(now)
    // the row asks for somebody with an account; the audit record says who it was
    const invitation = { userId, issuedById: userId, tokenHash: hashToken(token), createdAt: now, expiresAt }
    const id = await insertInvitation(tx, invitation)
    await recordAudit(tx, {
      at: now,
      actor: OPERATOR,
      action: 'invitation.issued',
      subject: { type: 'user', id: userId },
      details: { expiresAt: expiresAt.toISOString() },
    })
    return { ok: true, invitation: { id, token, expiresAt } }
  })
