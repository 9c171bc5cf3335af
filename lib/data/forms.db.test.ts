import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { aDraft, drafted } from '@/lib/services/testing/updates'
import { answerTo } from './testing/statement'

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
let world: World
let draftId: string

beforeAll(async () => {
  await client.connect()
  world = await openWorld('count')
  draftId = await drafted(world.contributor, aDraft(world, 'count'))
})
afterAll(() => client.end())

async function refuses(sql: string, why: RegExp, values: readonly unknown[] = []): Promise<void> {
  expect(await answerTo(client, sql, values), sql).toMatch(why)
}

describe('the database knows its forms:', () => {
  const DATES = ['2025-2-30', '2025-02-30', '2025-13-01', '20250630', '2025-06-30 ', '２０２５-06-30', '', 'x']
  it.each(DATES)('%j is no civil date', async (date) => {
    const why = /check constraint|out of range|invalid value/
    await refuses(`UPDATE "Update" SET "effectiveOn" = $1 WHERE "id" = '${draftId}'`, why, [date])
  })

  const DECIMALS = ['1e3', '1.', '.5', '+1', '1,000', '４', '1.0000001', '1234567890123456', '--1', '', ' 1', '1\n']
  it.each(DECIMALS)('%j is no decimal', async (decimal) => {
    const why = /check constraint/
    await refuses(`UPDATE "Reading" SET "value" = $1 WHERE "updateId" = '${draftId}'`, why, [decimal])
  })

  it('a figure has a value or a word, not both and not neither', async () => {
    const where = `WHERE "updateId" = '${draftId}'`
    await refuses(`UPDATE "Reading" SET "word" = 'opened' ${where}`, /check constraint/)
    await refuses(`UPDATE "Reading" SET "value" = NULL ${where}`, /check constraint/)
  })

  it('evidence has what its kind says, and nothing else', async () => {
    const where = `WHERE "updateId" = '${draftId}'`
    await refuses(`UPDATE "Evidence" SET "url" = NULL ${where}`, /check constraint/)
    await refuses(`UPDATE "Evidence" SET "documentNumber" = '8号' ${where}`, /check constraint/)
    await refuses(`UPDATE "Evidence" SET "kind" = 'file' ${where}`, /check constraint/)
  })

  it('a file is kept under the hash of its content, with its size, up to 20 MB', async () => {
    const insert = `INSERT INTO "StoredFile" ("sha256", "mimeType", "sizeBytes", "bytes", "createdAt")
      SELECT coalesce($1, encode(sha256(b), 'hex')), 'application/pdf', coalesce($2, length(b)), b, now()
      FROM (SELECT convert_to(repeat('x', $3), 'UTF8') AS b) content`
    await refuses(insert, /check constraint/, ['0'.repeat(64), null, 8])
    await refuses(insert, /check constraint/, [null, 7, 8])
    await refuses(insert, /check constraint/, [null, null, 0])
    await refuses(insert, /check constraint/, [null, null, 20 * 1024 * 1024 + 1])
    const { rowCount } = await client.query(insert, [null, null, 20 * 1024 * 1024])
    expect(rowCount).toBe(1)
  })

  it('who keeps the system or its record has no further role', async () => {
    const insert = `INSERT INTO "User" ("id", "login", "name", "departmentId", "roles", "passwordHash")
      SELECT gen_random_uuid(), $1, 'x', "id", $2, 'none' FROM "Department" LIMIT 1`
    const mixed = [
      ['administrator', 'reviewer'],
      ['auditor', 'contributor'],
      ['administrator', 'auditor'],
      ['planner', 'administrator'],
      ['mayor'],
    ]
    for (const roles of mixed) await refuses(insert, /User_roles_check|check constraint/, [`t-${randomUUID()}`, roles])
    const { id } = world.reviewer
    await refuses(`UPDATE "User" SET "roles" = "roles" || '{auditor}' WHERE "id" = '${id}'`, /check constraint/)
    await refuses(insert, /User_login_check|check constraint/, ['Upper Case', ['reviewer']])
  })
})
