import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { closeGently } from './close'
import { rememberDestinations } from './destination'
import { commonHeaders } from './headers'
import { PageMemory } from './page-memory'
import { frameworkRenderer } from './render'
import { openShortWay } from './short-way'
import { siteListener } from './site'

const KEEP_ALIVE_MS = 65_000
const HEAD_MS = 60_000

const undoing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const undo of undoing.splice(0).reverse()) await undo()
})

export interface SiteOptions {
  readonly render: (request: IncomingMessage, response: ServerResponse) => void
  readonly maxBytes?: number
  readonly keepAliveMs?: number
  /** Within how long a head has to be sent. */
  readonly headMs?: number
}

/** One of two servers over the same page memory: with the short way, or by node:http alone. */
export interface Way {
  readonly port: number
  /** Requests that reached node:http. */
  byNode(): number
  close(): Promise<void>
}

/** Two servers over one page memory, the day of both being the test's; closed after the test. */
export async function twoWays({
  render,
  maxBytes = 1e9,
  keepAliveMs = KEEP_ALIVE_MS,
  headMs = HEAD_MS,
}: SiteOptions) {
  const state: { today: CivilDate } = { today: '2025-07-18' }
  const headers = commonHeaders(true)
  const framework = (request: IncomingMessage, response: ServerResponse) =>
    Promise.resolve(render(request, response))
  const renderer = frameworkRenderer(framework, new URL('http://localhost'))
  const memory = new PageMemory(renderer, { headers, maxBytes })
  memory.resume()
  const findDestination = rememberDestinations(() => state.today, 3)
  const settle = () => Promise.resolve()
  const report = (line: string, cause?: unknown) => {
    throw new Error(line, { cause })
  }
  const site = siteListener({ memory, framework, settle, findDestination, headers, report })

  const start = async (short: boolean): Promise<Way> => {
    const limits = { headersTimeout: headMs, connectionsCheckingInterval: headMs / 2 }
    const server = createServer({ keepAliveTimeout: keepAliveMs, ...limits }, site)
    let byNode = 0
    server.on('request', () => (byNode += 1))
    const shortWay = short ? openShortWay(server, { memory, findDestination }) : null
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const close = () => closeGently(server, shortWay)
    undoing.push(() => (server.listening ? close() : undefined))
    return { port: portOf(server.address()), byNode: () => byNode, close }
  }
  return { memory, state, short: await start(true), node: await start(false) }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not on a port')
  return address.port
}

/** A connection that is written to and read byte by byte; ended after the test. */
export class Wire {
  readonly #socket: Socket
  #received = ''
  #look = () => {}
  ended = false

  constructor({ port }: Way) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.setEncoding('latin1').on('data', (text: string) => {
      this.#received += text
      this.#look()
    })
    this.#socket.on('close', () => {
      this.ended = true
      this.#look()
    })
    // What a reset means for a test is told by what has been received until then.
    this.#socket.on('error', () => undefined)
    undoing.push(() => void this.#socket.destroy())
  }

  send(bytes: string): this {
    this.#socket.write(bytes, 'latin1')
    return this
  }

  /** Says that no more will be sent. */
  finish(): this {
    this.#socket.end()
    return this
  }

  pause(): this {
    this.#socket.pause()
    return this
  }

  resume(): this {
    this.#socket.resume()
    return this
  }

  /** Everything received by the time the server has closed the connection. */
  async rest(): Promise<string> {
    await this.#until(() => this.ended)
    return this.#received
  }

  /** The next whole answer to a GET; a 304 has no body. */
  async answer(): Promise<RawAnswer> {
    let answer: RawAnswer | null = null
    await this.#until(() => (answer = firstAnswerOf(this.#received)) !== null || this.ended)
    if (answer === null) throw new Error(`the connection ended after: ${this.#received}`)
    const { text } = answer as RawAnswer
    this.#received = this.#received.slice(text.length)
    return answer
  }

  #until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        if (!isTrue()) return
        this.#look = () => {}
        resolve()
      }
      this.#look()
    })
  }
}

export interface RawAnswer {
  readonly text: string
  readonly status: number
  readonly body: string
}

function firstAnswerOf(received: string): RawAnswer | null {
  const end = received.indexOf('\r\n\r\n') + 4
  if (end < 4) return null
  const head = received.slice(0, end)
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0)
  if (received.length < end + length) return null
  const status = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length))
  return { text: received.slice(0, end + length), status, body: received.slice(end, end + length) }
}

/** What is received, but for the second in which it was. */
export const undated = (text: string) => text.replace(/^Date: .*$/gm, 'Date: now')
