import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityKey, parseIdentityKey, parseSubject } from './single-sign-on'

describe('what an account keeps of a provider', () => {
  it('is read back as it was', () => {
    const subjects = fc.string({ unit: 'grapheme-ascii', minLength: 1 })
    fc.assert(
      fc.property(fc.webUrl(), subjects, (issuer, subject) => {
        expect(parseIdentityKey(identityKey({ issuer, subject }))).toEqual({ issuer, subject })
      }),
    )
  })

  it('differs for one subject of two issuers', () => {
    const of = (issuer: string) => identityKey({ issuer, subject: 'chen' })
    expect(of('https://one.example')).not.toBe(of('https://two.example'))
  })

  it('is nothing where there is none', () => {
    expect(parseIdentityKey(null)).toBeNull()
    expect(parseIdentityKey('https://one.example')).toBeNull()
  })
})

describe('a subject', () => {
  it.each(['chen', ' a8f0-11 ', 'CN=Chen Jie,O=District', 'x'.repeat(255)])('may be "%s"', (typed) => {
    expect(parseSubject(typed)).toBe(typed.trim())
  })

  it.each(['', ' ', '陈洁', 'a\nb', 'x'.repeat(256)])('is never "%s"', (typed) => {
    expect(parseSubject(typed)).toBeNull()
  })
})
