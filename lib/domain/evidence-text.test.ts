import { describe, expect, it } from 'vitest'
import { readEvidence } from './evidence-text'

describe('evidence typed into a cell', () => {
  it.each(['https://www.hanyang.gov.cn/a?b=1', 'HTTP://example.org', ' https://例子.中国/文 '])(
    'reads %s as a link',
    (text) => expect(readEvidence(text)).toEqual({ ok: true, value: { kind: 'link', url: text.trim() } }),
  )

  it.each(['阳政〔2025〕3 号', '武汉环评2025：12', 'wwwx', '3'])('reads %s as a document number', (text) =>
    expect(readEvidence(text)).toEqual({
      ok: true,
      value: { kind: 'document-number', documentNumber: text },
    }),
  )

  it('reads nothing as none', () => expect(readEvidence(' \n')).toEqual({ ok: true, value: null }))

  it.each([
    ['ftp://example.org/a', 'not-a-link'],
    ['www.example.org', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['https://example.org/a b', 'not-a-link'],
    ['javascript://%0aalert(1)', 'not-a-link'],
    [`https://example.org/${'a'.repeat(500)}`, 'too-long'],
    ['号'.repeat(121), 'too-long'],
  ])('refuses %.40s', (text, reason) => expect(readEvidence(text)).toEqual({ ok: false, reason }))
})
