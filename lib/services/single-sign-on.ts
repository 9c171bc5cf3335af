import 'server-only'
import { createHash } from 'node:crypto'
import { lockAccountOf, saveCounters, type Account } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { insertSession } from '@/lib/data/sessions'
import { decideSignIn } from '@/lib/domain/sign-in'
import { identityKey, type SingleSignOnFault, type Vouched } from '@/lib/domain/single-sign-on'
import { NOBODY } from './attempt'

export type SingleSignOnDecision =
  | { ok: true; sessionId: string }
  | { ok: false; reason: 'not-linked' | 'locked' | 'deactivated' }

/** How the audit record tells these sign-ins from those by password. */
const BY = 'single-sign-on'

/**
 * Opens a session for whom the provider vouches for, if an administrator linked that identity to an
 * account in use. From then on it is a session like any other: a lock, a deactivation and a second
 * factor hold here too, the last unless the provider's own is accepted.
 */
export function signInByProvider(vouched: Vouched, now: Date): Promise<SingleSignOnDecision> {
  const key = identityKey(vouched)
  return inTransaction(async (tx): Promise<SingleSignOnDecision> => {
    const account = await lockAccountOf(tx, key)
    if (account === null) {
      await refuse(tx, { type: 'identity', id: digestOf(key) }, 'not-linked', now)
      return { ok: false, reason: 'not-linked' }
    }
    const asksForCode = account.totpConfirmedAt !== null && !vouched.hasSecondFactor
    const attempt = decideSignIn(account, true, now, !asksForCode)
    await saveCounters(tx, account.id, attempt.next)
    if (!attempt.ok) {
      const { reason } = attempt.refusal
      if (reason === 'wrong-credentials') throw new Error('who was vouched for counted as a wrong password')
      await refuse(tx, { type: 'user', id: account.id }, reason, now)
      return { ok: false, reason }
    }
    const factor = vouched.hasSecondFactor ? 'passed' : asksForCode ? 'pending' : 'none'
    return { ok: true, sessionId: await openFor(tx, account, factor, now) }
  })
}

async function openFor(
  tx: Transaction,
  { id, name }: Account,
  factor: 'none' | 'pending' | 'passed',
  now: Date,
): Promise<string> {
  const session = await insertSession(tx, id, factor, now)
  await recordAudit(tx, {
    at: now,
    actor: { id, label: name },
    action: 'sign-in.succeeded',
    subject: { type: 'user', id },
    details: { session, by: BY, secondFactor: factor },
  })
  return session
}

const refuse = (
  tx: Transaction,
  subject: { type: string; id: string },
  reason: string,
  now: Date,
): Promise<void> =>
  recordAudit(tx, { at: now, actor: NOBODY, action: 'sign-in.refused', subject, details: { reason, by: BY } })

/**
 * Writes down that the provider vouched for nobody.
 *
 * @param cause a word such as 'invalid_client', for whoever has to mend it
 */
export const recordSingleSignOnFault = (fault: SingleSignOnFault, cause: string, now: Date): Promise<void> =>
  inTransaction((tx) =>
    recordAudit(tx, {
      at: now,
      actor: NOBODY,
      action: 'sign-in.refused',
      subject: { type: 'provider', id: 'oidc' },
      details: { reason: fault, cause, by: BY },
    }),
  )

/** Tells several attempts of one stranger from those of many, and says no more. */
const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8)
