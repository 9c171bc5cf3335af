import { readConfiguration } from '../configuration'
import { embeddedUrl } from '../database/embedded-url'
import { live } from '../lifetime'
import { ROOT } from '../program'
import { Failure, say } from '../steps'

const WHY = {
  'unknown-login': 'nobody has this login.',
  deactivated: 'the account is deactivated.',
} as const

/**
 * A one-time link to set a password, for when no administrator can make one any more:
 * `node server/run.mjs invite administrator`, while the site is running.
 */
await live(async () => {
  const [login = ''] = process.argv.slice(2)
  const configuration = readConfiguration(ROOT)
  process.env['DATABASE_URL'] = configuration.databaseUrl ?? embeddedUrl(configuration.store)
  // loaded only now: it reads the environment that was set above
  const [{ db }, { inviteAtTheConsole }, { now }] = await Promise.all([
    import('@/lib/data/client'),
    import('@/lib/services/people/invite-at-the-console'),
    import('@/lib/clock'),
  ])
  try {
    const made = await inviteAtTheConsole(login, now())
    if (!made.ok) throw new Failure(`No link for "${login}": ${WHY[made.reason]}`, 'name an active login.')
    const { token, expiresAt } = made.invitation
    say(`${configuration.origin}/desk/invitation/${token}`)
    say(`  good once, until ${expiresAt.toISOString()}`)
  } finally {
    await db.$disconnect()
  }
})
