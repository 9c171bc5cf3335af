import { atTheConsole } from '../at-the-console'
import { say } from '../steps'

/**
 * A one-time link to set a password, for when no administrator can make one any more:
 * `node server/run.mjs invite administrator`, while the site is running.
 */
await atTheConsole(
  async (login, now) => {
    const { inviteAtTheConsole } = await import('@/lib/services/people/invite-at-the-console')
    return inviteAtTheConsole(login, now)
  },
  ({ invitation: { token, expiresAt } }, { origin }) => {
    say(`${origin}/desk/invitation/${token}`)
    say(`  good once, until ${expiresAt.toISOString()}`)
  },
)
