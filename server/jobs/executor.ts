import type PgBoss from 'pg-boss'
import pg from 'pg'

/** Fetching, completing and maintaining need no more at once. */
const MAX_CONNECTIONS = 3

/** The queue's own connections, which know what is still under way. */
export interface Executor extends PgBoss.Db {
  /** Statements that were begun and have not ended. */
  readonly pending: ReadonlySet<Promise<unknown>>
  close(): Promise<void>
}

/**
 * Runs the queue's statements. A connection on which one failed is given up: the queue sends whole
 * transactions as one text, and a failure leaves such a connection inside one.
 *
 * @param onLost told of a connection that broke while it was idle
 */
export function openExecutor(databaseUrl: string, onLost: (cause: Error) => void): Executor {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: MAX_CONNECTIONS })
  pool.on('error', onLost)
  const pending = new Set<Promise<unknown>>()

  const run = async (text: string, values?: unknown[]) => {
    const client = await pool.connect()
    try {
      const result = await client.query(text, values)
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  return {
    pending,
    executeSql(text, values) {
      const running = run(text, values)
      pending.add(running)
      const forget = () => pending.delete(running)
      running.then(forget, forget)
      return running
    },
    close: () => pool.end(),
  }
}
