import 'server-only'
import { lockAccount } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { savePassed } from '@/lib/data/second-factor'
import { findLock, type SignInRefusal } from '@/lib/domain/sign-in'
import { judgeAttempt } from './attempt'
import { proveCode } from './prove-code'
import type { SignedIn } from './resume-session'
import { auditActor } from './signed-in'

export type CodeDecision = { ok: true } | ({ ok: false } & SignInRefusal)

/**
 * The second step of a sign-in. A wrong code counts like a wrong password, on the same lock; a
 * right one opens this session, and forgets the failures.
 */
export function passSecondFactor(signedIn: SignedIn, typed: string, now: Date): Promise<CodeDecision> {
  return inTransaction(async (tx): Promise<CodeDecision> => {
    const account = await lockAccount(tx, signedIn.id)
    const isLocked = findLock(account, now) !== null
    const proof = isLocked ? null : await proveCode(tx, signedIn.id, typed, now)
    const attempt = await judgeAttempt(tx, account, proof !== null, now)
    const fact = { at: now, actor: auditActor(signedIn), subject: { type: 'user', id: signedIn.id } }
    if (!attempt.ok) {
      const { reason } = attempt.refusal
      await recordAudit(tx, { ...fact, action: 'second-factor.refused', details: { reason } })
      return { ok: false, ...attempt.refusal }
    }
    await savePassed(tx, signedIn.sessionId)
    await recordAudit(tx, { ...fact, action: 'second-factor.passed', details: { by: proof ?? '' } })
    return { ok: true }
  })
}
