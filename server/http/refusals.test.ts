import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Refusal, renderRefusal } from './refusals'

const ALL: readonly [Refusal, number][] = [
  ['badRequest', 400],
  ['notFound', 404],
  ['wrongMethod', 405],
  ['lengthRequired', 411],
  ['tooLarge', 413],
  ['addressTooLong', 414],
  ['failed', 500],
  ['undone', 500],
  ['busy', 503],
]

it.each(ALL)('%s is told in both languages with status %i', (refusal, status) => {
  const { status: given, headers, body } = renderRefusal(refusal)
  const html = body.toString()
  expect(given).toBe(status)
  expect(html).toMatch(/<html lang="zh-CN">.*<h1>[^<]+<\/h1>.*<section lang="en"><h2>[^<]+<\/h2>/)
  expect(html).not.toMatch(/undefined|<script/)
  expect(headers['cache-control']).toBe('no-store')
})

it('allows its own style and nothing else', () => {
  const { headers, body } = renderRefusal('failed')
  const style = /<style>(.*)<\/style>/.exec(body.toString())?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
})

it('says what to do about a file that is too large', () => {
  const html = renderRefusal('tooLarge').body.toString()
  expect(html).toContain('20 MB')
  expect(html).toContain('后退键')
  expect(html).toContain('back button')
})
