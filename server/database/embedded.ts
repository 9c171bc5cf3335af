import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../steps'
import { findBinaries } from './binaries'
import { ensureDatabase, errorCode, withClient } from './client'
import {
  clearLocks, type Cluster, clusterUrl, describeCluster, findMainPid, initialise, isInitialised,
  launch, listPids, logTail, NAME, requireSameMajor,
} from './cluster'
import { findRunner, giveTo } from './runner'
import { makeSocketFolder, removeSocketFolder } from './socket-folder'

const POLL_MS = 20
/** Long enough for a recovery after a crash with a gigabyte to replay. */
const START_MS = 60_000
const FAST_STOP_MS = 15_000
const IMMEDIATE_STOP_MS = 5000
/** How often the server may end during one start before that counts as its answer. */
const MAX_LAUNCHES = 3

/** The embedded PostgreSQL of one store, running. */
export interface EmbeddedDatabase {
  /** The product's own database. */
  readonly url: string
  /** The server's database for administration. */
  readonly serverUrl: string
  /** What happened, in a few words. */
  readonly outcome: string
  /** Starts the server again if it has ended. */
  revive(signal: AbortSignal): Promise<void>
  /** Stops the server, and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Gets the embedded PostgreSQL of a store running, whatever its last owner left behind: nothing
 * yet, a server still running without its parent (taken over), or the remains of a killed one.
 *
 * @param store absolute path; the caller holds its lock
 */
export async function startEmbedded(store: string, signal: AbortSignal): Promise<EmbeddedDatabase> {
  const binaries = findBinaries()
  const runner = findRunner(binaries.initdb)
  const cluster = describeCluster(store, makeSocketFolder(store), binaries, runner)
  const outcome = await prepare(cluster, signal)
  return {
    url: clusterUrl(cluster, NAME),
    serverUrl: clusterUrl(cluster, 'postgres'),
    outcome: `embedded PostgreSQL ${binaries.major}, ${outcome}`,
    revive: async (whileWanted) => void (await ensureRunning(cluster, whileWanted)),
    stop: async () => {
      await stopCluster(cluster)
      removeSocketFolder(store, cluster.socket)
    },
  }
}

/** A start that is cut short leaves no server behind that nobody would stop. */
async function prepare(cluster: Cluster, signal: AbortSignal): Promise<string> {
  try {
    const outcome = await ensureRunning(cluster, signal)
    await ensureDatabase(clusterUrl(cluster, 'postgres'), NAME)
    return outcome
  } catch (error) {
    await stopCluster(cluster)
    throw error
  }
}

async function ensureRunning(cluster: Cluster, signal: AbortSignal): Promise<string> {
  if (!isInitialised(cluster)) {
    await endLeftovers(cluster)
    initialise(cluster)
    await start(cluster, signal)
    return 'newly made'
  }
  requireSameMajor(cluster)
  if (await answers(cluster)) return 'already running'
  await start(cluster, signal)
  return 'started'
}

/** A data folder that was deleted may still have its server: it can only stand in the way. */
async function endLeftovers(cluster: Cluster): Promise<void> {
  for (const pid of listPids(cluster)) kill(pid, 'SIGQUIT')
  await waitUntil(() => listPids(cluster).length === 0, IMMEDIATE_STOP_MS)
}

/**
 * Launches the server and waits until it answers. While any process of the cluster lives (it may
 * be starting, stopping, or be a child that outlived its killed parent) nothing is launched and no
 * lock is touched: two servers on one data folder would destroy it.
 */
async function start(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_MS
  let hasEnded = () => true
  let launches = 0
  while (!(await answers(cluster))) {
    signal.throwIfAborted()
    if (Date.now() > deadline) throw neverAnswered(cluster)
    if (hasEnded() && listPids(cluster).length === 0) {
      if (launches++ === MAX_LAUNCHES) throw neverAnswered(cluster)
      clearLocks(cluster)
      giveTo(cluster.runner, cluster.data)
      giveTo(cluster.runner, cluster.socket)
      hasEnded = launch(cluster)
    }
    await delay(POLL_MS)
  }
}

async function answers(cluster: Cluster): Promise<boolean> {
  if (!existsSync(cluster.socket)) return false
  try {
    await withClient(clusterUrl(cluster, 'postgres'), (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    // Not there; there but refusing while it starts, stops or recovers; or cut off in between.
    const notYet = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02']
    if (notYet.includes(errorCode(error) ?? '')) return false
    if (error instanceof Error && /terminated|timeout/.test(error.message)) return false
    throw error
  }
}

function neverAnswered(cluster: Cluster): Failure {
  const pid = findMainPid(cluster)
  return new Failure(
    `The embedded PostgreSQL does not answer. ${cluster.log} ends with:\n${logTail(cluster)}\n`,
    pid === null
      ? 'the words above say why; most often the disk is full or the store belongs to another user.'
      : `its process ${pid} is alive but silent: kill ${pid}, and run the same command again.`,
  )
}

/** "Fast" first: sessions are ended, everything is written. Only then harder. */
async function stopCluster(cluster: Cluster): Promise<void> {
  const ways = [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const
  for (const [signal, patienceMs] of ways) {
    const pid = findMainPid(cluster)
    if (pid !== null) kill(pid, signal)
    if (await waitUntil(() => listPids(cluster).length === 0, patienceMs)) return
  }
  throw new Failure(
    `The embedded PostgreSQL does not stop (processes ${listPids(cluster).join(', ')}).`,
    'the next start takes it over; to end it now, kill these processes.',
  )
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

async function waitUntil(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs
  while (!condition()) {
    if (Date.now() > deadline) return false
    await delay(POLL_MS)
  }
  return true
}
