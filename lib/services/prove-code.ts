import 'server-only'
import { findStep, hashRecoveryCode } from '@/lib/auth/one-time-code'
import type { Transaction } from '@/lib/data/client'
import { findEnrolment, spendRecoveryCode, spendStep } from '@/lib/data/second-factor'
import { readCode } from '@/lib/domain/second-factor'

/** By what a code was accepted. */
export type CodeProof = 'device' | 'recovery'

/**
 * Whether a typed code proves the account's second factor, and by what; it is used up by that.
 * Null when it proves nothing. Call it with the account locked.
 */
export async function proveCode(
  tx: Transaction,
  userId: string,
  typed: string,
  now: Date,
): Promise<CodeProof | null> {
  const code = readCode(typed)
  if (code === null) return null
  if (code.kind === 'recovery') {
    const hash = hashRecoveryCode(userId, code.code)
    return (await spendRecoveryCode(tx, userId, hash, now)) ? 'recovery' : null
  }
  const enrolment = await findEnrolment(tx, userId)
  const step = enrolment.totpConfirmedAt === null ? null : findStep(enrolment, code.code, now)
  return step !== null && (await spendStep(tx, userId, step)) ? 'device' : null
}
