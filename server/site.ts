import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from './build'
import { type Configuration, readConfiguration, siteEnvironment } from './configuration'
import { openDatabase } from './database'
import { waitForLock } from './file-lock.mjs'
import { startJobs } from './jobs'
import { installQueue } from './jobs/install'
import type { Lifetime } from './lifetime'
import { alone, generateClient, migrate } from './migrate'
import { requirePort } from './port'
import { ROOT, runTypeScript } from './program'
import { announceReady } from './ready'
import { report } from './report'
import { elapsed, Failure, say, step } from './steps'
import { openStore, type StoreKind } from './store'

const HEALTH_MS = 60_000
const POLL_MS = 50

export interface SiteOptions {
  /** `demo` adds clearly marked sample figures, `test` a clock to be set; each in a store of its own. */
  readonly kind: StoreKind
  /** Whether pages are compiled as they are asked for, instead of built beforehand. */
  readonly dev: boolean
}

/**
 * The whole way from a checkout with its dependencies to a site that answers, and on until
 * somebody asks it to stop. What is already in place is found so, and passed over.
 */
export async function runSite({ kind, dev }: SiteOptions, lifetime: Lifetime): Promise<void> {
  const configuration = readConfiguration(ROOT)
  await requirePort(configuration.port, configuration.host)
  const url = await prepareData(configuration, kind, lifetime)
  if (!dev) await step('Pages', () => inCheckout('building', () => build(lifetime.signal)))
  await serve(configuration, url, dev, lifetime)
  await lifetime.asked()
  say('▸ Stopping …')
}

/**
 * Opens the store, and leaves its database running, migrated and loaded, and this process's
 * environment as the site's code expects it.
 *
 * @returns the database's URL
 */
export async function prepareData(
  configuration: Configuration,
  kind: StoreKind,
  lifetime: Lifetime,
): Promise<string> {
  if (kind !== 'live' && configuration.databaseUrl !== null) {
    throw new Failure(
      'What is written here are no facts, so the server of DATABASE_URL is not used for it.',
      `run it without: DATABASE_URL= node server/run.mjs ${kind === 'demo' ? 'demo' : 'test-site'}`,
    )
  }
  const url = await openData(configuration, kind, lifetime)
  const { signal } = lifetime
  await alone(url, async () => {
    await prepareTables(url, signal)
    await step('Documents', () => load('prisma/seed/index.ts', 'documents', signal))
    if (kind === 'demo') {
      await step('Samples', () => load('prisma/seed/demo.ts', 'sample figures', signal))
    }
  })
  return url
}

/** Opens the store and its database, and sets the environment of the site's code. */
export async function openData(
  configuration: Configuration,
  kind: StoreKind,
  lifetime: Lifetime,
): Promise<string> {
  const store = openStore(configuration.store, kind)
  lifetime.atEnd(() => store.release())
  let url = ''
  await step('Database', async () => {
    const database = await openDatabase(configuration, store, lifetime)
    url = database.url
    return database.outcome
  })
  Object.assign(
    process.env,
    siteEnvironment(configuration, {
      databaseUrl: url,
      sessionSecret: configuration.sessionSecret ?? store.sessionSecret,
      kind,
    }),
  )
  return url
}

/** Makes or brings up to date everything in a database that is not a record. */
export async function prepareTables(url: string, signal: AbortSignal): Promise<void> {
  await step('Database client', () => inCheckout('generating', () => generateClient(signal)))
  await step('Tables', () => migrate(url, signal))
  await step('Job queue', () => installQueue(url))
}

/** Runs a program that loads something and may be run again and again. */
async function load(file: string, what: string, signal: AbortSignal): Promise<string> {
  const { code } = await runTypeScript(file, [], { env: {}, signal, output: 'show' })
  if (code === 0) return 'loaded'
  throw new Failure(
    `The ${what} could not be loaded (${file}, above).`,
    'mend what the words above name, and run the same command again: nothing is loaded twice.',
  )
}

/** Lets one process at a time write to the checkout, which several stores may share. */
async function inCheckout(purpose: string, action: () => Promise<string>): Promise<string> {
  const release = await waitForLock(path.join(ROOT, '.data/checkout.lock'), purpose, (holder) =>
    say(`▸ Waiting for process ${holder.pid}, which is ${holder.purpose} in this checkout …`),
  )
  try {
    return await action()
  } finally {
    release()
  }
}

async function serve(
  { port, host, origin, sendsMail }: Configuration,
  databaseUrl: string,
  dev: boolean,
  lifetime: Lifetime,
): Promise<void> {
  await step('Server', async () => {
    // Loaded only now: it reads the environment that was set above.
    const { serve: listen } = await import('./serve')
    const served = await listen({ port, host, dev, databaseUrl, origin })
    lifetime.atEnd(() => served.close())
    const jobs = startJobs(report)
    lifetime.atEnd(() => jobs.close())
    await requireHealth(`http://${reachable(host)}:${port}/api/health`, lifetime.signal)
    return 'answers'
  })
  const reach = ['127.0.0.1', 'localhost', '::1'].includes(host)
    ? 'this machine only; HOST=0.0.0.0 opens it to the network'
    : `listening on ${host}`
  if (!sendsMail) say('  No mail is sent (JIANNUO_SMTP_URL is not set): reminders show on the desk.')
  say(`\n  ${origin}\n  ready after ${elapsed()}; ${reach}; Ctrl-C stops it\n`)
  announceReady({ origin, databaseUrl })
}

/** An address to call where the server listens: "all addresses" is none. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function requireHealth(url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + HEALTH_MS
  let last = 'no answer'
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(HEALTH_MS)])
      const response = await fetch(url, { signal: patience })
      if (response.ok) return
      last = `status ${response.status}: ${(await response.text()).slice(0, 200)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await delay(POLL_MS)
  }
  throw new Failure(
    `The server does not report itself healthy at ${url} (${last}).`,
    'read what it printed above; most often the database went away.',
  )
}
