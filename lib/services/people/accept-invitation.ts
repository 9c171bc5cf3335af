import 'server-only'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { lockAccount, saveOwnPassword } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import { findInvitation, spendInvitation, type StoredInvitation } from '@/lib/data/invitations'
import { insertSession, revokeSessionsOf } from '@/lib/data/sessions'
import { findInvitationFault, type InvitationFault } from '@/lib/domain/invitation'
import { listBrokenRules, type PasswordRule } from '@/lib/domain/password-rule'
import { NOBODY } from '../attempt'
import { hashToken } from './invitation-token'

/** Whom a link is for, as its page shows it. */
export type Invited = { login: string; name: string; isFirst: boolean }

export type AcceptDecision =
  | { ok: true; sessionId: string }
  | { ok: false; reason: 'invalid' }
  | { ok: false; reason: 'breaks-rules'; rules: PasswordRule[] }

/** Whom a link is for; null when it is none, or none any more. Changes nothing. */
export async function viewInvitation(token: string, now: Date): Promise<Invited | null> {
  const found = await findInvitation(db, hashToken(token))
  if (found === null || findInvitationFault(found, now) !== null) return null
  const { login, name, isFirst } = found.user
  return { login, name, isFirst }
}

/**
 * Uses a one-time link up: its owner's password is the one chosen, every earlier session ends,
 * and a new one begins. A link that is no longer good is answered like one that never was.
 */
export async function acceptInvitation(
  token: string,
  chosen: string,
  now: Date,
): Promise<AcceptDecision> {
  const found = await findInvitation(db, hashToken(token))
  const fault = found === null ? 'unknown' : findInvitationFault(found, now)
  if (found === null || fault !== null) return refuse(found, fault ?? 'unknown', now)
  const isPrevious = await verifyPassword(found.user.passwordHash, chosen)
  const rules = listBrokenRules(chosen, { ...found.user, isPrevious })
  if (rules.length > 0) return { ok: false, reason: 'breaks-rules', rules }
  const passwordHash = await hashPassword(chosen)
  const sessionId = await inTransaction((tx) => take(tx, found, passwordHash, now))
  return sessionId === null ? refuse(found, 'used', now) : { ok: true, sessionId }
}

/** @returns the new session; null when the link was used or ended meanwhile */
async function take(
  tx: Transaction,
  { id, user }: StoredInvitation,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  const account = await lockAccount(tx, user.id)
  if (account.deactivatedAt !== null || !(await spendInvitation(tx, id, now))) return null
  await saveOwnPassword(tx, user.id, passwordHash)
  const sessionsEnded = await revokeSessionsOf(tx, user.id, null, now)
  // a link proves no more than a password does
  const secondFactor = account.totpConfirmedAt === null ? 'none' : 'pending'
  const sessionId = await insertSession(tx, user.id, secondFactor, now)
  const fact = { at: now, actor: { id: user.id, label: user.name }, subject: { type: 'user', id: user.id } }
  await recordAudit(tx, { ...fact, action: 'invitation.used', details: { sessionsEnded } })
  await recordAudit(tx, { ...fact, action: 'sign-in.succeeded', details: { session: sessionId, by: 'link' } })
  return sessionId
}

async function refuse(
  found: StoredInvitation | null,
  reason: InvitationFault | 'unknown',
  now: Date,
): Promise<AcceptDecision> {
  await inTransaction((tx) =>
    recordAudit(tx, {
      at: now,
      actor: NOBODY,
      action: 'invitation.refused',
      subject: found === null ? { type: 'invitation', id: 'unknown' } : { type: 'user', id: found.user.id },
      details: { reason },
    }),
  )
  return { ok: false, reason: 'invalid' }
}
