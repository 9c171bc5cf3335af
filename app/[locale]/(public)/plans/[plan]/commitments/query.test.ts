import { describe, expect, it } from 'vitest'
import { isNarrowed, listPath, parseListRequest } from './query'

describe('parseListRequest', () => {
  it('reads what the form sends', () => {
    const request = parseListRequest({ q: ' 微循环 ', standing: 'behind', sort: 'deviation', page: '2' })
    expect(request).toMatchObject({ filter: { q: '微循环', standing: 'behind' }, sort: 'deviation', page: 2 })
  })

  it('takes unknown words and unreadable pages for nothing asked', () => {
    const request = parseListRequest({ standing: 'great', kind: '', sort: 'luck', page: '-3' })
    expect(request).toMatchObject({ filter: { standing: null, kind: null }, sort: 'plan', page: 1 })
    expect(isNarrowed(request)).toBe(false)
  })
})

it('writes an address that reads back as the same request', () => {
  const request = parseListRequest({ q: '增长 5%', department: 'district-finance', freshness: 'due', page: '3' })
  const path = listPath('hanyang-2025', request)
  const query = Object.fromEntries(new URL(path, 'http://localhost').searchParams)
  expect(parseListRequest(query)).toEqual(request)
})
