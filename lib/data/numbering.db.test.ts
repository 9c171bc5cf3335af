import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareWorld } from '@/lib/services/testing/plan'
import { answerTo } from './testing/statement'

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
/** On a machine that may be busy. */
const UNHURRIED_MS = 60_000

const open = (planId: string) =>
  answerTo(client, `UPDATE "Plan" SET "state" = 'open', "openedAt" = now() WHERE "id" = $1`, [planId])

const renumber = (planId: string, from: number, to: number) =>
  client.query(`UPDATE "Commitment" SET "position" = $3 WHERE "planId" = $1 AND "position" = $2`, [
    planId,
    from,
    to,
  ])

// The list of a plan tells its length by the last position (lib/data/public/list.ts).
describe('the numbering of a plan that opens', () => {
  let planId: string
  beforeAll(async () => {
    await client.connect()
    planId = (await prepareWorld('count', 'growth')).planId
  }, UNHURRIED_MS)
  afterAll(() => client.end())

  it('starts with 1 and has no gap', async () => {
    expect(await open(planId)).toBe('accepted for 1 rows')
    await renumber(planId, 2, 3)
    expect(await open(planId)).toContain('not numbered 1, 2, … without a gap')
    await renumber(planId, 1, 2)
    expect(await open(planId)).toContain('not numbered 1, 2, … without a gap')
  })
})
