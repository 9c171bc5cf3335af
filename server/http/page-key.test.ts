import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageAddress, placeOf, tagsOf } from './page-key'

const TODAY = '2025-07-18'

function addressOf(target: string): PageAddress {
  const place = placeOf(target, TODAY)
  if (place.room !== 'page') throw new Error(`${target} is no public page but ${place.room}`)
  return place.address
}

describe('rooms', () => {
  it.each([
    ['/desk', 'desk'],
    ['/desk/updates/7?x=1', 'desk'],
    ['/en/desk', 'desk'],
    ['/en/desk/sign-in', 'desk'],
    ['/api/auth/session', 'api'],
    ['/api/health', 'api'],
    ['/api/v1/ledger', 'api'],
    ['/api/v1/unheard-of', 'api'],
    ['/api/v1/plans/hanyang-2025/commitments?format=csv', 'api'],
    ['/api/v1/plans/hanyang-2025/commitments?format=json', 'page'],
    ['/api/v1/files/0a1b', 'api'],
    ['/_next/static/chunks/a.css', 'framework'],
    ['/', 'page'],
    ['/desks', 'page'],
    ['/apiary', 'page'],
    ['/api/v1/plans', 'page'],
    ['/nothing/here', 'page'],
  ])('%s belongs to %s', (target, room) => {
    expect(placeOf(target, TODAY).room).toBe(room)
  })
})

describe('tags', () => {
  it.each([
    ['/', ['plans', 'plan:*']],
    ['/en', ['plans', 'plan:*']],
    ['/plans/hanyang-2025', ['plan:hanyang-2025']],
    ['/plans/hanyang-2025/text', ['plan:hanyang-2025']],
    ['/en/plans/hanyang-2025/commitments', ['plan:hanyang-2025']],
    ['/commitments/HY25-017', ['commitment:HY25-017']],
    ['/en/commitments/HY25-017', ['commitment:HY25-017']],
    ['/departments', ['plans', 'department:*']],
    ['/departments/district-construction', ['department:district-construction']],
    ['/method', ['plans', 'plan:*']],
    ['/summaries', ['summaries']],
    ['/en/summaries/0a1b-2c3d', ['summary:0a1b-2c3d']],
    ['/summaries/0a1b-2c3d/comparison', ['plans', 'plan:*']],
    ['/verify-ledger.mjs', []],
    ['/favicon.ico', []],
    ['/ledger', ['ledger']],
    ['/data', ['ledger']],
    ['/corrections', ['ledger']],
    ['/en/corrections', ['ledger']],
    ['/corrections.xml', ['ledger']],
    ['/en/corrections.xml', ['ledger']],
    ['/api/v1/plans', ['plans', 'plan:*']],
    ['/api/v1/plans/hanyang-2025/commitments', ['plan:hanyang-2025']],
    ['/api/v1/plans/hanyang-2025/updates', ['plan:hanyang-2025']],
    ['/api/v1/plans/hanyang-2025/clauses', ['plan:hanyang-2025']],
    ['/api/v1/commitments/HY25-017', ['commitment:HY25-017']],
  ])('%s depends on %j', (path, tags) => {
    expect(tagsOf(path)).toEqual(tags)
    expect(addressOf(path)).toMatchObject({ tags, keep: true })
  })

  it.each([
    '/commitments/hy25-017',
    '/plans/Hanyang-2025',
    '/plans/hanyang-2025/',
    '/plans/../desk',
    '/plans/%68anyang-2025',
    '/commitments/HY25-017/x',
    '/plans/hanyang_2025',
    '/sitemap.xml',
    '/folder/favicon.ico',
  ])('%s is unknown: shown, never kept', (path) => {
    expect(tagsOf(path)).toBeNull()
    expect(addressOf(path)).toMatchObject({ url: path, keep: false })
  })
})

describe('canonical addresses', () => {
  it('brings known parameters into one order and drops unknown and empty ones', () => {
    const { url } = addressOf(
      '/plans/hanyang-2025/commitments?utm_source=x&page=2&q=&standing=behind&q=%E9%81%93&sort=',
    )
    expect(url).toBe('/plans/hanyang-2025/commitments?q=%E9%81%93&standing=behind&page=2')
  })

  it('keeps what one page knows and another does not apart', () => {
    expect(addressOf('/commitments/HY25-017?q=x&asOf=2025-06-30').url).toBe(
      '/commitments/HY25-017?asOf=2025-06-30',
    )
    expect(addressOf('/?page=2').url).toBe('/')
  })

  it('keeps several values of one filter in their order', () => {
    const target = '/plans/p/commitments?standing=behind&standing=far-behind'
    expect(addressOf(target).url).toBe(target)
  })

  it('turns control characters and runs of white space into single blanks', () => {
    const path = '/plans/p/commitments'
    expect(addressOf(`${path}?q=%00+a%0A%0Ab%20`).url).toBe(`${path}?q=a+b`)
  })

  it('does not keep long or much repeated values', () => {
    const path = '/plans/p/commitments'
    expect(addressOf(`${path}?q=${'x'.repeat(64)}`).keep).toBe(true)
    expect(addressOf(`${path}?q=${'x'.repeat(65)}`).keep).toBe(false)
    expect(addressOf(`${path}?${'standing=a&'.repeat(9)}`).keep).toBe(false)
  })

  it('tells days and languages apart', () => {
    const keys = [
      placeOf('/', '2025-07-18'),
      placeOf('/', '2025-07-19'),
      placeOf('/en', '2025-07-18'),
    ].map((place) => (place.room === 'page' ? place.address.key : ''))
    expect(new Set(keys).size).toBe(3)
    expect(addressOf('/').locale).toBe('zh')
    expect(addressOf('/en/method').locale).toBe('en')
    expect(addressOf('/enough').locale).toBe('zh')
  })

  it('is stable: a canonical address is its own canonical address', () => {
    const name = fc.constantFrom('q', 'page', 'asOf', 'standing', 'x', 'sort')
    const sign = fc.constantFrom('a', '汉', '😀', ' ', '\0', '\n', '&', '=', '%', '+', '#', '/')
    const query = fc.array(fc.tuple(name, fc.string({ unit: sign })), { maxLength: 6 })
    fc.assert(
      fc.property(query, (pairs) => {
        const parameters = new URLSearchParams()
        for (const [key, value] of pairs) parameters.append(key, value)
        const once = addressOf(`/plans/p/commitments?${parameters}`)
        expect(addressOf(once.url)).toEqual(once)
      }),
    )
  })
})
