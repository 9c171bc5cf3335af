import { atTheConsole } from '../at-the-console'
import { say } from '../steps'

/**
 * Takes an account's second factor away, for when no administrator can any more:
 * `node server/run.mjs reset-second-factor administrator`, while the site is running.
 */
await atTheConsole(
  async (login, now) => {
    const { resetAtTheConsole } = await import('@/lib/services/people/reset-at-the-console')
    return resetAtTheConsole(login, now)
  },
  () => say('The second factor is gone; all sign-ins of the account have ended.'),
)
