import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { db } from '@/lib/data/client'
import { discardImport } from '@/lib/services/plan-import/open-import'
import { at } from '@/lib/services/testing/accounts'
import { makeHouse } from '@/lib/services/testing/officials'
import { openWorld } from '@/lib/services/testing/plan'
import { someNames, uploaded } from '@/lib/services/testing/plan-import'
import { aDraft, published } from '@/lib/services/testing/updates'
import { databaseName, ensureDatabase, withClient, withDatabase } from './database/client'
import { listMigrations, migrate } from './migrate'
import { ROOT } from './program'

const FOLDER = path.join(ROOT, 'prisma/migrations')
const MIGRATIONS = listMigrations(FOLDER)
const own = process.env['DATABASE_URL'] ?? ''
const { signal } = new AbortController()
/** Prisma's command line takes its time on a busy machine. */
const UNHURRIED_MS = 60_000

/** A new, empty database of this worker, and its URL. */
async function makeDatabase(suffix: string): Promise<string> {
  const serverUrl = inject('databaseServerUrl')
  const url = withDatabase(serverUrl, `${databaseName(own)}_${suffix}`)
  await withClient(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(databaseName(url))} WITH (FORCE)`),
  )
  await ensureDatabase(serverUrl, databaseName(url))
  return url
}

const listTables = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

/** Every row of every table, as JSON text by table. */
const dump = (url: string): Promise<Map<string, string>> =>
  withClient(url, async (client) => {
    const dumps = new Map<string, string>()
    for (const table of await listTables(client)) {
      const { rows } = await client.query<{ rows: string }>(
        `SELECT coalesce(json_agg(t ORDER BY t::text), '[]')::text AS rows FROM "${table}" t`,
      )
      dumps.set(table, rows[0]?.rows ?? '[]')
    }
    return dumps
  })

/** The first migrations as Prisma would have left them, and nothing after them. */
async function applyFirst(client: Client, count: number): Promise<void> {
  await client.query(`
    CREATE TABLE "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
      "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
      "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`)
  for (const { name, checksum } of MIGRATIONS.slice(0, count)) {
    await client.query(readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8'))
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES (gen_random_uuid(), $1, now(), $2, 1)`,
      [checksum, name],
    )
  }
}

/** Puts rows into the tables that are there, in any order: what refers to what is in order once all of it is there. */
async function fill(client: Client, data: ReadonlyMap<string, string>): Promise<void> {
  await client.query('SET session_replication_role = replica')
  for (const table of await listTables(client)) {
    await client.query(`DELETE FROM "${table}"`)
    await client.query(
      `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`,
      [data.get(table) ?? '[]'],
    )
  }
}

describe('the migrations', () => {
  it('run on an empty database, and not again', async () => {
    const url = await makeDatabase('empty')
    expect(await migrate(url, signal)).toBe(`${MIGRATIONS.length} of ${MIGRATIONS.length} migrations applied`)
    expect(await migrate(url, signal)).toBe(`${MIGRATIONS.length} migrations, all there`)
    expect((await dump(url)).get('LedgerEntry')).toBe('[]')
  }, UNHURRIED_MS)

  it('run on a database with data from after the first, and keep all of it', async () => {
    const world = await openWorld()
    await published(world, world.contributor, aDraft(world, 'count'))
    const data = await dump(own)
    const url = await makeDatabase('data')
    await withClient(url, async (client) => {
      await applyFirst(client, 1)
      await fill(client, data)
    })
    const later = MIGRATIONS.length - 1
    expect(await migrate(url, signal)).toBe(`${later} of ${MIGRATIONS.length} migrations applied`)
    expect(await dump(url)).toEqual(data)
    await withClient(url, (client) =>
      expect(client.query(`UPDATE "Update" SET "sentence" = 'x'`)).rejects.toThrow(/published update is refused/),
    )
  }, UNHURRIED_MS)

  it('keep a glossary as its first version, and say for which office somebody stood for a number', async () => {
    const { contributor, reviewer, plan } = await openWorld()
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { slug: plan }, select: { id: true } })
    const data = await dump(own)
    const before = MIGRATIONS.findIndex(({ name }) => name.endsWith('_summary_sources'))
    const url = await makeDatabase('sources')
    await withClient(url, async (client) => {
      await applyFirst(client, before)
      await fill(client, data)
      await client.query(
        `INSERT INTO "GlossaryEntry" ("id", "planId", "position", "termZh", "termEn", "meaningZh", "meaningEn", "sinceSeq")
         VALUES ('term', $1, 0, '微循环路', 'Minor road', '连接主干道的小路。', '', 1)`,
        [planId],
      )
      await client.query(
        `INSERT INTO "Summary" ("id", "planId", "kind", "language", "dataOn", "knownOn", "knownSeq", "state", "generated",
           "authorId", "authorDepartmentId", "createdAt", "changedAt", "submittedAt",
           "issuerId", "issuerDepartmentId", "issuedAt", "frozen", "hash", "ledgerSeq")
         SELECT 'summary', $1, 'half-year', 'zh', '2025-06-30', '2025-07-18', 1, 'issued', '{}',
           a."id", a."departmentId", now(), now(), now(),
           i."id", i."departmentId", now(), '{}', repeat('0', 64), 1
         FROM "User" a, "User" i WHERE a."id" = $2 AND i."id" = $3`,
        [planId, contributor.id, reviewer.id],
      )
      await client.query(
        `INSERT INTO "NumberConfirmation" ("id", "summaryId", "blockId", "number", "source", "confirmedById", "confirmedAt")
         VALUES ('number', 'summary', 'opening', '12', '区统计局快报', $1, now())`,
        [reviewer.id],
      )
    })
    await migrate(url, signal)
    await withClient(url, async (client) => {
      const rowsOf = async (query: string) => (await client.query<Record<string, unknown>>(query)).rows
      expect(await rowsOf('SELECT "planId", "version" FROM "Glossary"')).toEqual([{ planId, version: 1 }])
      expect(await rowsOf('SELECT "termZh", "version" FROM "GlossaryEntry"')).toEqual([{ termZh: '微循环路', version: 1 }])
      expect(await rowsOf('SELECT "state", "glossaryVersion" FROM "Summary"')).toEqual([{ state: 'issued', glossaryVersion: 1 }])
      expect(await rowsOf(
        'SELECT c."number", c."departmentId" = u."departmentId" AS same FROM "NumberConfirmation" c JOIN "User" u ON u."id" = c."confirmedById"',
      )).toEqual([{ number: '12', same: true }])
      await expect(client.query(`UPDATE "NumberConfirmation" SET "source" = 'x'`)).rejects.toThrow()
    })
  }, UNHURRIED_MS)

  it('let the promises of earlier imports count from 1 January, of those that have ended too', async () => {
    const house = await makeHouse()
    const later = () => someNames(house, { startsOn: '2025-07-01' })
    const importId = await uploaded(house, later())
    await discardImport(house.planner, { importId, version: 1 }, at('09:00:00'))
    await uploaded(house, later())
    const data = await dump(own)
    const url = await makeDatabase('starts')
    await withClient(url, async (client) => {
      await applyFirst(client, MIGRATIONS.findIndex(({ name }) => name.endsWith('_import_starts_on')))
      await fill(client, data)
    })
    await migrate(url, signal)
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ startsOn: string }>('SELECT DISTINCT "startsOn" FROM "PlanImport"')
      expect(rows).toEqual([{ startsOn: '2025-01-01' }])
      for (const startsOn of ['2025-07-01', '2024-07-01']) {
        await expect(client.query('UPDATE "PlanImport" SET "startsOn" = $1', [startsOn])).rejects.toThrow()
      }
    })
  }, UNHURRIED_MS)
})
