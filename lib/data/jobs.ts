import 'server-only'
import PgBoss from 'pg-boss'
import type { JobName, JobPayloads } from '@/lib/domain/jobs'
import type { Transaction } from './client'

/** pg-boss passes payloads as objects, which PostgreSQL takes as the text of its jsonb. */
const asParameter = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value

/** Lets the queue's statements run inside a transaction of ours. */
const inside = (tx: Transaction): PgBoss.Db => ({
  async executeSql(text, values) {
    const rows = await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(asParameter))
    return { rows }
  },
})

/** Never started: it only words statements, which run in the caller's transaction. */
const wording = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a job is enqueued in a transaction')) },
  migrate: false,
  supervise: false,
  schedule: false,
})

/**
 * Puts a job into the queue, inside the transaction of the fact it follows from: it is there
 * exactly if the fact is, and is run after the commit by one of the instances.
 */
export async function enqueueJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayloads[Name],
): Promise<void> {
  const id = await wording.send(name, payload, { db: inside(tx) })
  if (id === null) throw new Error(`the queue takes no job "${name}": the start makes its queues`)
}
