import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync,
} from 'node:fs'
import path from 'node:path'
import { Failure } from '../steps'
import type { Binaries } from './binaries'
import { listServerProcesses } from './processes'
import { giveTo, type Runner } from './runner'
import { pathDigest } from './socket-folder'

/** The name of the embedded cluster's owner and of its database. */
export const NAME = 'jiannuo'
const MAX_LOG_BYTES = 10 * 1024 * 1024
const LOG_TAIL_LINES = 15

/** Where one embedded PostgreSQL keeps what is its own. */
export interface Cluster {
  readonly binaries: Binaries
  readonly runner: Runner
  /** Absolute path of the data folder. */
  readonly data: string
  /** Absolute path of the folder with the socket. */
  readonly socket: string
  /** Absolute path of the file that takes what the server prints. */
  readonly log: string
  /** Stands on the command line of each of its processes. */
  readonly name: string
}

/** Describes the cluster of a store, without touching it. */
export function describeCluster(
  store: string,
  socket: string,
  binaries: Binaries,
  runner: Runner,
): Cluster {
  const data = path.join(store, 'postgres')
  const log = path.join(store, 'postgres.log')
  return { binaries, runner, data, socket, log, name: `${NAME}-${pathDigest(data)}` }
}

/** The URL of a database of this cluster. */
export function clusterUrl(cluster: Cluster, database: string): string {
  return `postgresql://${NAME}@localhost/${database}?host=${encodeURIComponent(cluster.socket)}`
}

/**
 * Makes the data folder unless it is there. It is made aside and renamed when it is whole, so that
 * an interrupted attempt leaves nothing that looks finished.
 *
 * Collation is PostgreSQL's own (code points), so that no update of the system's library can
 * disorder an index; character classes are the system's C.UTF-8, for pg_trgm takes Chinese
 * characters for letters only there.
 */
export function initialise({ binaries, runner, data }: Cluster): void {
  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(runner, draft)
  const [command = binaries.initdb, ...args] = [
    ...[...runner.prefix, binaries.initdb, '--pgdata', draft, '--username', NAME],
    ...['--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
  const made = spawnSync(command, args, { encoding: 'utf8', env: serverEnvironment() })
  if (made.status !== 0) {
    throw new Failure(
      `The database could not be made: ${made.error?.message ?? made.stderr.trim()}`,
      `check that the disk has room (200 MB) and that ${path.dirname(data)} is writable.`,
    )
  }
  renameSync(draft, data)
}

/** Refuses a data folder that another major version of PostgreSQL made: it cannot be read. */
export function requireSameMajor({ binaries, data }: Cluster): void {
  const made = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (made === binaries.major) return
  throw new Failure(
    `The store's database was made by PostgreSQL ${made}, and this is PostgreSQL ${binaries.major}.`,
    `dump it with the version of Jiannuo that made it, or use that version again.`,
  )
}

export function isInitialised({ data }: Cluster): boolean {
  return existsSync(path.join(data, 'PG_VERSION'))
}

/**
 * Removes the locks of a server that is gone. To be called only while no process of the cluster
 * lives: PostgreSQL goes by the process id in these files, which may be that of an unreaped
 * zombie, or have been given to another program since.
 */
export function clearLocks({ data, socket }: Cluster): void {
  const files = [
    path.join(data, 'postmaster.pid'),
    path.join(socket, '.s.PGSQL.5432'),
    path.join(socket, '.s.PGSQL.5432.lock'),
  ]
  for (const file of files) rmSync(file, { force: true })
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal does not reach
 * it: it is stopped when everything that uses it has ended.
 *
 * @returns whether the started process has ended since
 */
export function launch(cluster: Cluster): () => boolean {
  const { binaries, runner, data, socket, name } = cluster
  const log = openLog(cluster.log)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${quoteListItem(socket)}`,
    'unix_socket_permissions=0700',
    `cluster_name=${name}`,
    'timezone=UTC',
  ]
  const [command = binaries.postgres, ...args] = [
    ...[...runner.prefix, binaries.postgres, '-D', data],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  })
  let ended = false
  const end = () => (ended = true)
  child.on('exit', end)
  child.on('error', end)
  child.unref()
  closeSync(log)
  return () => ended
}

/** The process ids of the cluster: empty when the server is not running. */
export function listPids(cluster: Cluster): number[] {
  return listServerProcesses(cluster.name).map(({ pid }) => pid)
}

/** The process id of the running main process; null when there is none. */
export function findMainPid(cluster: Cluster): number | null {
  const main = listServerProcesses(cluster.name).find(({ command }) => command.includes(cluster.data))
  return main?.pid ?? null
}

/** The end of what the server printed. */
export function logTail({ log }: Cluster): string {
  if (!existsSync(log)) return ''
  return readFileSync(log, 'utf8').trim().split('\n').slice(-LOG_TAIL_LINES).join('\n')
}

/** Opens the log for writing at its end; one older log is kept. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** A folder as an item of a list setting: it may hold commas and blanks. */
function quoteListItem(item: string): string {
  return `"${item.replaceAll('"', '""')}"`
}

/** English messages in the log; the rest of the environment stays. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LANG: 'C' }
}
