import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { revokeSession } from '@/lib/data/sessions'

/** Ends one session. One that has ended already is left as it is. */
export function signOut(sessionId: string, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const owner = await revokeSession(tx, sessionId, now)
    if (owner === null) return
    await recordAudit(tx, {
      at: now,
      actor: { id: owner.userId, label: owner.name },
      action: 'session.ended',
      subject: { type: 'session', id: sessionId },
      details: {},
    })
  })
}
