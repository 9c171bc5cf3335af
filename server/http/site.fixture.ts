import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http'
import { afterEach } from 'vitest'
import { closeGently } from './close'
import { rememberDestinations } from './destination'
import { commonHeaders } from './headers'
import { PageMemory } from './page-memory'
import { frameworkRenderer } from './render'
import { openShortWay } from './short-way'
import { siteListener } from './site'

/** A framework of a few lines. */
export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A site on a free port; closed after the test. `send` sends one request to it. */
export async function siteOf(answer: Framework, settle: () => Promise<void> = async () => {}) {
  const lines: string[] = []
  const framework = async (request: IncomingMessage, response: ServerResponse) => {
    await answer(request, response)
  }
  const headers = commonHeaders(false)
  const memory = new PageMemory(frameworkRenderer(framework, new URL('http://localhost')), {
    headers,
    maxRenders: 2,
  })
  memory.resume()
  const report = (line: string) => void lines.push(line)
  const findDestination = rememberDestinations(() => '2025-07-18')
  const site = siteListener({ memory, framework, settle, findDestination, headers, report })
  const server = createServer({ keepAliveTimeout: 65_000 }, site)
  const shortWay = openShortWay(server, { memory, findDestination })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => closeGently(server, shortWay))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { memory, lines, port, send: (options: Sent) => send(port, options) }
}

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

/** One request, sent as it is: no normalising of the address, no redirections followed. */
function send(port: number, { path = '/', method = 'GET', headers = {}, body }: Sent) {
  return new Promise<Received>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, method, headers, agent: false as const }
    const request = ask(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode: status = 0, headers: received } = response
        resolve({ status, headers: received, bytes, text: bytes.toString() })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

const LONG = `<p>${'汉阳 '.repeat(500)}</p>`

/** Answers everything with a page that tells what was asked. */
export const page: Framework = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  const { method, url, headers } = request
  response.end(`${LONG}<p>${method} ${url} ${headers.cookie ?? 'no cookie'}</p>`)
}
