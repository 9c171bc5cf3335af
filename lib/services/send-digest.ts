import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { lockDigest, markDigestSent } from '@/lib/data/digests'
import { renderDigest } from '@/lib/mail/digest'
import { sendMail } from '@/lib/mail/transport'

export type SendDecision = { ok: true } | { ok: false; reason: 'not-found' | 'already-sent' | 'unreachable' }

/** Whoever sends what nobody asked for is the system itself. */
const SYSTEM = { id: null, label: 'reminders' }

/**
 * Sends a digest, and writes down that it did. The digest stays locked meanwhile, so that however
 * often its job runs, one mail is sent; only a crash between the server's "taken" and the commit
 * sends a second one, under the same Message-ID. Throws MailRefused to be tried again.
 */
export function sendDigest(digestId: string, now: Date): Promise<SendDecision> {
  return inTransaction(async (tx): Promise<SendDecision> => {
    const digest = await lockDigest(tx, digestId)
    if (digest === null) return { ok: false, reason: 'not-found' }
    if (digest.sentAt !== null) return { ok: false, reason: 'already-sent' }
    const { name, email, deactivatedAt } = digest.user
    if (email === null || deactivatedAt !== null) return { ok: false, reason: 'unreachable' }
    await sendMail(renderDigest({ id: digestId, content: digest.content, name, email }, now))
    await markDigestSent(tx, digestId, now)
    await recordAudit(tx, {
      at: now,
      actor: SYSTEM,
      action: 'reminder.sent',
      subject: { type: 'digest', id: digestId },
      details: { items: digest.content.length },
    })
    return { ok: true }
  })
}
