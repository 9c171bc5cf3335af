import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { TEMPLATE } from '../testing/database'
import { withClient, withDatabase } from './client'
import { type EmbeddedDatabase, startEmbedded } from './embedded'
import { requireExternal } from './external'
import { listServerProcesses } from './processes'
import { pathDigest } from './socket-folder'

let store = ''
let database: EmbeddedDatabase
const { signal } = new AbortController()
const start = () => startEmbedded(store, signal)
const pids = () =>
  listServerProcesses(`jiannuo-${pathDigest(path.join(store, 'postgres'))}`).map(({ pid }) => pid)
const ask = (sql: string) => withClient(database.url, (client) => client.query(sql))

beforeAll(async () => {
  store = mkdtempSync(path.join(os.tmpdir(), 'embedded-'))
  database = await start()
  await ask('CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)')
})
beforeEach(async () => {
  database = await start()
})
afterAll(async () => {
  await database.stop()
  rmSync(store, { recursive: true })
})

describe('the embedded PostgreSQL', () => {
  it('leaves no process behind when it is stopped, and keeps what it had', async () => {
    await database.stop()
    expect(pids()).toEqual([])
    expect(readdirSync(store).sort()).toEqual(['postgres', 'postgres.log'])
    database = await start()
    expect(database.outcome).toMatch(/started$/)
    expect((await ask('SELECT n FROM kept')).rows).toEqual([{ n: 1 }])
  })

  it('is taken over where its last owner left it running', async () => {
    const [main] = pids()
    database = await start()
    expect(database.outcome).toMatch(/already running$/)
    expect(pids()).toContain(main)
  })

  it('comes back with all that was committed after kill -9 of all of it', async () => {
    for (const pid of pids()) process.kill(pid, 'SIGKILL')
    database = await start()
    expect((await ask('SELECT n FROM kept')).rows).toEqual([{ n: 1 }])
  })

  it('comes back after kill -9 of its main process alone', async () => {
    process.kill(Math.min(...pids()), 'SIGKILL')
    database = await start()
    expect((await ask('SELECT n FROM kept')).rows).toEqual([{ n: 1 }])
  })

  it('knows the letters of Chinese words, for searching', async () => {
    const { rows } = await ask(`CREATE EXTENSION pg_trgm; SELECT 1`).then(() =>
      ask(`SELECT similarity('微循环路', '微循环路 11 条') > 0.3 AS alike`),
    )
    expect(rows).toEqual([{ alike: true }])
  })

  it('is made anew when its folder was deleted under it', async () => {
    rmSync(path.join(store, 'postgres'), { recursive: true })
    database = await start()
    expect(database.outcome).toMatch(/newly made$/)
  })
})

describe('a server of somebody else', () => {
  it('gets the database that the URL names', async () => {
    const url = withDatabase(database.url, '践诺 "1"')
    expect(await requireExternal(url)).toContain('created')
    expect(await requireExternal(url)).not.toContain('created')
  })
})

describe("a worker's own database", () => {
  it('is a copy of the migrated one, with its tables', async () => {
    const own = process.env['DATABASE_URL'] ?? ''
    expect(new URL(own).pathname).not.toContain(TEMPLATE)
    const { rows } = await withClient(own, (client) =>
      client.query(`SELECT count(*) > 0 AS migrated FROM "_prisma_migrations"`),
    )
    expect(rows).toEqual([{ migrated: true }])
    expect(inject('databaseServerUrl')).toContain('postgres')
  })
})
