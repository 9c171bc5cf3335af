import { request as ask } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { commonHeaders } from './headers'
import { page, siteOf } from './site.fixture'

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
