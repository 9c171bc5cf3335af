import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { placeOf } from './page-key'
import { frameworkRenderer } from './render'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Renders a target with a framework that answers by path. */
async function render(target: string, answers: Readonly<Record<string, Answer>>) {
  const framework = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = answers[request.url ?? '']
    if (answer === undefined) throw new Error(`nothing at ${request.url}`)
    answer(request, response)
  }
  const renderer = frameworkRenderer(framework, new URL('https://jn.example.gov.cn'))
  const place = placeOf(target, '2025-07-18')
  if (place.room !== 'page') throw new Error(target)
  const { status, headers, body } = await renderer(place.address)
  return { status, headers, text: body.toString() }
}

const html =
  (status: number, body: string): Answer =>
  (_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'set-cookie': 'a=b',
      'x-powered-by': 'x',
      link: '</_next/a.js>; rel=preload; as=script',
    })
    response.write(body.slice(0, 5))
    response.end(body.slice(5))
  }

describe('public pages', () => {
  it('come without the framework’s scripts and headers, with a policy of their own', async () => {
    const page = await render('/', {
      '/': html(200, '<p>践诺<!-- -->1</p><script data-own="">1</script><script>2</script>'),
    })
    expect(page.text).toBe('<p>践诺1</p><script data-own="">1</script>')
    expect(Object.keys(page.headers).sort()).toEqual([
      'cache-control',
      'content-security-policy',
      'content-type',
    ])
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.headers['content-security-policy']).toMatch(/script-src 'sha256-[\w+/=]+';/)
  })

  it('are asked for by canonical address and public host, nothing of a visitor', async () => {
    let asked: IncomingMessage['headers'] = {}
    await render('/plans/p/commitments?utm=1&q=x', {
      '/plans/p/commitments?q=x': (request, response) => {
        asked = request.headers
        html(200, '')(request, response)
      },
    })
    expect(asked).toEqual({ host: 'jn.example.gov.cn', accept: '*/*', 'user-agent': 'jiannuo' })
  })

  it('are refused when they could not do without scripts', async () => {
    const pending = { '/': html(200, '<main><!--$?--><template id="B:0"></template></main>') }
    await expect(render('/', pending)).rejects.toThrow('incomplete')
  })

  it('that fail are answered by a plain page, never by the framework’s empty one', async () => {
    const empty = html(500, '<html id="__next_error__"></html>')
    const page = await render('/method', { '/method': empty })
    expect(page.status).toBe(500)
    expect(page.text).toContain('页面暂时打不开')
  })

  it('are given up when they take too long', async () => {
    const never = frameworkRenderer(async () => {}, new URL('http://localhost'), 20)
    const place = placeOf('/', '2025-07-18')
    if (place.room !== 'page') throw new Error('no page')
    await expect(never(place.address)).rejects.toThrow('aborted')
  })

  it('pass on what the framework throws', async () => {
    await expect(render('/', {})).rejects.toThrow('nothing at /')
  })
})

describe('what is not found', () => {
  const empty = html(404, '<html id="__next_error__"><body></body></html>')

  it('is told by the page made for it, in the language of the address', async () => {
    const answers = {
      '/nothing': empty,
      '/en/nothing': empty,
      '/missing': html(200, '没有这一页<script>1</script>'),
      '/en/missing': html(200, 'no such page'),
    }
    const chinese = { status: 404, text: '没有这一页' }
    expect(await render('/nothing', answers)).toMatchObject(chinese)
    expect(await render('/missing', answers)).toMatchObject(chinese)
    const english = { status: 404, text: 'no such page' }
    expect(await render('/en/nothing', answers)).toMatchObject(english)
  })

  it('is told by a plain page when that one fails too', async () => {
    const page = await render('/nothing', { '/nothing': empty, '/missing': empty })
    expect(page.status).toBe(404)
    expect(page.text).toContain('没有这一页')
  })
})

describe('what is not HTML', () => {
  it('passes unchanged, whatever its status', async () => {
    const answer = await render('/api/v1/plans', {
      '/api/v1/plans': (_request, response) => {
        const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
        response.writeHead(500, headers).end('{"a":"<script>"}')
      },
    })
    expect(answer).toMatchObject({ status: 500, text: '{"a":"<script>"}' })
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    })
  })

  it('keeps where a redirection leads', async () => {
    const answer = await render('/zh/method', {
      '/zh/method': (_request, response) => {
        response.writeHead(308, { location: '/method' }).end()
      },
    })
    expect(answer).toMatchObject({ status: 308, headers: { location: '/method' } })
  })
})
