import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findBinaries } from '../../database/binaries'
import { withClient } from '../../database/client'
import { startEmbedded } from '../../database/embedded'
import { findRunner } from '../../database/runner'
import { findFreePort } from '../../port'

const HOST = '127.0.0.1'
const ANSWER_MS = 15_000
const POLL_MS = 50
/** Characters that a URL has other uses for. */
const PASSWORD = 'p@ss:/#?wörd'

/** A PostgreSQL server as an office has one: over TCP, with a password, and a user who is no superuser. */
export interface OfficeServer {
  /** The URL of a database of that name, for the user. */
  urlOf(database: string, password?: string): string
  stop(): Promise<void>
}

export async function startOfficeServer(folder: string, signal: AbortSignal): Promise<OfficeServer> {
  await makeCluster(folder, signal)
  const binaries = findBinaries()
  const { prefix } = findRunner(binaries.initdb)
  const port = await findFreePort(HOST)
  const settings = [`listen_addresses=${HOST}`, `port=${port}`, 'unix_socket_directories=']
  const [command = binaries.postgres, ...args] = [
    ...[...prefix, binaries.postgres, '-D', path.join(folder, 'postgres')],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const child = spawn(command, args, { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const urlOf = (database: string, password = PASSWORD) =>
    `postgresql://office:${encodeURIComponent(password)}@${HOST}:${port}/${database}`
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  try {
    await untilAnswering(urlOf('postgres'), signal)
  } catch (error) {
    await stop()
    throw error
  }
  return { urlOf, stop }
}

async function makeCluster(folder: string, signal: AbortSignal): Promise<void> {
  const embedded = await startEmbedded(folder, signal)
  await withClient(embedded.serverUrl, (client) =>
    client.query(`CREATE ROLE office LOGIN CREATEDB PASSWORD ${client.escapeLiteral(PASSWORD)}`),
  )
  await embedded.stop()
  const rules = path.join(folder, 'postgres/pg_hba.conf')
  writeFileSync(rules, `host all all ${HOST}/32 scram-sha-256\n`)
  const { owner } = findRunner(findBinaries().initdb)
  if (owner !== null) chownSync(rules, owner, owner)
}

async function untilAnswering(url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + ANSWER_MS
  for (;;) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'))
      return
    } catch (error) {
      signal.throwIfAborted()
      if (Date.now() > deadline) throw error
      await delay(POLL_MS)
    }
  }
}
