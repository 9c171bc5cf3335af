import PgBoss from 'pg-boss'
import { afterEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { enqueueJob } from '@/lib/data/jobs'
import { startJobs } from '.'
import { openExecutor } from './executor'
import type { JobHandlers, Queue } from './queue'
import { runQueue } from './queue'

const databaseUrl = process.env['DATABASE_URL'] ?? ''
const open: Queue[] = []
const unexpected = () => Promise.reject(new Error('nothing else was asked for'))

/** An instance whose only job is the given one. */
async function anInstance(remind: JobHandlers['remind'], told: string[] = []): Promise<Queue> {
  const handlers = {
    remind,
    'send-digest': unexpected,
    'send-invitation': unexpected,
    'check-import': unexpected,
    'apply-import': unexpected,
    'discard-sheets': unexpected,
  }
  const report = (line: string) => void told.push(line)
  const queue = await runQueue({ databaseUrl, handlers, report, lookEverySeconds: 0.5 })
  open.push(queue)
  return queue
}

const enqueue = () => inTransaction((tx) => enqueueJob(tx, 'remind', {}))

const listStates = async (): Promise<string[]> => {
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT "state"::text FROM pgboss.job WHERE "name" = 'remind' ORDER BY "created_on"`
  return rows.map((row) => row.state)
}

afterEach(async () => {
  for (const queue of open.splice(0)) await queue.close()
  await db.$executeRaw`DELETE FROM pgboss.job`
})

describe('the job queue', () => {
  it('has a job exactly if the transaction of its fact commits', async () => {
    await enqueue()
    const failing = inTransaction(async (tx) => {
      await enqueueJob(tx, 'remind', {})
      throw new Error('the fact is refused')
    })
    await expect(failing).rejects.toThrow('the fact is refused')
    expect(await listStates()).toEqual(['created'])
  })

  it('runs every job once, with two instances at once', async () => {
    const count = 40
    for (let i = 0; i < count; i++) await enqueue()
    let runs = 0
    const remind = async () => {
      runs += 1
      await db.$queryRaw`SELECT 1`
    }
    await Promise.all([anInstance(remind), anInstance(remind)])
    await expect.poll(async () => new Set(await listStates()), { timeout: 15_000 }).toEqual(new Set(['completed']))
    expect(runs).toBe(count)
  })

  it('tries a job again that failed, later and not at once', async () => {
    const told: string[] = []
    await enqueue()
    await anInstance(() => Promise.reject(new Error('no answer')), told)
    await expect.poll(listStates).toEqual(['retry'])
    const [job] = await db.$queryRaw<{ waits: boolean; limit: number }[]>`
      SELECT "start_after" > now() + interval '15 s' AS "waits", "retry_limit" AS "limit" FROM pgboss.job`
    expect(job).toEqual({ waits: true, limit: 8 })
    expect(told).toEqual([expect.stringMatching(/^job remind [0-9a-f-]{36} failed:$/)])
  })

  it('takes a job up again whose process was killed, once its time is over', async () => {
    await enqueue()
    const executor = openExecutor(databaseUrl, () => undefined)
    const boss = new PgBoss({ db: executor, migrate: false, supervise: false, schedule: false })
    try {
      expect(await boss.fetch('remind')).toHaveLength(1)
      await boss.expire()
      expect(await listStates()).toEqual(['active'])
      await db.$executeRaw`UPDATE pgboss.job SET "started_on" = now() - interval '121 s'`
      await boss.expire()
      expect(await listStates()).toEqual(['retry'])
    } finally {
      await executor.close()
    }
    await db.$executeRaw`UPDATE pgboss.job SET "start_after" = now()`
    await anInstance(() => Promise.resolve())
    await expect.poll(listStates).toEqual(['completed'])
  })

  it('waits for the job under way when it closes, and records its end', async () => {
    await enqueue()
    const begun = await new Promise<Queue>((resolve, reject) => {
      const queue = anInstance(async (_payload, { signal }) => {
        queue.then(resolve, reject)
        await new Promise((stopped) => signal.addEventListener('abort', stopped))
      })
    })
    await begun.close()
    open.length = 0
    expect(await listStates()).toEqual(['completed'])
  })

  it('runs on a thread of its own, which ends when it is told', async () => {
    const told: string[] = []
    const jobs = startJobs((line) => told.push(line))
    await enqueue()
    await expect.poll(listStates, { timeout: 20_000 }).toEqual(['completed'])
    await jobs.close()
    expect(told).toEqual([])
  })
})
