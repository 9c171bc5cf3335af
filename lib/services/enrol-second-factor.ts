import 'server-only'
import { findStep, hashRecoveryCode, makeRecoveryCodes, makeSealedKey, openKey, type DeviceKey } from '@/lib/auth/one-time-code'
import { verifyPassword } from '@/lib/auth/password'
import { findAccount, type Account } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import {
  confirmKey,
  countRecoveryCodes,
  findEnrolment,
  replaceRecoveryCodes,
  savePassed,
  saveUnconfirmedKey,
} from '@/lib/data/second-factor'
import { revokeSessionsOf } from '@/lib/data/sessions'
import { readCode } from '@/lib/domain/second-factor'
import { findLock, NO_PASSWORD, type SignInRefusal } from '@/lib/domain/sign-in'
import { judgeAttempt } from './attempt'
import type { SignedIn } from './resume-session'
import { auditActor } from './signed-in'

/** How an account is with its second factor, as its owner sees it. */
export type SecondFactorView =
  | { state: 'off'; hasPassword: boolean }
  | { state: 'confirming'; hasPassword: boolean; device: DeviceKey }
  | { state: 'on'; hasPassword: boolean; recoveryCodes: number }

/** @param issuer whose account it is, as the device names it */
export async function viewSecondFactor(actor: SignedIn, issuer: string): Promise<SecondFactorView> {
  const [enrolment, account] = await Promise.all([findEnrolment(db, actor.id), requireAccount(actor.id)])
  const hasPassword = account.passwordHash !== NO_PASSWORD
  const { totpSecret, totpConfirmedAt } = enrolment
  if (totpConfirmedAt !== null) {
    return { state: 'on', hasPassword, recoveryCodes: await countRecoveryCodes(db, actor.id) }
  }
  const device = totpSecret === null ? null : openKey({ ...enrolment, totpSecret }, issuer)
  return device === null ? { state: 'off', hasPassword } : { state: 'confirming', hasPassword, device }
}

async function requireAccount(userId: string): Promise<Account> {
  const account = await findAccount(db, userId)
  if (account === null) throw new Error(`no account ${userId} although it is signed in`)
  return account
}

/** Makes a new key, to be confirmed by a code. @returns false when one is confirmed already */
export const startEnrolment = (actor: SignedIn): Promise<boolean> =>
  inTransaction((tx) => saveUnconfirmedKey(tx, actor.id, makeSealedKey(actor.id)))

export type Proof = { password: string; code: string }

export type EnrolDecision =
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; reason: 'wrong-code' | 'not-confirming' }
  | ({ ok: false } & SignInRefusal)

/**
 * Turns the second factor on: the password shows that it is the owner, a code that the device has
 * the key. All other sessions end. The recovery codes are returned here once and kept as hashes.
 */
export async function confirmEnrolment(
  actor: SignedIn,
  proof: Proof,
  now: Date,
): Promise<EnrolDecision> {
  const account = await requireAccount(actor.id)
  const isLocked = findLock(account, now) !== null
  const hasPassword = account.passwordHash !== NO_PASSWORD
  const matches = !isLocked && (!hasPassword || (await verifyPassword(account.passwordHash, proof.password)))
  return inTransaction((tx) => confirm(tx, actor, { account, matches, code: proof.code }, now))
}

type Checked = { account: Account; matches: boolean; code: string }

async function confirm(
  tx: Transaction,
  actor: SignedIn,
  { account, matches, code }: Checked,
  now: Date,
): Promise<EnrolDecision> {
  const attempt = await judgeAttempt(tx, account, matches, now)
  if (!attempt.ok) {
    await refuse(tx, actor, attempt.refusal.reason, now)
    return { ok: false, ...attempt.refusal }
  }
  const enrolment = await findEnrolment(tx, actor.id)
  if (enrolment.totpSecret === null || enrolment.totpConfirmedAt !== null) {
    return { ok: false, reason: 'not-confirming' }
  }
  const typed = readCode(code)
  const step = typed?.kind === 'device' ? findStep(enrolment, typed.code, now) : null
  if (step === null) {
    await refuse(tx, actor, 'wrong-code', now)
    return { ok: false, reason: 'wrong-code' }
  }
  if (!(await confirmKey(tx, enrolment, step, now))) return { ok: false, reason: 'not-confirming' }
  return { ok: true, recoveryCodes: await turnOn(tx, actor, now) }
}

async function turnOn(tx: Transaction, actor: SignedIn, now: Date): Promise<string[]> {
  const recoveryCodes = makeRecoveryCodes()
  await replaceRecoveryCodes(tx, actor.id, recoveryCodes.map((code) => hashRecoveryCode(actor.id, code)))
  await savePassed(tx, actor.sessionId)
  const sessionsEnded = await revokeSessionsOf(tx, actor.id, actor.sessionId, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'second-factor.enrolled',
    subject: { type: 'user', id: actor.id },
    details: { sessionsEnded },
  })
  return recoveryCodes
}

const refuse = (tx: Transaction, actor: SignedIn, reason: string, now: Date): Promise<void> =>
  recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'second-factor.refused',
    subject: { type: 'user', id: actor.id },
    details: { reason, attempted: 'second-factor.enrolled' },
  })
