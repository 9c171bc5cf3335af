import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXml, renderAtom, type AtomFeed } from './atom'

const aFeed = (overrides: Partial<AtomFeed> = {}): AtomFeed => ({
  id: 'https://jn.example/corrections.xml',
  language: 'zh-CN',
  title: '更正与调整',
  subtitle: '改过的都在这里',
  updated: new Date('2025-08-05T01:00:00Z'),
  author: '汉阳区',
  self: 'https://jn.example/corrections.xml',
  page: 'https://jn.example/corrections',
  entries: [],
  ...overrides,
})

const anEntry = {
  id: 'ni:///sha-256;abc',
  title: '更正：A&B <路>',
  updated: new Date('2025-08-05T01:00:00.5Z'),
  link: 'https://jn.example/commitments/HY25-017?a=1&b=2',
  html: '<p><del>4 条</del> 3 条</p>',
}

describe('renderAtom', () => {
  it('writes what RFC 4287 asks of a feed and of an entry', () => {
    const xml = renderAtom(aFeed({ entries: [anEntry] }))
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="zh-CN">\n/)
    for (const name of ['id', 'title', 'updated']) {
      expect(xml.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(2)
    }
    expect(xml).toContain('<author><name>汉阳区</name></author>')
    expect(xml).toContain('<link rel="self" type="application/atom+xml" href="https://jn.example/corrections.xml"/>')
    expect(xml).toContain('<updated>2025-08-05T01:00:00.500Z</updated>')
  })

  it('escapes texts, addresses and the HTML of an entry', () => {
    const xml = renderAtom(aFeed({ entries: [anEntry] }))
    expect(xml).toContain('<title>更正：A&amp;B &lt;路&gt;</title>')
    expect(xml).toContain('href="https://jn.example/commitments/HY25-017?a=1&amp;b=2"')
    expect(xml).toContain('<content type="html">&lt;p&gt;&lt;del&gt;4 条&lt;/del&gt; 3 条&lt;/p&gt;</content>')
  })
})

describe('escapeXml', () => {
  const read = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')

  it('leaves nothing that ends a text or an attribute, and reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeXml(text)
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(read(escaped)).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\u{fffd}'))
      }),
    )
  })

  it.each(['\u0000', '\u001b', '\ufffe', '\ud800'])('takes out %j, which XML cannot hold', (sign) => {
    expect(escapeXml(`a${sign}b`)).toBe('a\u{fffd}b')
  })
})
