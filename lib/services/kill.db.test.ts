import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '@/lib/data/generated/client'
import { lineOf } from '@/lib/data/ledger'
import { verifyChain } from '@/lib/domain/ledger'
import { withClient } from '@/server/database/client'
import { startEmbedded, type EmbeddedDatabase } from '@/server/database/embedded'
import { listServerProcesses } from '@/server/database/processes'
import { pathDigest } from '@/server/database/socket-folder'
import { listMigrations } from '@/server/migrate'
import { ROOT, TYPESCRIPT } from '@/server/program'

const BURST = path.join(ROOT, 'lib/services/testing/publish-burst.ts')
/** The burst is in full swing by then. */
const ACKNOWLEDGED = 24
/** Two bursts and two starts take seconds, on a machine that has nothing else to do. */
const UNHURRIED_MS = 120_000

/**
 * Runs the burst until so many publications are acknowledged, then strikes.
 *
 * @returns every sequence that was acknowledged before, and while, the blow fell
 */
async function burst(url: string, strike: (kill: () => void) => void): Promise<number[]> {
  const child = spawn(process.execPath, [...TYPESCRIPT, BURST], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(child, 'close')
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === ACKNOWLEDGED) strike(() => child.kill('SIGKILL'))
  }
  await closed
  expect(acknowledged.length, complaint).toBeGreaterThanOrEqual(ACKNOWLEDGED)
  return acknowledged
}

/** Every acknowledged entry is there, the chain holds, and each update has its own entry. */
async function expectNothingLost(url: string, acknowledged: readonly number[]): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<LedgerEntry>('SELECT * FROM "LedgerEntry" ORDER BY "seq"')
    expect(verifyChain(rows.map(lineOf))).toMatchObject({ ok: true, count: rows.length })
    const kept = new Set(rows.map((row) => row.seq))
    expect(acknowledged.filter((seq) => !kept.has(seq))).toEqual([])
    const updates = await client.query(
      `SELECT "ledgerSeq", "id" FROM "Update" WHERE "state" = 'published' ORDER BY "ledgerSeq"`,
    )
    const entries = await client.query(
      `SELECT "seq" AS "ledgerSeq", "payload"->>'update' AS "id" FROM "LedgerEntry"
       WHERE "type" = 'update.published' ORDER BY "seq"`,
    )
    expect(updates.rows).toEqual(entries.rows)
    const audited = await client.query(
      `SELECT count(*)::int AS n FROM "AuditRecord" WHERE "action" = 'update.published'`,
    )
    expect(audited.rows).toEqual([{ n: updates.rowCount }])
  })
}

describe('kill -9 in a burst of publications', () => {
  let store = ''
  let database: EmbeddedDatabase
  const { signal } = new AbortController()
  const pids = () =>
    listServerProcesses(`jiannuo-${pathDigest(path.join(store, 'postgres'))}`).map(({ pid }) => pid)

  beforeAll(async () => {
    store = mkdtempSync(path.join(os.tmpdir(), 'kill-'))
    database = await startEmbedded(store, signal)
    const folder = path.join(ROOT, 'prisma/migrations')
    await withClient(database.url, async (client) => {
      for (const { name } of listMigrations(folder)) {
        await client.query(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'))
      }
    })
  }, UNHURRIED_MS)
  afterAll(async () => {
    await database.stop()
    rmSync(store, { recursive: true })
  })

  it('of the publishing process, and then of PostgreSQL itself, loses nothing acknowledged', async () => {
    const first = await burst(database.url, (kill) => kill())
    await expectNothingLost(database.url, first)
    const second = await burst(database.url, (kill) => {
      for (const pid of pids()) process.kill(pid, 'SIGKILL')
      kill()
    })
    expect(Math.min(...second)).toBeGreaterThan(Math.max(...first))
    expect(pids()).toEqual([])
    database = await startEmbedded(store, signal)
    await expectNothingLost(database.url, [...first, ...second])
  }, UNHURRIED_MS)
})
