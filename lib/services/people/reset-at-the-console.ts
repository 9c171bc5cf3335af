import 'server-only'
import { actAtTheConsole, OPERATOR, type ConsoleRefusal } from './act-at-the-console'
import { takeSecondFactor } from './take-second-factor'

/**
 * Takes a second factor away on the machine itself, for when no administrator is left who could.
 * The password stays, and is still asked for.
 */
export const resetAtTheConsole = (login: string, now: Date): Promise<{ ok: true } | ConsoleRefusal> =>
  actAtTheConsole(login, async (tx, account): Promise<{ ok: true } | ConsoleRefusal> => {
    if (account.totpConfirmedAt === null) return { ok: false, reason: 'no-second-factor' }
    await takeSecondFactor(tx, account.id, OPERATOR, now)
    return { ok: true }
  })
