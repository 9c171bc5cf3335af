import { Agent, type IncomingHttpHeaders, request as ask } from 'node:http'

/** One whole answer and the time it took. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Milliseconds from sending the request to the last byte. */
  readonly elapsedMs: number
}

/** One connection is kept per server, as browsers and proxies keep theirs. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks for one page; anything but 200 is an error, since only whole pages are measured. */
export async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await send(url, headers)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return answer
}

function send(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const request = ask(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const elapsedMs = performance.now() - begun
        const { statusCode: status = 0, headers: received } = response
        resolve({ status, headers: received, body: Buffer.concat(chunks), elapsedMs })
      })
    })
    request.on('error', reject)
    request.end()
  })
}

/** Whether the page memory answered, as its Cache-Status header (RFC 9211) tells. */
export const isFromMemory = ({ headers }: Answer): boolean =>
  String(headers['cache-status']).startsWith('jiannuo; hit')
