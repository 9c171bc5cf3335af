import 'server-only'
import { hashPassword, makeInitialPassword } from '@/lib/auth/password'
import { findAccountByLogin, insertAccount, type NewAccount } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'

/** Accounts of the first start are made before anybody could sign in. */
const INSTALLATION = { id: null, label: 'installation' }

export type AccountDecision =
  | { ok: true; userId: string; initialPassword: string }
  | { ok: false; reason: 'login-taken' }

/**
 * Opens an account with a random first password, which is returned here once, is kept
 * nowhere, and must be changed at first use. The database throws on a login that is not
 * `[a-z0-9][a-z0-9.-]{1,62}` and on an administrator or auditor with a further role.
 */
export async function createAccount(
  tx: Transaction,
  account: NewAccount,
  now: Date,
): Promise<AccountDecision> {
  const existing = await findAccountByLogin(tx, account.login)
  if (existing !== null) return { ok: false, reason: 'login-taken' }
  const initialPassword = makeInitialPassword()
  const userId = await insertAccount(tx, account, await hashPassword(initialPassword), now)
  await recordAudit(tx, {
    at: now,
    actor: INSTALLATION,
    action: 'account.created',
    subject: { type: 'user', id: userId },
    details: { login: account.login, roles: [...account.roles] },
  })
  return { ok: true, userId, initialPassword }
}
