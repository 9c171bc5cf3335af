import 'server-only'
import { hasAudited, recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { lockInvitation, saveToken } from '@/lib/data/invitations'
import { findInvitationFault, type InvitationFault } from '@/lib/domain/invitation'
import { renderInvitation } from '@/lib/mail/invitation'
import { sendMail } from '@/lib/mail/transport'
import { hashToken, makeToken } from './invitation-token'

export type SendInvitationDecision =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'already-sent' | 'no-address' | InvitationFault }

/** Whoever sends what an administrator asked for is the system itself. */
const SYSTEM = { id: null, label: 'mail' }

/**
 * Sends a one-time link to the address of the person it is for. Its token is made here and stands
 * nowhere but in the mail. The link stays locked meanwhile, so that one mail is sent however often
 * the job runs; after a crash in between the next mail carries the link that is good. Throws
 * MailRefused to be tried again.
 */
export function sendInvitation(invitationId: string, now: Date): Promise<SendInvitationDecision> {
  return inTransaction(async (tx): Promise<SendInvitationDecision> => {
    const found = await lockInvitation(tx, invitationId)
    if (found === null) return { ok: false, reason: 'not-found' }
    const fault = findInvitationFault(found, now)
    if (fault !== null) return { ok: false, reason: fault }
    const { id: userId, email, name, login, isFirst } = found.user
    if (email === null) return { ok: false, reason: 'no-address' }
    const sent = {
      action: 'invitation.sent',
      subject: { type: 'user', id: userId },
      details: { invitation: invitationId },
    } as const
    if (await hasAudited(tx, sent)) return { ok: false, reason: 'already-sent' }
    const token = makeToken()
    await saveToken(tx, invitationId, hashToken(token))
    const { expiresAt } = found
    await sendMail(renderInvitation({ id: invitationId, token, expiresAt, email, name, login, isFirst }, now))
    await recordAudit(tx, { at: now, actor: SYSTEM, ...sent })
    return { ok: true }
  })
}
