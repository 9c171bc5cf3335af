import 'server-only'
import { findAccountByLogin, type Account } from '@/lib/data/accounts'
import { inTransaction, type Transaction } from '@/lib/data/client'

/** Whoever may run programs on the machine; has no account in the product. */
export const OPERATOR = { id: null, label: 'operator' }

/** Why an act at the console was not done. */
export type ConsoleRefusal = {
  ok: false
  reason: 'unknown-login' | 'deactivated' | 'no-second-factor'
}

/** One act on an account in use, by whoever may run programs on the machine. */
export function actAtTheConsole<Done>(
  login: string,
  act: (tx: Transaction, account: Account) => Promise<Done>,
): Promise<Done | ConsoleRefusal> {
  return inTransaction(async (tx): Promise<Done | ConsoleRefusal> => {
    const account = await findAccountByLogin(tx, login.trim().toLowerCase())
    if (account === null) return { ok: false, reason: 'unknown-login' }
    if (account.deactivatedAt !== null) return { ok: false, reason: 'deactivated' }
    return act(tx, account)
  })
}
