import 'server-only'
import { enqueueJob } from '@/lib/data/jobs'
import { isMailConfigured } from '@/lib/mail/transport'
import type { Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'
import { issueInvitation } from './issue-invitation'

export type MailInvitationDecision =
  | { ok: true }
  | { ok: false; reason: 'deactivated' | 'no-address' | 'no-mail' }
  | PersonRefusal

/**
 * A new one-time link that goes to somebody's own address. Nobody else sees it, the administrator
 * included: the job that sends it makes its token.
 */
export const mailInvitation = (actor: Official, userId: string, now: Date): Promise<MailInvitationDecision> =>
  actOnPerson(actor, userId, 'account:invite', now, async (tx, person): Promise<MailInvitationDecision> => {
    if (person.deactivatedAt !== null) return { ok: false, reason: 'deactivated' }
    if (person.email === null) return { ok: false, reason: 'no-address' }
    if (!isMailConfigured()) return { ok: false, reason: 'no-mail' }
    const { id: invitationId } = await issueInvitation(tx, actor, userId, now)
    await enqueueJob(tx, 'send-invitation', { invitationId })
    return { ok: true }
  })
