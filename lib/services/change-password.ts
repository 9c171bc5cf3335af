import 'server-only'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { findAccount, saveOwnPassword, type Account } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { listBrokenRules, normalisePassword, type PasswordRule } from '@/lib/domain/password-rule'
import { findLock, type SignInRefusal } from '@/lib/domain/sign-in'
import { judgeAttempt } from './attempt'
import type { SignedIn } from './resume-session'
import { auditActor } from './signed-in'

export type PasswordChange = { current: string; next: string }

export type PasswordDecision =
  | { ok: true }
  | { ok: false; reason: 'breaks-rules'; rules: PasswordRule[] }
  | ({ ok: false } & SignInRefusal)

const isSame = (one: string, other: string): boolean =>
  normalisePassword(one) === normalisePassword(other)

/**
 * Gives the official a password of their own choice and ends all their other sessions. A
 * wrong current password counts as a failed sign-in, so that an open session left alone
 * is no place for guessing.
 */
export async function changePassword(
  actor: SignedIn,
  change: PasswordChange,
  now: Date,
): Promise<PasswordDecision> {
  const isPrevious = isSame(change.current, change.next)
  const rules = listBrokenRules(change.next, { ...actor, isPrevious })
  if (rules.length > 0) return { ok: false, reason: 'breaks-rules', rules }
  const account = await findAccount(db, actor.id)
  if (account === null) throw new Error(`no account ${actor.id} although it is signed in`)
  const isLocked = findLock(account, now) !== null
  const matches = !isLocked && (await verifyPassword(account.passwordHash, change.current))
  const passwordHash = await hashPassword(change.next)
  return inTransaction((tx) => replacePassword(tx, actor, { account, matches, passwordHash }, now))
}

type Checked = { account: Account; matches: boolean; passwordHash: string }

async function replacePassword(
  tx: Transaction,
  actor: SignedIn,
  { account, matches, passwordHash }: Checked,
  now: Date,
): Promise<PasswordDecision> {
  const attempt = await judgeAttempt(tx, account, matches, now)
  const fact = { at: now, actor: auditActor(actor), subject: { type: 'user', id: actor.id } }
  if (!attempt.ok) {
    const details = { attempted: 'password.changed', reason: attempt.refusal.reason }
    await recordAudit(tx, { ...fact, action: 'access.refused', details })
    return { ok: false, ...attempt.refusal }
  }
  await saveOwnPassword(tx, actor.id, passwordHash)
  const ended = await revokeSessionsOf(tx, actor.id, actor.sessionId, now)
  await recordAudit(tx, { ...fact, action: 'password.changed', details: { sessionsEnded: ended } })
  return { ok: true }
}
