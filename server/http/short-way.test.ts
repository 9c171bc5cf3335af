import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/domain/civil-date'
import { type Way, Wire, twoWays, undated } from './short-way.fixture'

const ITEMS = ['HY25-017', 'HY25-018', 'HY25-019'] as const
const LONG = '汉阳 '.repeat(300)
const requestFor = (target: string, fields = '') =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${fields}\r\n`
const ITEM = requestFor('/commitments/HY25-017')

/** Two ways over pages that tell how often their item was published, and the day. */
async function publications(
  options: { maxBytes?: number; keepAliveMs?: number; headMs?: number; text?: string } = {},
) {
  const versions = new Map<string, number>()
  const textOf = (item: string) =>
    `${item} ${versions.get(item) ?? 0} ${ways.state.today} ${options.text ?? LONG}`
  const ways = await twoWays({
    ...options,
    render(request, response) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(textOf(request.url?.split('/').at(-1)?.split('?')[0] ?? ''))
    },
  })
  const publish = (item: string) => {
    versions.set(item, (versions.get(item) ?? 0) + 1)
    ways.memory.drop([`commitment:${item}`])
  }
  return { ...ways, textOf, publish }
}

const ask = (way: Way, bytes: string) => new Wire(way).send(bytes).answer()
/** What has been written on an open connection is read in the next turn of the loop. */
const arrival = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const bytesOf = (text: string) => Buffer.from(text).toString('latin1')
/** How an answer came about may differ; what it says may not. */
const said = (text: string) => undated(text).replace(/^cache-status: .*$/m, '')

const GZIP = 'Accept-Encoding: gzip, br\r\n'
const asking = fc.record({
  do: fc.constant('ask' as const),
  item: fc.constantFrom(...ITEMS),
  query: fc.constantFrom('', '?utm_source=x', '?asOf=2025-06-30'),
  encoding: fc.constantFrom('', GZIP, 'Accept-Encoding: gzip;q=0\r\n'),
  etag: fc.constantFrom('none', 'old', 'last'),
  shortFirst: fc.boolean(),
})
const happening = fc.record({
  do: fc.constantFrom('publish' as const, 'nextDay' as const, 'silence' as const),
  item: fc.constantFrom(...ITEMS),
})

it('answers as node:http does whatever is asked, published, turned or forgotten', async () => {
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: asking }, happening), { maxLength: 25 })
  let answeredShort = 0
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      // Two pages fit, so the third sends the first away.
      const { memory, state, short, node, textOf, publish } = await publications({ maxBytes: 1e4 })
      const lastTags = new Map<string, string>()
      for (const command of commands) {
        if (command.do === 'ask') {
          const { item, query, encoding, etag, shortFirst } = command
          const tag = etag === 'last' ? (lastTags.get(item) ?? '"none"') : '"old"'
          const known = etag === 'none' ? '' : `If-None-Match: ${tag}\r\n`
          const bytes = requestFor(`/commitments/${item}${query}`, encoding + known)
          const byNode = short.byNode()
          const first = await ask(shortFirst ? short : node, bytes)
          const second = await ask(shortFirst ? node : short, bytes)
          expect(said(first.text)).toBe(said(second.text))
          expect(second.text).toContain('cache-status: jiannuo; hit')
          if (encoding !== GZIP && first.status === 200) {
            expect(first.body).toBe(bytesOf(textOf(item)))
          }
          lastTags.set(item, /^etag: (.*)$/m.exec(first.text)?.[1] ?? '"none"')
          if (short.byNode() === byNode) answeredShort += 1
          else expect(first.text).toContain('fwd=miss')
        } else if (command.do === 'publish') publish(command.item)
        else if (command.do === 'nextDay') state.today = addDays(state.today, 1)
        else {
          memory.suspend()
          memory.resume()
        }
      }
      await Promise.all([short.close(), node.close()])
    }),
    { numRuns: 40 },
  )
  expect(answeredShort).toBeGreaterThan(50)
})

const FIELDS = [
  ...['Accept: */*', 'Accept-Encoding: gzip', 'accept-encoding:br', 'If-None-Match: *', 'X-A:'],
  ...['If-None-Match: "a"', 'Range: bytes=0-3', 'Cookie: a=\xe9', 'Connection: keep-alive'],
  ...['Host: b', 'Connection: close', 'Connection: Keep-Alive, Upgrade', 'Proxy-Connection: close'],
  ...['Content-Length: 0', 'Content-Length: 2', 'Transfer-Encoding: chunked', 'Upgrade: h2c'],
  ...['Expect: 100-continue', 'X-A : b', ' folded', 'X-A: \0', 'X-A: \x7f', 'X-A: a\rb', 'X\xe9: a'],
]
const targets = fc.constantFrom('/commitments/HY25-017', '/commitments/HY25-017?x=1', '/api/v1/ledger', '//a')
const requests = fc
  .record({
    method: fc.oneof({ weight: 4, arbitrary: fc.constant('GET') }, fc.constantFrom('HEAD', 'POST')),
    target: targets,
    version: fc.constantFrom('1.1', '1.1', '1.1', '1.0'),
    host: fc.constantFrom('Host: a', 'Host: a', 'Host: a', 'Host:', 'X: y'),
    fields: fc.array(fc.constantFrom(...FIELDS), { maxLength: 3 }),
    ending: fc.constantFrom('\r\n', '\r\n', '\r\n', '\n'),
    rest: fc.constantFrom('', '', '', 'ab', '0\r\n\r\n', ITEM),
  })
  .map(({ method, target, version, host, fields, ending, rest }) => {
    const lines = [`${method} ${target} HTTP/${version}`, host, ...fields, '', '']
    return lines.join(ending) + rest
  })
const edits = fc.array(
  fc.record({
    at: fc.nat(200),
    cut: fc.nat(2),
    text: fc.constantFrom('', ' ', '\r\n', '\n', '\r', ':', '\0', '\xe9', '\t', 'x'),
  }),
  { maxLength: 1 },
)

/**
 * What a client hears. Something unreadable right behind a readable request ends the connection;
 * whether with a word, node:http decides by whether the answer before is on its way already.
 */
const heard = (text: string) =>
  undated(text).replace(/(?<=.)HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/s, '')

it('understands bytes as node:http does, and refuses what it refuses', async () => {
  const { short, node } = await publications()
  await ask(node, ITEM)
  await fc.assert(
    fc.asyncProperty(requests, edits, async (whole, changes) => {
      const bytes = changes.reduce(
        (text, { at, cut, text: added }) => text.slice(0, at) + added + text.slice(at + cut),
        whole,
      )
      const answers = [short, node].map((way) => new Wire(way).send(bytes).finish().rest())
      const [fromShort, fromNode] = await Promise.all(answers)
      expect(heard(fromShort ?? '')).toBe(heard(fromNode ?? ''))
    }),
    { numRuns: 600 },
  )
  expect(short.byNode()).toBeLessThan(node.byNode())
})

it('answers what is kept, and leaves a connection that asks for anything else to node', async () => {
  const { short, textOf } = await publications()
  await ask(short, ITEM)
  const before = short.byNode()
  const wire = new Wire(short)
  for (let count = 0; count < 3; count += 1) await wire.send(ITEM).answer()
  expect(short.byNode()).toBe(before)
  expect((await wire.send(requestFor('/commitments/HY25-018')).answer()).status).toBe(200)
  const again = await wire.send(ITEM).answer()
  expect(again.body).toBe(bytesOf(textOf('HY25-017')))
  expect(again.text).toContain('cache-status: jiannuo; hit')
  expect(short.byNode()).toBe(before + 2)
})

it('takes a request in pieces, several at once, and a submission after a page', async () => {
  const { short } = await publications()
  await ask(short, ITEM)
  const wire = new Wire(short)
  await wire.send(ITEM).answer()
  wire.send(ITEM.slice(0, 20))
  await arrival()
  expect((await wire.send(ITEM.slice(20)).answer()).status).toBe(200)

  const several = new Wire(short).send(ITEM + ITEM)
  expect([(await several.answer()).status, (await several.answer()).status]).toEqual([200, 200])

  const submission = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b'
  const sender = new Wire(short)
  await sender.send(ITEM).answer()
  expect((await sender.send(submission).answer()).status).toBe(405)
  expect((await sender.send(ITEM).answer()).status).toBe(200)
})

it('sends every answer whole and in order to somebody who reads late', async () => {
  const { short, textOf } = await publications({ text: LONG.repeat(50) })
  await ask(short, ITEM)
  const before = short.byNode()
  const wire = new Wire(short).pause()
  const count = 200
  for (let sent = 0; sent < count; sent += 1) {
    wire.send(ITEM)
    await arrival()
  }
  wire.resume()
  const body = bytesOf(textOf('HY25-017'))
  for (let received = 0; received < count; received += 1) {
    expect((await wire.answer()).body).toBe(body)
  }
  // Who does not read is node's, which stops reading in turn: answers do not pile up here.
  expect(short.byNode()).toBeGreaterThan(before)
})

it('waits for a page however long it is rendered', async () => {
  const { short } = await twoWays({
    keepAliveMs: 20,
    render: (_request, response) => void setTimeout(() => response.end('slow'), 120),
  })
  expect((await ask(short, ITEM)).body).toBe('slow')
})

it('tells the time', async () => {
  const { short } = await publications()
  await ask(short, ITEM)
  const { text } = await ask(short, ITEM)
  const date = Date.parse(/^Date: (.*)$/m.exec(text)?.[1] ?? '')
  expect(Math.abs(Date.now() - date)).toBeLessThan(2_000)
})

it('gives up on a request whose head does not end', async () => {
  const { short } = await publications({ headMs: 40 })
  const wire = new Wire(short).send(ITEM.slice(0, -2))
  expect(await wire.rest()).toMatch(/^HTTP\/1\.1 408 /)
})

it('closes a connection that says nothing', async () => {
  const { short } = await publications({ keepAliveMs: 50 })
  expect(await new Wire(short).rest()).toBe('')
})

it('closes connections that are merely kept open with the server', async () => {
  const { short } = await publications()
  await ask(short, ITEM)
  const silent = new Wire(short)
  const served = new Wire(short)
  await served.send(ITEM).answer()
  const begun = performance.now()
  await short.close()
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(await served.rest()).toBe('')
  expect(await silent.rest()).toBe('')
})
