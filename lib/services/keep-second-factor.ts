import 'server-only'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/auth/one-time-code'
import { verifyPassword } from '@/lib/auth/password'
import { findAccount, lockAccount } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import { removeEnrolment, replaceRecoveryCodes } from '@/lib/data/second-factor'
import type { AuditAction } from '@/lib/domain/audit'
import { findLock, NO_PASSWORD, type SignInRefusal } from '@/lib/domain/sign-in'
import { judgeAttempt } from './attempt'
import type { Proof } from './enrol-second-factor'
import { proveCode } from './prove-code'
import type { SignedIn } from './resume-session'
import { auditActor } from './signed-in'

type Refused = { ok: false; reason: 'required' } | ({ ok: false } & SignInRefusal)

/**
 * What takes the password and a code, both in one attempt: a wrong one of either counts as a
 * failed sign-in, and is not told from the other.
 */
async function withBoth<Done extends { ok: true }>(
  actor: SignedIn,
  { password, code }: Proof,
  action: AuditAction,
  now: Date,
  act: (tx: Transaction) => Promise<Done>,
): Promise<Done | Refused> {
  const account = await findAccount(db, actor.id)
  if (account === null) throw new Error(`no account ${actor.id} although it is signed in`)
  const isLocked = findLock(account, now) !== null
  const isOpen = account.passwordHash === NO_PASSWORD
  const matches = !isLocked && (isOpen || (await verifyPassword(account.passwordHash, password)))
  return inTransaction(async (tx): Promise<Done | Refused> => {
    await lockAccount(tx, actor.id)
    const proof = matches ? await proveCode(tx, actor.id, code, now) : null
    const attempt = await judgeAttempt(tx, account, proof !== null, now)
    const fact = { at: now, actor: auditActor(actor), subject: { type: 'user', id: actor.id } }
    if (!attempt.ok) {
      const details = { attempted: action, reason: attempt.refusal.reason }
      await recordAudit(tx, { ...fact, action: 'second-factor.refused', details })
      return { ok: false, ...attempt.refusal }
    }
    const done = await act(tx)
    await recordAudit(tx, { ...fact, action, details: {} })
    return done
  })
}

export type RemoveDecision = { ok: true } | Refused

/** Turns the second factor off, unless a role of the person asks for it. */
export async function removeSecondFactor(actor: SignedIn, proof: Proof, now: Date): Promise<RemoveDecision> {
  if (actor.mustHaveSecondFactor) return { ok: false, reason: 'required' }
  return withBoth(actor, proof, 'second-factor.removed', now, async (tx) => {
    await removeEnrolment(tx, actor.id)
    return { ok: true } as const
  })
}

export type RenewDecision = { ok: true; recoveryCodes: string[] } | Refused

/** New recovery codes in place of all earlier ones; returned here once. */
export function renewRecoveryCodes(actor: SignedIn, proof: Proof, now: Date): Promise<RenewDecision> {
  return withBoth(actor, proof, 'recovery-codes.renewed', now, async (tx) => {
    const recoveryCodes = makeRecoveryCodes()
    const hashes = recoveryCodes.map((code) => hashRecoveryCode(actor.id, code))
    await replaceRecoveryCodes(tx, actor.id, hashes)
    return { ok: true, recoveryCodes } as const
  })
}
