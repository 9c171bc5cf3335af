import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { takeLock } from './file-lock.mjs'
import { Failure } from './steps'

/** What the figures in a store are: facts, samples to look at, or what a test makes of them. */
export type StoreKind = 'live' | 'demo' | 'test'

const HELD: Readonly<Record<string, string>> = {
  live: 'a live record',
  demo: 'sample figures',
  test: 'figures made by tests',
}

export interface Store {
  readonly folder: string
  /** The key that signs sessions, made at the first start and kept here. */
  readonly sessionSecret: string
  /** Lets other processes use the store. */
  release(): void
}

const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/**
 * Opens the store for this process alone, making it at the first start. Samples and facts never
 * meet: a store stays of the kind it was made.
 */
export function openStore(folder: string, kind: StoreKind): Store {
  makeFolder(folder)
  const lock = takeLock(path.join(folder, 'store.lock'), 'running')
  if (!lock.ok) {
    throw new Failure(
      `The store ${folder} is in use by process ${lock.holder.pid}.`,
      `stop that one (Ctrl-C where it runs, or: kill ${lock.holder.pid}), ` +
        'or set JIANNUO_STORE to another folder and PORT to another port.',
    )
  }
  try {
    requireKind(folder, kind)
    const sessionSecret = keepText(path.join(folder, 'session-secret'), () =>
      randomBytes(32).toString('hex'),
    )
    return { folder, sessionSecret, release: lock.release }
  } catch (error) {
    lock.release()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
    chmodSync(folder, PRIVATE_FOLDER)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(
      `The store ${folder} cannot be used: ${why}.`,
      'run as the user it belongs to, or set JIANNUO_STORE to a folder that you can write.',
      { cause: error },
    )
  }
}

function requireKind(folder: string, kind: StoreKind): void {
  const kept = keepText(path.join(folder, 'kind'), () => kind)
  if (kept === kind) return
  throw new Failure(
    `The store ${folder} holds ${HELD[kept] ?? `what this release does not know (${kept})`}.`,
    kept === 'demo'
      ? 'use it with npm run demo only, and set JIANNUO_STORE to another folder for a live record.'
      : 'set JIANNUO_STORE to another folder.',
  )
}

/** Reads a small private file, writing it first if it is not there. */
function keepText(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: PRIVATE_FILE, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
