import { describe, expect, it } from 'vitest'
import { page, siteOf } from './site.fixture'

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
      const { method, socket } = request
      response.end(`${method} ${bytes} ${cookie} ${forwarded} ${socket.remoteAddress}`)
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
    ['GET', '/desk/nothing', 404, '<h1>没有这一页</h1>'],
    ['GET', '/desk', 500, '<h1>页面暂时打不开</h1>'],
    ['POST', '/desk', 500, '<h1>这次没有办成</h1>'],
    ['POST', '/en/desk?a=1', 500, '<h1>This was not done</h1>'],
    ['GET', '/en/desk', 500, '<h1>This page cannot be shown at the moment</h1>'],
  ])('shows words in the language of %s %s where the framework leaves %i empty', async (method, path, status, words) => {
    const { send } = await siteOf((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html id="__next_error__">')
    })
    const answer = await send({ path, method })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(answer.text.match(/<section/g)).toHaveLength(1)
    expect(answer.text).toContain(path.startsWith('/en') ? 'href="/en/desk"' : 'href="/desk"')
  })

  it('shows them too where the framework answers a failed submission in bare text', async () => {
    const { send } = await siteOf((_request, response) => {
      response.writeHead(500).end('Internal Server Error')
    })
    expect((await send({ path: '/desk', method: 'POST' })).text).toContain('<h1>这次没有办成</h1>')
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
