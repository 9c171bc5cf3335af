import 'server-only'
import { findAccountByLogin } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { insertInvitation, revokeInvitationsOf } from '@/lib/data/invitations'
import { invitationEnd } from '@/lib/domain/invitation'
import { hashToken, makeToken } from './invitation-token'
import type { IssuedInvitation } from './issue-invitation'

/** Whoever may run programs on the machine; has no account in the product. */
const OPERATOR = { id: null, label: 'operator' }

export type ConsoleDecision =
  | { ok: true; invitation: IssuedInvitation }
  | { ok: false; reason: 'unknown-login' | 'deactivated' }

/**
 * A one-time link made on the machine itself, for when no administrator is left who could make
 * one. It stands in the audit record like any other.
 */
export function inviteAtTheConsole(login: string, now: Date): Promise<ConsoleDecision> {
  return inTransaction(async (tx): Promise<ConsoleDecision> => {
    const account = await findAccountByLogin(tx, login.trim().toLowerCase())
    if (account === null) return { ok: false, reason: 'unknown-login' }
    if (account.deactivatedAt !== null) return { ok: false, reason: 'deactivated' }
    const userId = account.id
    await revokeInvitationsOf(tx, userId, now)
    const token = makeToken()
    const expiresAt = invitationEnd(now)
    // the row asks for somebody with an account; the audit record says who it was
    const invitation = { userId, issuedById: userId, tokenHash: hashToken(token), createdAt: now, expiresAt }
    await insertInvitation(tx, invitation)
    await recordAudit(tx, {
      at: now,
      actor: OPERATOR,
      action: 'invitation.issued',
      subject: { type: 'user', id: userId },
      details: { expiresAt: expiresAt.toISOString() },
    })
    return { ok: true, invitation: { token, expiresAt } }
  })
}
