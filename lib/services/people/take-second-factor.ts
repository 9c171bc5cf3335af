import 'server-only'
import { recordAudit, type AuditFact } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { removeEnrolment } from '@/lib/data/second-factor'
import { revokeSessionsOf } from '@/lib/data/sessions'

/** Leaves an account without a second factor and signed in nowhere, and says who did it. */
export async function takeSecondFactor(
  tx: Transaction,
  userId: string,
  actor: AuditFact['actor'],
  now: Date,
): Promise<void> {
  await removeEnrolment(tx, userId)
  const sessionsEnded = await revokeSessionsOf(tx, userId, null, now)
  await recordAudit(tx, {
    at: now,
    actor,
    action: 'second-factor.reset',
    subject: { type: 'user', id: userId },
    details: { sessionsEnded },
  })
}
