import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { type HeaderList, preparePage } from './page'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const text = '承诺事项 '.repeat(200)

function headersOf(list: HeaderList): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let at = 0; at < list.length; at += 2) headers[list[at] ?? ''] = list[at + 1] ?? ''
  return headers
}

it('prepares a plain and a compressed form with their headers', async () => {
  const body = Buffer.from(text)
  const page = await preparePage({ status: 200, headers: HTML, body }, { 'x-common': 'yes' })
  expect(headersOf(page.plain.head.list)).toEqual({
    ...HTML,
    'x-common': 'yes',
    'content-length': String(body.length),
    vary: 'accept-encoding',
    etag: page.etag,
  })
  const compressed = headersOf(page.gzip?.head.list ?? [])
  expect(compressed).toMatchObject({ 'content-encoding': 'gzip', etag: page.etag })
  expect(gunzipSync(page.gzip?.body ?? '').toString()).toBe(text)
})

it('gives equal bodies equal tags and different ones different tags', async () => {
  const tags = await Promise.all(
    ['a', 'a', 'b'].map(async (body) => {
      return (await preparePage({ status: 200, headers: HTML, body: Buffer.from(body) }, {})).etag
    }),
  )
  expect(tags[0]).toBe(tags[1])
  expect(tags[0]).not.toBe(tags[2])
  expect(tags[0]).toMatch(/^W\/"[\w-]{22}"$/)
})

it('compresses neither small answers nor pictures, and tags no failures', async () => {
  const small = await preparePage({ status: 200, headers: HTML, body: Buffer.from('x') }, {})
  expect(small.gzip).toBeNull()
  const picture = { 'content-type': 'image/png' }
  const image = await preparePage({ status: 200, headers: picture, body: Buffer.alloc(9000) }, {})
  expect(image.gzip).toBeNull()
  const missing = await preparePage({ status: 404, headers: HTML, body: Buffer.from(text) }, {})
  expect(headersOf(missing.plain.head.list)).not.toHaveProperty('etag')
})
