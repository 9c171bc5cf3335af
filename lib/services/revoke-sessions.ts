import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { auditActor, type Official } from './signed-in'

/** "Sign out everywhere": all sessions of the official end at once, this one too. */
export function revokeSessions(actor: Official, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const ended = await revokeSessionsOf(tx, actor.id, null, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'sessions.revoked',
      subject: { type: 'user', id: actor.id },
      details: { ended },
    })
  })
}
