import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, withClient, withDatabase } from '../database/client'
import { startEmbedded } from '../database/embedded'
import { installQueue } from '../jobs/install'
import { generateClient, migrate } from '../migrate'
import { TEMPLATE } from './database'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which each worker makes its own database. */
    databaseServerUrl: string
  }
}

/** Nothing here has to outlive a failure of the machine, so nothing waits for the disk. */
const HASTE = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']

/** A real PostgreSQL for the run, in a store of its own that goes with it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { signal } = new AbortController()
  const store = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-test-'))
  const database = await startEmbedded(store, signal)
  const tearDown = async () => {
    await database.stop()
    rmSync(store, { recursive: true })
  }
  try {
    await withClient(database.serverUrl, async (client) => {
      for (const setting of HASTE) await client.query(`ALTER SYSTEM SET ${setting}`)
      await client.query('SELECT pg_reload_conf()')
    })
    await generateClient(signal)
    await ensureDatabase(database.serverUrl, TEMPLATE)
    const template = withDatabase(database.serverUrl, TEMPLATE)
    await migrate(template, signal)
    await installQueue(template)
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('databaseServerUrl', database.serverUrl)
  return tearDown
}
