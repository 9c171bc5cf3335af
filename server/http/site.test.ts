import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { closeGently } from './close'
import { commonHeaders } from './headers'
import { PageMemory } from './page-memory'
import { frameworkRenderer } from './render'
import { siteListener } from './site'

type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A site on a free port in front of a framework of a few lines. */
async function siteOf(answer: Framework, settle: () => Promise<void> = async () => {}) {
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
  const today = () => '2025-07-18' as const
  const server = createServer(siteListener({ memory, framework, settle, today, headers, report }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => closeGently(server))
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

const page: Framework = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`${LONG}<p>${request.method} ${request.url} ${request.headers.cookie ?? 'no cookie'}</p>`)
}

describe('public pages', () => {
  it('are rendered once and then come from the memory, the same for everyone', async () => {
    const { send } = await siteOf(page)
    const first = await send({ headers: { cookie: 'session=secret' } })
    const second = await send({ path: '/?utm_source=x', headers: { 'x-forwarded-host': 'evil' } })
    expect(first.headers['cache-status']).toBe('jiannuo; fwd=miss')
    expect(second.headers['cache-status']).toBe('jiannuo; hit')
    expect(second.text).toBe(first.text)
    expect(first.text).toContain('GET / no cookie')
  })

  it('carry the security headers and are checked by browsers each time', async () => {
    const { send } = await siteOf(page)
    const { headers } = await send({})
    expect(headers).toMatchObject({
      ...commonHeaders(false),
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('are compressed for those who take it', async () => {
    const { send } = await siteOf(page)
    const plain = await send({})
    const zipped = await send({ headers: { 'accept-encoding': 'br, gzip' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true)
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 5)
  })

  it('are not sent again to who has them', async () => {
    const { send } = await siteOf(page)
    const { headers } = await send({})
    const again = await send({ headers: { 'if-none-match': headers.etag ?? '' } })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers.etag).toBe(headers.etag)
  })

  it('answer HEAD with headers alone and do not serve ranges', async () => {
    const { send } = await siteOf(page)
    const whole = await send({ headers: { range: 'bytes=0-3' } })
    const head = await send({ method: 'HEAD' })
    expect(whole.status).toBe(200)
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers['content-length']).toBe(String(whole.bytes.length))
  })

  it('show a change with the next request after the drop, and only where it belongs', async () => {
    let text = 'old'
    const { memory, send } = await siteOf((_request, response) => {
      response.setHeader('content-type', 'text/html').end(text)
    })
    await send({ path: '/commitments/HY25-017' })
    await send({ path: '/commitments/HY25-018' })
    text = 'new'
    memory.drop(['commitment:HY25-017'])
    expect((await send({ path: '/commitments/HY25-017' })).text).toBe('new')
    const other = await send({ path: '/commitments/HY25-018' })
    expect(other.headers['cache-status']).toBe('jiannuo; hit')
  })

  it('take no submissions', async () => {
    const { send } = await siteOf(page)
    const answer = await send({ method: 'POST', body: Buffer.from('a=b') })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })

  it('that fail say so in both languages and leave one line without the query', async () => {
    const { lines, send } = await siteOf(() => {
      throw new Error('no database')
    })
    const answer = await send({ path: '/plans/p/commitments?q=private' })
    expect(answer.status).toBe(500)
    expect(answer.text).toMatch(/页面暂时打不开[^]*cannot be shown/)
    expect(answer.headers).toMatchObject(commonHeaders(false))
    expect(lines).toEqual([
      'an answer failed:',
      expect.stringMatching(/^500 GET \/plans\/p\/commitments \d+ ms$/),
    ])
  })

  it('ask for patience when too many are being rendered', async () => {
    const held: (() => void)[] = []
    let twoHeld = () => {}
    const busy = new Promise<void>((resolve) => (twoHeld = resolve))
    const { send } = await siteOf(async (request, response) => {
      await new Promise<void>((resolve) => {
        held.push(resolve)
        if (held.length === 2) twoHeld()
      })
      await page(request, response)
    })
    const slow = [send({ path: '/method' }), send({ path: '/data' })]
    await busy
    const refused = await send({ path: '/ledger' })
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('2')
    for (const release of held) release()
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('addresses', () => {
  it.each([
    [`/?q=${'x'.repeat(5000)}`, 414],
    ['/%ZZ', 400],
    ['//evil.example/x', 400],
    ['/\\evil.example', 400],
    ['/plans/a%00b', 400],
    ['http://evil.example/', 400],
  ])('%s is refused', async (path, status) => {
    const { send } = await siteOf(page)
    expect((await send({ path })).status).toBe(status)
  })
})

describe('the desk', () => {
  it('gets a new nonce each time, in the request as in the answer, and is never kept', async () => {
    const { send } = await siteOf((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.setHeader('cache-control', 'public')
      response.end(`${request.headers['x-nonce']}|${request.headers['content-security-policy']}`)
    })
    const spoofed = { 'content-security-policy': "script-src 'nonce-evil'", 'x-nonce': 'evil' }
    const answers = [
      await send({ path: '/desk', headers: spoofed }),
      await send({ path: '/en/desk/updates', headers: spoofed }),
    ]
    const nonces = answers.map(({ headers, text }) => {
      const policy = String(headers['content-security-policy'])
      const nonce = /'nonce-([\w+/=]+)'/.exec(policy)?.[1]
      expect(text).toBe(`${nonce}|${policy}`)
      expect(headers['cache-control']).toBe('no-store')
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
    expect(nonces).not.toContain('evil')
  })

  it('receives cookies and submissions whole, sets cookies, and believes no proxy', async () => {
    const { send } = await siteOf(async (request, response) => {
      let bytes = 0
      for await (const chunk of request) if (Buffer.isBuffer(chunk)) bytes += chunk.length
      const { cookie, 'x-forwarded-for': forwarded = 'none' } = request.headers
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      response.writeHead(303, { location: '/desk' })
      response.end(`${request.method} ${bytes} ${cookie} ${forwarded} ${request.socket.remoteAddress}`)
    })
    const answer = await send({
      path: '/desk/updates?draft=7',
      method: 'POST',
      headers: { cookie: 's=1', 'x-forwarded-for': '1.2.3.4' },
      body: Buffer.alloc(3_000_000),
    })
    expect(answer.text).toBe('POST 3000000 s=1 none 127.0.0.1')
    expect(answer).toMatchObject({ status: 303, headers: { location: '/desk' } })
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
  })

  it('holds back the answer to a submission until every instance has acted on it', async () => {
    const order: string[] = []
    const { send } = await siteOf(
      (request, response) => {
        order.push(`${request.method} handled`)
        response.end()
      },
      async () => {
        await new Promise((resolve) => setImmediate(resolve))
        order.push('settled')
      },
    )
    await send({ path: '/desk', method: 'POST' })
    order.push('answered')
    await send({ path: '/desk' })
    expect(order).toEqual(['POST handled', 'settled', 'answered', 'GET handled'])
  })

  it.each([
    [404, '没有这一页'],
    [500, '页面暂时打不开'],
  ])('shows a page of words where the framework leaves %i empty', async (status, words) => {
    const { send } = await siteOf((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html id="__next_error__">')
    })
    const answer = await send({ path: '/desk/nothing' })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })

  it('leaves failures of the framework’s own requests to the framework', async () => {
    const { send } = await siteOf((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/x-component' }).end('E:{}')
    })
    expect((await send({ path: '/desk' })).text).toBe('E:{}')
  })

  it('says what to do about an upload that is too large, after reading it to its end', async () => {
    const { send } = await siteOf(page)
    const body = Buffer.alloc(23 * 1024 * 1024)
    const answer = await send({ path: '/desk/updates', method: 'POST', body })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('后退键')
  })

  it('wants to know the length of a submission beforehand', async () => {
    const { send } = await siteOf(page)
    const headers = { 'transfer-encoding': 'chunked' }
    const answer = await send({ path: '/desk', method: 'POST', headers, body: Buffer.from('a=b') })
    expect(answer.status).toBe(411)
  })
})

describe('everything else', () => {
  it('passes through to the framework', async () => {
    const { send } = await siteOf(page)
    const file = await send({ path: '/_next/static/a.css', headers: { cookie: 's=1' } })
    expect(file.text).toContain('GET /_next/static/a.css s=1')
    expect(file.headers).not.toHaveProperty('content-security-policy')
    const data = await send({ path: '/api/v1/ledger?after=7' })
    expect(data.text).toContain('GET /api/v1/ledger?after=7')
    expect(data.headers['cache-control']).toBe('no-store')
    expect(data.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('is streamed as it comes', async () => {
    let finish = () => {}
    const { port } = await siteOf((_request, response) => {
      response.write('{"seq":1}\n')
      finish = () => response.end('{"seq":2}\n')
    })
    const lines = await new Promise<string[]>((resolve, reject) => {
      const received: string[] = []
      const request = ask({ port, host: '127.0.0.1', path: '/api/v1/ledger' }, (response) => {
        // The second line is written only when the first has arrived.
        response.on('data', (chunk: Buffer) => {
          received.push(chunk.toString())
          finish()
        })
        response.on('end', () => resolve(received))
      })
      request.on('error', reject).end()
    })
    expect(lines).toEqual(['{"seq":1}\n', '{"seq":2}\n'])
  })

  it('is answered with a plain page when the framework throws', async () => {
    const { send } = await siteOf(() => {
      throw new Error('broken')
    })
    const answer = await send({ path: '/api/health' })
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('页面暂时打不开')
  })
})
