import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { now } from '@/lib/clock'
import { civilClock } from './http/civil-today'
import { closeGently } from './http/close'
import { rememberDestinations } from './http/destination'
import { commonHeaders } from './http/headers'
import { type Listener, listenForChanges } from './http/listen'
import { type Counters, PageMemory } from './http/page-memory'
import { type Framework, frameworkRenderer } from './http/render'
import { openShortWay } from './http/short-way'
import { siteListener } from './http/site'
import { report } from './report'

export interface ServeOptions {
  /** 0 takes any free port; `Served.port` tells which. */
  readonly port: number
  readonly host: string
  /** Development: everything goes straight to the framework, nothing is kept or taken out. */
  readonly dev: boolean
  readonly databaseUrl: string
  /** The public base URL, such as `https://jn.example.gov.cn`. */
  readonly origin: string
}

export interface Served {
  readonly port: number
  /** What the page memory has done so far; for tests and measurements. */
  counters(): Counters
  /** Takes no new connections, finishes open requests within 10 s, and lets go of everything. */
  close(): Promise<void>
}

const TIME_ZONE = 'Asia/Shanghai'
/** Longer than the 60 s for which reverse proxies commonly keep a connection open. */
const KEEP_ALIVE_MS = 65_000

/** Serves the site: the page memory in front of the framework, dropped as changes are heard. */
export async function serve(options: ServeOptions): Promise<Served> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
  const { host, port, dev } = options
  const app = next({ dev, hostname: host, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const framework: Framework = (request, response) => handle(request, response)
  const origin = new URL(options.origin)
  const headers = commonHeaders(origin.protocol === 'https:')
  const memory = new PageMemory(frameworkRenderer(framework, origin), { headers })
  const changes = await hearChanges(memory, options.databaseUrl)

  const today = civilClock(TIME_ZONE, () => now().getTime())
  const findDestination = rememberDestinations(today)
  const { settle } = changes
  const site = siteListener({ memory, framework, settle, findDestination, headers, report })
  server.on('request', dev ? passEverything(framework) : site)
  const shortWay = dev ? null : openShortWay(server, { memory, findDestination })
  if (!dev) server.on('upgrade', (_request, socket) => socket.destroy())
  await startListening(server, port, host)

  return {
    port: portOf(server),
    counters: () => memory.counters(),
    async close() {
      await closeGently(server, shortWay)
      await changes.close()
      await app.close()
    },
  }
}

function passEverything(framework: Framework): RequestListener {
  return (request, response) => {
    framework(request, response).catch((error: unknown) => {
      report('an answer failed:', error)
      response.destroy()
    })
  }
}

function hearChanges(memory: PageMemory, databaseUrl: string): Promise<Listener> {
  return listenForChanges({
    databaseUrl,
    onChange: (tags) => memory.drop(tags),
    onHeard: () => memory.resume(),
    onLost: (cause) => {
      memory.suspend()
      report(`page memory off until the database announces changes again: ${cause.message}`)
    },
  })
}

function startListening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
