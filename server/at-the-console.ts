import type { ConsoleRefusal } from '@/lib/services/people/act-at-the-console'
import { type Configuration, readConfiguration } from './configuration'
import { embeddedUrl } from './database/embedded-url'
import { live } from './lifetime'
import { ROOT } from './program'
import { Failure } from './steps'

const WHY = {
  'unknown-login': 'nobody has this login.',
  deactivated: 'the account is deactivated.',
  'no-second-factor': 'the account has no second factor.',
} as const satisfies Record<ConsoleRefusal['reason'], string>

/**
 * Runs one act on the account that the command names, against the database of the site that is
 * running on this machine; a refusal says why nothing was done.
 *
 * @param act loads the service only when it is called: that reads the environment set here
 */
export function atTheConsole<Done extends { ok: true }>(
  act: (login: string, now: Date) => Promise<Done | ConsoleRefusal>,
  tell: (done: Done, configuration: Configuration) => void,
): Promise<void> {
  return live(async () => {
    const [login = ''] = process.argv.slice(2)
    const configuration = readConfiguration(ROOT)
    process.env['DATABASE_URL'] = configuration.databaseUrl ?? embeddedUrl(configuration.store)
    const [{ db }, { now }] = await Promise.all([import('@/lib/data/client'), import('@/lib/clock')])
    try {
      const decision = await act(login, now())
      if (!decision.ok) {
        throw new Failure(`Nothing was done for "${login}": ${WHY[decision.reason]}`, 'name an active login.')
      }
      tell(decision, configuration)
    } finally {
      await db.$disconnect()
    }
  })
}
