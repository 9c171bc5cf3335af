import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { listServerProcesses, type RunningProcess } from '../../database/processes'
import { pathDigest } from '../../database/socket-folder'
import { findFreePort } from '../../port'
import { TYPESCRIPT } from '../../program'

const HOST = '127.0.0.1'
const GONE_MS = 5000
const POLL_MS = 50
const PROGRAM = 'server/testing/starts/prepare.ts'

/** Where and as whom a start is tried. */
export interface StartOptions {
  /** Absolute path of the checkout to start from. */
  readonly checkout: string
  /** Absolute path of the store. */
  readonly store: string
  /** User and group id; ourselves where it is left out. */
  readonly user?: number
  readonly env?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** A start that has got as far as answering on its port. */
export interface Started {
  readonly port: number
  readonly databaseUrl: string
  /** The user ids that its PostgreSQL's processes run under, as the kernel sees them. */
  databaseUsers(): number[]
  /** Everything that it printed so far. */
  printed(): string
  /** Presses Ctrl-C in its terminal: it must end well, and nothing of it may be left. */
  interrupt(): Promise<void>
  /** Kills it and all it started at once, as a failure of the machine does. */
  killAll(): Promise<void>
}

const readySchema = z.object({ databaseUrl: z.string() })

const processesOf = (store: string): RunningProcess[] =>
  listServerProcesses(`jiannuo-${pathDigest(path.join(store, 'postgres'))}`)

/** The real user id of a process; the kernel keeps it outside every namespace. */
function userOf({ pid }: RunningProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])
}

/** Starts, and waits until it answers. Throws with all that it printed when it does not. */
export async function start(options: StartOptions): Promise<Started> {
  const { checkout, store, user, env = {}, signal } = options
  signal.throwIfAborted()
  const port = await findFreePort(HOST)
  const child = spawn(process.execPath, [...TYPESCRIPT, path.join(checkout, PROGRAM)], {
    cwd: checkout,
    // a process group of its own, as a shell gives to what is started in a terminal
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: path.dirname(store),
      NODE_ENV: 'production',
      HOST,
      PORT: String(port),
      JIANNUO_STORE: store,
      ...env,
    },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  const ended = once(child, 'close')
  const send = (to: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, to)
  }
  const end = () => send('SIGTERM')
  signal.addEventListener('abort', end, { once: true })
  const ready = once(child, 'message').then(([message]) => readySchema.parse(message))
  const first = await Promise.race([ready, ended.then(() => null)])
  signal.removeEventListener('abort', end)
  if (first === null) throw new Error(printed)
  return {
    port,
    databaseUrl: first.databaseUrl,
    databaseUsers: () => [...new Set(processesOf(store).map(userOf))],
    printed: () => printed,
    interrupt: async () => {
      send('SIGINT')
      const [code] = await ended
      assert.equal(code, 0, printed)
      assert.deepEqual(await leftOf(store), [], 'processes are left')
      assert.ok(!readdirSync(store).includes('store.lock'), 'the store is still locked')
    },
    killAll: async () => {
      const database = processesOf(store).map(({ pid }) => pid)
      send('SIGKILL')
      for (const pid of database) kill(pid)
      await ended
    },
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended with its main process
  }
}

/** Whatever still runs on a store, after it had a moment to end. */
async function leftOf(store: string): Promise<string[]> {
  const deadline = Date.now() + GONE_MS
  let left = processesOf(store)
  while (left.length > 0 && Date.now() < deadline) {
    await delay(POLL_MS)
    left = processesOf(store)
  }
  return left.map(({ command }) => command)
}

/** What a start answers on its port: the folder of its store. */
export async function answerOf({ port }: Started): Promise<string> {
  return (await fetch(`http://${HOST}:${port}/`)).text()
}
