import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withdrawAdjustment } from '@/lib/services/withdraw-adjustment'
import { adjusted, aProposal, nineRoads, proposed } from '@/lib/services/testing/adjustments'
import { at } from '@/lib/services/testing/accounts'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { answerTo } from './testing/statement'

// Here SQL stands in for whoever gets past the services: a hasty script, a later mistake.
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
const UNHURRIED_MS = 60_000
let world: World
let decidedId: string

const NO_ADJUSTMENT = /of an open plan is refused: it changes only by an adjustment/
const DECIDED = /is refused: it is decided/

beforeAll(async () => {
  await client.connect()
  world = await openWorld('count', 'list', 'milestone')
  decidedId = (await adjusted(world, world.planner, aProposal(world))).id
}, UNHURRIED_MS)
afterAll(() => client.end())

const SET_TARGET = `UPDATE "Target" t SET "value" = '7' FROM "Measure" m, "Commitment" c
  WHERE m."id" = t."measureId" AND c."id" = m."commitmentId" AND c."code" = $1`
const codeOf = (kind: 'count' | 'list' | 'milestone') => [world.codeOf(kind)]

async function refuses(sql: string, why: RegExp, values: readonly unknown[] = []): Promise<void> {
  expect(await answerTo(client, sql, values), sql).toMatch(why)
}

type Statement = readonly [sql: string, values: readonly unknown[]]

/** What the database says to the last of these statements of one transaction; always undone. */
async function inOne(...statements: Statement[]): Promise<string> {
  const [last, ...before] = statements.toReversed()
  if (last === undefined) throw new Error('no statement')
  await client.query('BEGIN')
  try {
    for (const [sql, values] of before) await client.query(sql, [...values])
    const { rowCount } = await client.query(last[0], [...last[1]])
    return `accepted for ${rowCount} rows`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}

/** Confirms what waits, as a service would, without touching what it is about. */
const confirming = (id: string): Statement => [
    `WITH head AS (SELECT "seq", "hash" FROM "LedgerEntry" ORDER BY "seq" DESC LIMIT 1),
      entry AS (INSERT INTO "LedgerEntry" ("seq", "recordedAt", "effectiveOn", "knownOn", "type", "payload", "previousHash", "hash", "subject")
        SELECT "seq" + 1, now(), '2025-07-18', '2025-07-18', 'commitment.adjusted', jsonb_build_object('knownOn', '2025-07-18', 'adjustment', $1::text),
          "hash", encode(sha256(convert_to($1, 'UTF8')), 'hex'),
          (SELECT c."code" FROM "Adjustment" a JOIN "Commitment" c ON c."id" = a."commitmentId" WHERE a."id" = $1) FROM head RETURNING "seq")
      UPDATE "Adjustment" SET "state" = 'confirmed', "knownOn" = '2025-07-18', "ledgerSeq" = entry."seq",
        "decidedById" = $2, "deciderDepartmentId" = $3, "decidedAt" = now()
      FROM entry WHERE "id" = $1`,
    [id, world.reviewer.id, world.office],
  ]

describe('what an open plan promises', () => {
  it.each([
    ['a target', SET_TARGET],
    ['a deadline', `UPDATE "Commitment" SET "deadlineOn" = '2026-03-31' WHERE "code" = $1`],
    ['an ending', `UPDATE "Commitment" SET "endedOn" = '2025-07-18' WHERE "code" = $1`],
    ['a node', `INSERT INTO "ScheduleNode" ("id", "commitmentId", "dueOn", "share") SELECT 'n', "id", '2025-06-30', '0.1' FROM "Commitment" WHERE "code" = $1`],
    ['who answers', `DELETE FROM "CommitmentDepartment" d USING "Commitment" c WHERE c."id" = d."commitmentId" AND c."code" = $1`],
  ])('does not change without an adjustment: %s', async (_, sql) => {
    await refuses(sql, NO_ADJUSTMENT, codeOf('count'))
  })

  it('changes in the transaction that confirms its adjustment, and in no other', async () => {
    const { adjustmentId } = await proposed(world.planner, aProposal(world, 'count', nineRoads({ value: '7' })))
    // proposed is not confirmed; what was confirmed before opens nothing
    expect(await inOne([SET_TARGET, codeOf('count')])).toMatch(NO_ADJUSTMENT)
    expect(await inOne(confirming(adjustmentId), [SET_TARGET, codeOf('count')])).toBe('accepted for 1 rows')
    // of one commitment, it opens no other
    const planned = `UPDATE "Stage" s SET "plannedOn" = '2025-06-30' FROM "Commitment" c WHERE c."id" = s."commitmentId" AND c."code" = $1`
    expect(await inOne(confirming(adjustmentId), [planned, codeOf('milestone')])).toMatch(NO_ADJUSTMENT)
    expect(await inOne(confirming(adjustmentId), [SET_TARGET, codeOf('list')])).toMatch(NO_ADJUSTMENT)
    const seen = { adjustmentId, version: 1 }
    expect(await withdrawAdjustment(world.planner, seen, at('10:00:00'))).toEqual({ ok: true })
  })

  it('loses nothing even by an adjustment: no target, measure or commitment is deleted', async () => {
    const { adjustmentId } = await proposed(world.planner, aProposal(world, 'count', nineRoads({ value: '6' })))
    for (const sql of [
      `DELETE FROM "Target" t USING "Measure" m, "Commitment" c WHERE m."id" = t."measureId" AND c."id" = m."commitmentId" AND c."code" = $1`,
      `UPDATE "Commitment" SET "code" = 'XX-001' WHERE "code" = $1`,
      `UPDATE "Measure" m SET "kind" = 'growth' FROM "Commitment" c WHERE c."id" = m."commitmentId" AND c."code" = $1`,
    ]) {
      expect(await inOne(confirming(adjustmentId), [sql, codeOf('count')]), sql).toMatch(NO_ADJUSTMENT)
    }
    await withdrawAdjustment(world.planner, { adjustmentId, version: 1 }, at('10:00:00'))
  })
})

describe('an adjustment', () => {
  it('stays once it is decided', async () => {
    await refuses(`UPDATE "Adjustment" SET "reason" = 'x' WHERE "id" = $1`, DECIDED, [decidedId])
    await refuses(`DELETE FROM "Adjustment" WHERE "id" = $1`, DECIDED, [decidedId])
    await refuses('TRUNCATE "Adjustment" CASCADE', /append-only/)
  })

  it('is not decided by who proposed it, nor without its entry, its office, or a reason', async () => {
    const { adjustmentId: id } = await proposed(world.planner, aProposal(world, 'count', nineRoads({ value: '5' })))
    const decide = (columns: string) => `UPDATE "Adjustment" SET ${columns} WHERE "id" = $1`
    const by = (who: string) => `"decidedById" = '${who}', "deciderDepartmentId" = '${world.office}', "decidedAt" = now()`
    await refuses(decide(`"state" = 'refused', "decisionReason" = 'x', ${by(world.planner.id)}`), /second_person/, [id])
    await refuses(decide(`"state" = 'refused', ${by(world.reviewer.id)}`), /refused_has_reason/, [id])
    await refuses(decide(`"state" = 'confirmed', ${by(world.reviewer.id)}`), /confirmed_is_whole/, [id])
    await refuses(decide(`"decidedById" = '${world.reviewer.id}'`), /decider_has_office/, [id])
    await refuses(decide(`"authority" = NULL`), /names_its_authority/, [id])
    await refuses(decide(`"reason" = ' '`), /says_why/, [id])
    await withdrawAdjustment(world.planner, { adjustmentId: id, version: 1 }, at('10:00:00'))
  })
})
