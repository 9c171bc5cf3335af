import { describe, expect, it } from 'vitest'
import { acceptsGzip, isKnown } from './send'

describe('If-None-Match', () => {
  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    [undefined, false],
  ])('%s → %s', (given, known) => {
    expect(isKnown(given, 'W/"a"')).toBe(known)
  })
})

describe('Accept-Encoding', () => {
  it.each([
    ['gzip, deflate, br', true],
    ['GZIP;q=0.5', true],
    ['x-gzip', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    ['br, *;q=0', false],
    ['identity', false],
    ['', false],
    [undefined, false],
  ])('%s → %s', (given, accepted) => {
    expect(acceptsGzip(given)).toBe(accepted)
  })
})
