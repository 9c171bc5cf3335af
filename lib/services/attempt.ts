import 'server-only'
import { lockAccount, saveCounters, type Account } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { decideSignIn, type Attempt } from '@/lib/domain/sign-in'

/** Who acts before anybody has proved who they are. */
export const NOBODY = { id: null, label: 'anonymous' }

/**
 * Judges one attempt to prove a password, in its turn, and keeps what it adds to the
 * counters. A password that was changed since it was checked no longer counts as proof.
 *
 * @param seen the account the password was checked against
 * @param isWhole whether nothing else is asked for afterwards
 */
export async function judgeAttempt(
  tx: Transaction,
  seen: Account,
  passwordMatches: boolean,
  now: Date,
  isWhole = true,
): Promise<Attempt> {
  const account = await lockAccount(tx, seen.id)
  const isProof = passwordMatches && account.passwordHash === seen.passwordHash
  const attempt = decideSignIn(account, isProof, now, isWhole)
  await saveCounters(tx, account.id, attempt.next)
  await recordLock(tx, attempt, { type: 'user', id: account.id }, now)
  return attempt
}

/** Writes down that an attempt locked an account; nothing when it did not. */
export async function recordLock(
  tx: Transaction,
  attempt: Attempt,
  subject: { type: string; id: string },
  now: Date,
): Promise<void> {
  if (attempt.ok || !attempt.locks || attempt.next.lockedUntil === null) return
  await recordAudit(tx, {
    at: now,
    actor: NOBODY,
    action: 'account.locked',
    subject,
    details: { until: attempt.next.lockedUntil.toISOString() },
  })
}
