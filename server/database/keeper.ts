import pg from 'pg'
import { describeError, say } from '../steps'
import type { EmbeddedDatabase } from './embedded'

/**
 * Watches the embedded server through one connection that is never used, and starts the server
 * again when it ends although nobody asked it to (killed for memory, for instance).
 *
 * @returns stops watching; to be called before the server is stopped
 */
export async function keepRunning(
  database: EmbeddedDatabase,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  let wanted = true
  let client = await watch()

  async function watch(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: database.serverUrl, keepAlive: true })
    next.on('error', () => undefined) // 'end' follows, and that is what is acted upon
    await next.connect()
    next.once('end', () => void (wanted && revive()))
    return next
  }

  async function revive(): Promise<void> {
    try {
      await database.revive(signal)
      client = await watch()
      say('! The embedded PostgreSQL had ended by itself and was started again.')
    } catch (error) {
      if (wanted && !signal.aborted) say(describeError(error))
    }
  }

  return async () => {
    wanted = false
    await client.end()
  }
}
