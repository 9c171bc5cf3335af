import 'server-only'
import { createHash } from 'node:crypto'
import { verifyAgainstNobody, verifyPassword } from '@/lib/auth/password'
import { findAccountByLogin, type Account } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import { insertSession } from '@/lib/data/sessions'
import { lockUnknownLogin, unknownLoginSubject } from '@/lib/data/unknown-logins'
import { decideSignIn, findLock, type SignInRefusal } from '@/lib/domain/sign-in'
import { judgeAttempt, NOBODY, recordLock } from './attempt'

export type Credentials = { login: string; password: string }

export type SignInDecision =
  | { ok: true; sessionId: string }
  | ({ ok: false } & SignInRefusal)

/**
 * Opens a session for who knows the password. A login that nobody has is answered like
 * one with a wrong password, in the same time, and is locked after as many failures.
 */
export async function signIn(credentials: Credentials, now: Date): Promise<SignInDecision> {
  const login = credentials.login.trim().toLowerCase()
  const account = await findAccountByLogin(db, login)
  return account === null
    ? refuseUnknown(login, credentials.password, now)
    : signInTo(account, credentials.password, now)
}

async function signInTo(account: Account, password: string, now: Date): Promise<SignInDecision> {
  const isLocked = findLock(account, now) !== null
  const matches = !isLocked && (await verifyPassword(account.passwordHash, password))
  return inTransaction(async (tx): Promise<SignInDecision> => {
    const hasSecondFactor = account.totpConfirmedAt !== null
    const attempt = await judgeAttempt(tx, account, matches, now, !hasSecondFactor)
    const subject = { type: 'user', id: account.id }
    if (!attempt.ok) return refuse(tx, attempt.refusal, subject, now)
    const sessionId = await insertSession(tx, account.id, hasSecondFactor ? 'pending' : 'none', now)
    await recordAudit(tx, {
      at: now,
      actor: { id: account.id, label: account.name },
      action: 'sign-in.succeeded',
      subject,
      details: hasSecondFactor ? { session: sessionId, awaits: 'second-factor' } : { session: sessionId },
    })
    return { ok: true, sessionId }
  })
}

async function refuseUnknown(
  login: string,
  password: string,
  now: Date,
): Promise<SignInDecision> {
  const digest = digestOf(login)
  const subject = unknownLoginSubject(digest)
  await verifyAgainstNobody(password)
  return inTransaction(async (tx): Promise<SignInDecision> => {
    const counters = await lockUnknownLogin(tx, digest)
    const attempt = decideSignIn({ ...counters, deactivatedAt: null }, false, now)
    if (attempt.ok) throw new Error('a login that nobody has was accepted')
    const refused = await refuse(tx, attempt.refusal, subject, now)
    await recordLock(tx, attempt, subject, now)
    return refused
  })
}

async function refuse(
  tx: Transaction,
  refusal: SignInRefusal,
  subject: { type: string; id: string },
  now: Date,
): Promise<SignInDecision> {
  await recordAudit(tx, {
    at: now,
    actor: NOBODY,
    action: 'sign-in.refused',
    subject,
    details: { reason: refusal.reason },
  })
  return { ok: false, ...refusal }
}

/**
 * Stands for a login nobody has: people type passwords into the wrong field, and none may
 * stand in the audit record. Long enough to see attempts on one name, too short to find it.
 */
const digestOf = (login: string): string =>
  createHash('sha256').update(login).digest('hex').slice(0, 8)
