import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { aDraft, drafted, published, submitted } from '@/lib/services/testing/updates'
import { answerTo } from './testing/statement'

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
let world: World
let draftId: string
let otherId: string

beforeAll(async () => {
  await client.connect()
  world = await openWorld('count', 'growth', 'limit')
  otherId = (await published(world, world.neighbour, aDraft(world, 'growth'))).id
  draftId = await drafted(world.contributor, aDraft(world, 'count'))
}, 60_000)
afterAll(() => client.end())

/** What is kept, what tries to change it, and how that is refused. */
const KEPT: readonly (readonly [string, string, RegExp])[] = [
  ['a section of an open plan', `UPDATE "Section" SET "titleZh" = 'x'`, /Section of an open plan/],
  ['the slug of a department', `UPDATE "Department" SET "slug" = "slug" || 'x'`, /slug and the zone/],
  ['the zone of a jurisdiction', `UPDATE "Jurisdiction" SET "timeZone" = 'UTC'`, /slug and the zone/],
  ...['Section', 'ScheduleNode', 'CommitmentDepartment'].map((table) => [`all of ${table}`, `TRUNCATE "${table}" CASCADE`, /refused/] as const),
]

describe('the database', () => {
  it.each(KEPT)('keeps %s', async (_, sql, why) => {
    expect(await answerTo(client, sql, [])).toMatch(why)
  })

  it('takes no correction, reading or entry of another commitment', async () => {
    const correct = `UPDATE "Update" SET "supersedesId" = $1, "correctionReason" = 'x' WHERE "id" = $2`
    expect(await answerTo(client, correct, [otherId, draftId])).toMatch(/corrects no published figure/)
    const read = `UPDATE "Reading" SET "measureId" = (SELECT m."id" FROM "Measure" m JOIN "Commitment" c ON c."id" = m."commitmentId" WHERE c."code" = $1) WHERE "updateId" = $2`
    expect(await answerTo(client, read, [world.codeOf('limit'), draftId])).toMatch(/of another commitment/)
    const seen = await submitted(world.contributor, aDraft(world, 'limit'))
    const publish = `UPDATE "Update" SET "state" = 'published', "publishedAt" = now(), "knownOn" = '2025-01-15', "reviewerId" = $1,
      "ledgerSeq" = (SELECT max("seq") FROM "LedgerEntry" WHERE "type" = 'commitment.registered') WHERE "id" = $2`
    expect(await answerTo(client, publish, [world.reviewer.id, seen.updateId])).toMatch(/no ledger entry of its own/)
  })
})
