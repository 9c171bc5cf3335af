import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { JOB_NAMES } from '@/lib/domain/jobs'
import { installQueue } from './install'

const databaseUrl = process.env['DATABASE_URL'] ?? ''

describe('the queue\'s installation', () => {
  it('makes a queue of each kind of job with its rules, and may be done again', async () => {
    await installQueue(databaseUrl)
    const rows = await db.$queryRaw`
      SELECT "name", "retry_limit", "retry_backoff", "expire_seconds" FROM pgboss.queue
      WHERE "name" NOT LIKE '\\_\\_pgboss%' ORDER BY "name"`
    expect(rows).toContainEqual({ name: 'remind', retry_limit: 8, retry_backoff: true, expire_seconds: 120 })
    expect(rows).toHaveLength(JOB_NAMES.length)
  })

  it('mends rules of an earlier release', async () => {
    await db.$executeRaw`UPDATE pgboss.queue SET "retry_limit" = 1 WHERE "name" = 'remind'`
    await installQueue(databaseUrl)
    expect(await db.$queryRaw`SELECT "retry_limit" FROM pgboss.queue WHERE "name" = 'remind'`).toEqual([
      { retry_limit: 8 },
    ])
  })
})
