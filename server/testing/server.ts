import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { ROOT, TYPESCRIPT } from '../program'
import { parseReady } from '../ready'
import { Failure } from '../steps'

export interface ServerOptions {
  readonly host: string
  readonly port: number
  /** Absolute path of the store, which is made if it is not there. */
  readonly store: string
  /** Which site: as `npm start` serves it, or the same on a store for tests. */
  readonly command: 'start' | 'test-site'
  /** Variables of its environment beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>
}

/** A site in a process of its own. */
export interface TestServer {
  readonly origin: string
  readonly databaseUrl: string
  /** Everything that it printed so far. */
  printed(): string
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

/** Variables of somebody's own installation that must not reach a test; empty means unset. */
const UNSET = {
  DATABASE_URL: '',
  JIANNUO_ORIGIN: '',
  NEXTAUTH_SECRET: '',
  JIANNUO_SMTP_URL: '',
  JIANNUO_OIDC_ISSUER: '',
  JIANNUO_OIDC_CLIENT_ID: '',
  JIANNUO_OIDC_CLIENT_SECRET: '',
}

/** Starts the site as `npm start` does, and waits until it says that it is ready. */
export async function startServer(
  { host, port, store, command, env = {} }: ServerOptions,
  signal: AbortSignal,
): Promise<TestServer> {
  signal.throwIfAborted()
  const program = [...TYPESCRIPT, path.join(ROOT, 'server/commands', `${command}.ts`)]
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    // The channel tells us when it is ready, and tells it when we are gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...UNSET,
      ...env,
      NODE_ENV: 'production',
      HOST: host,
      PORT: String(port),
      JIANNUO_STORE: store,
      JIANNUO_STARTED_AT: String(Date.now()),
    },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const ready = once(child, 'message').then(([message]) => parseReady(message))
  const first = await Promise.race([ready, ended.then(() => null), aborted(signal)])
  if (first) return { ...first, printed: () => printed, stop }
  await stop()
  signal.throwIfAborted()
  throw new Failure(
    `The site to be tested did not start:\n${printed}`,
    'mend what it says; npm start should fail in the same way.',
  )
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
