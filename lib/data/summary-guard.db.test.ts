import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anIssue } from '@/lib/services/testing/summaries'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { answerTo } from './testing/statement'

// Here SQL stands in for whoever gets past the services: a hasty script, a later mistake.
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
const UNHURRIED_MS = 60_000
let world: World
let issuedId: string
let draftId: string

beforeAll(async () => {
  await client.connect()
  world = await openWorld('count')
  ;({ issuedId, draftId } = await anIssue(world))
}, UNHURRIED_MS)
afterAll(() => client.end())

async function refuses(sql: string, why: RegExp, values: readonly unknown[] = []): Promise<void> {
  expect(await answerTo(client, sql, values), sql).toMatch(why)
}

const EDIT = `INSERT INTO "SummaryEdit" ("summaryId", "blockId", "text", "base", "changedById", "changedAt")
  VALUES ($1, 'a', '改', '{}', $2, now())`
const CONFIRMATION = `INSERT INTO "NumberConfirmation" ("id", "summaryId", "blockId", "number", "source", "confirmedById", "departmentId", "confirmedAt")
  SELECT 'n', $1, 'a', '3', '台账', "id", "departmentId", now() FROM "User" WHERE "id" = $2`
const FILE = `INSERT INTO "SummaryFile" ("summaryId", "format", "sha256", "bytes")
  VALUES ($1, 'md', encode(sha256('x'), 'hex'), 'x')`

describe('what the database refuses about progress summaries', () => {
  it('changing or deleting an issued one, or anything below it', async () => {
    const issued = /of an issued summary is refused/
    await refuses(`UPDATE "Summary" SET "frozen" = '{}' WHERE "id" = $1`, issued, [issuedId])
    await refuses(`UPDATE "Summary" SET "state" = 'draft' WHERE "id" = $1`, issued, [issuedId])
    await refuses(`DELETE FROM "Summary" WHERE "id" = $1`, issued, [issuedId])
    await refuses(EDIT, issued, [issuedId, world.planner.id])
    await refuses(CONFIRMATION, issued, [issuedId, world.planner.id])
    await refuses(FILE, issued, [issuedId])
    await refuses(`UPDATE "SummaryFile" SET "format" = 'xlsx' WHERE "summaryId" = $1`, issued, [issuedId])
    await refuses(`DELETE FROM "SummaryFile" WHERE "summaryId" = $1`, issued, [issuedId])
    await refuses('TRUNCATE "SummaryFile"', /append-only/)
  })

  it('an issuer who wrote it, and issuing by halves or without its ledger entry', async () => {
    const issue = `UPDATE "Summary" SET "state" = 'issued', "issuerId" = $2, "issuerDepartmentId" = $3, "issuedAt" = now(),
      "frozen" = '{}', "hash" = repeat('a', 64), "ledgerSeq" = 1 WHERE "id" = $1`
    await refuses(issue, /without its ledger entry/, [draftId, world.reviewer.id, world.office])
    await refuses(`UPDATE "Summary" SET "issuerId" = "authorId" WHERE "id" = $1`, /Summary_second_person/, [draftId])
    await refuses(`UPDATE "Summary" SET "hash" = repeat('a', 64) WHERE "id" = $1`, /Summary_whole_when_issued/, [draftId])
    await refuses(`UPDATE "Summary" SET "authorId" = $2 WHERE "id" = $1`, /who wrote it, stays/, [draftId, world.reviewer.id])
  })

  it('an edit that edits nothing, an omission without a reason, a file that is not its hash', async () => {
    const edit = (columns: string, values: string) =>
      `INSERT INTO "SummaryEdit" ("summaryId", "blockId", "base", "changedById", "changedAt"${columns}) VALUES ($1, 'b', '{}', $2, now()${values})`
    const who = [draftId, world.planner.id]
    expect(await answerTo(client, EDIT, who)).toBe('accepted for 1 rows')
    await refuses(edit('', ''), /SummaryEdit_edits/, who)
    await refuses(edit(', "omission"', `, ' '`), /SummaryEdit_omission_has_reason/, who)
    await refuses(FILE.replace(`sha256('x')`, `sha256('y')`), /SummaryFile_check/, [draftId])
  })

  it('changing what a glossary says, and a version that does not count up', async () => {
    await client.query(`INSERT INTO "Glossary" ("planId", "version") SELECT "id", 1 FROM "Plan" WHERE "slug" = $1`, [world.plan])
    await client.query(
      `INSERT INTO "GlossaryEntry" ("id", "planId", "position", "termZh", "termEn", "meaningZh", "meaningEn", "version")
       SELECT 'g-' || "id", "id", 0, '四上', 'Four', '企业', 'Firms', 1 FROM "Plan" WHERE "slug" = $1`,
      [world.plan],
    )
    await refuses(`UPDATE "GlossaryEntry" SET "meaningZh" = '别的'`, /append-only/)
    await refuses(`DELETE FROM "GlossaryEntry"`, /append-only/)
    await refuses(`UPDATE "Glossary" SET "version" = 3`, /only counts up/)
    await refuses(`DELETE FROM "Glossary"`, /only counts up/)
  })

  it('changing what a department was called', async () => {
    await client.query(
      `INSERT INTO "DepartmentRename" ("departmentId", "nameZh", "nameEn", "untilSeq", "renamedOn") VALUES ($1, '旧名', 'Old', 1, '2025-07-18')`,
      [world.planner.departmentId],
    )
    await refuses(`UPDATE "DepartmentRename" SET "nameZh" = '别的'`, /append-only/)
    await refuses(`DELETE FROM "DepartmentRename"`, /append-only/)
  })
})
