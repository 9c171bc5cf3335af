import { describe, expect, it } from 'vitest'
import { readDocuments } from './documents/sources'
import { glossaryOf } from './glossary'

const entriesOf = (slug: string) => {
  const document = readDocuments().find((each) => each.slug === slug)
  return glossaryOf(slug, document?.paragraphs ?? [])
}

describe('the glossary of a report', () => {
  it('has the thirteen terms of 2023, each with the note it stands in, in both languages', () => {
    const entries = entriesOf('hanyang-2023-first-half')
    expect(entries).toHaveLength(13)
    expect(entries[1]).toMatchObject({
      term: { zh: '四大商圈', en: 'Four shopping districts' },
      meaning: { zh: '王家湾商圈、五里墩商圈、四新商圈、钟家村商圈。' },
      source: { document: 'hanyang-2023-first-half', quote: '2.四大商圈：王家湾商圈、五里墩商圈、四新商圈、钟家村商圈。' },
    })
    // cut by a page break in the source
    expect(entries[7]?.meaning.zh).toContain('会展文旅等优势产业为支撑')
    for (const { term } of entries) expect(term.en).not.toBe(term.zh)
  })

  it('is empty for a document without one', () => {
    expect(entriesOf('hanyang-2025-plan')).toEqual([])
  })
})
