import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from './facts'
import { decideGlossary, MAX_MEANING, MAX_TERM, type TypedTerm } from './glossary-edit'

const source = { document: 'd', paragraph: 3, quote: '四上企业：规上企业。' }
const four: GlossaryEntry = { term: { zh: '四上企业', en: 'Four' }, meaning: { zh: '规上企业。', en: 'Firms.' }, source }
const cim: GlossaryEntry = { term: { zh: 'CIM', en: '' }, meaning: { zh: '城市信息模型。', en: '' }, source: null }
const typed = (overrides: Partial<TypedTerm> = {}): TypedTerm => ({
  ...{ termZh: '路长', meaningZh: '巡查一条路的人。', termEn: '', meaningEn: '' },
  ...overrides,
})
const faultsOf = (overrides: Partial<TypedTerm>) => {
  const decision = decideGlossary([four, cim], { type: 'add', typed: typed(overrides) })
  return !decision.ok && decision.reason === 'fields' ? decision.faults : decision
}

describe('editing a glossary', () => {
  it('adds a term at the end, on one line, without English if there is none', () => {
    expect(decideGlossary([four], { type: 'add', typed: typed({ meaningZh: ' 巡查\n一条路的人。 ' }) })).toEqual({
      ok: true,
      entries: [four, { term: { zh: '路长', en: '' }, meaning: { zh: '巡查 一条路的人。', en: '' }, source: null }],
    })
  })

  it('keeps a document behind its own words only', () => {
    const change = (overrides: Partial<TypedTerm>) => {
      const same = { termZh: four.term.zh, meaningZh: four.meaning.zh, termEn: 'Four', meaningEn: 'Firms.' }
      const decision = decideGlossary([four], { type: 'change', term: four.term.zh, typed: { ...same, ...overrides } })
      return decision.ok ? decision.entries[0]?.source : decision
    }
    expect(change({ meaningEn: 'Larger firms.' })).toEqual(source)
    expect(change({ meaningZh: '规模以上的企业。' })).toBeNull()
    expect(change({})).toEqual({ ok: false, reason: 'fields', faults: [{ field: 'meaningZh', fault: 'unchanged' }] })
  })

  it('moves and removes a term, and says where it cannot', () => {
    expect(decideGlossary([four, cim], { type: 'move', term: 'CIM', by: -1 })).toEqual({ ok: true, entries: [cim, four] })
    expect(decideGlossary([four, cim], { type: 'move', term: 'CIM', by: 1 })).toEqual({ ok: false, reason: 'at-the-end' })
    expect(decideGlossary([four, cim], { type: 'remove', term: four.term.zh })).toEqual({ ok: true, entries: [cim] })
    expect(decideGlossary([four], { type: 'remove', term: 'CIM' })).toEqual({ ok: false, reason: 'no-term' })
  })

  it.each([
    [{ termZh: ' ', meaningZh: '' }, [['termZh', 'required'], ['meaningZh', 'required']]],
    [{ termZh: '字'.repeat(MAX_TERM + 1) }, [['termZh', 'too-long']]],
    [{ meaningZh: '字'.repeat(MAX_MEANING + 1) }, [['meaningZh', 'too-long']]],
    [{ termZh: 'CIM' }, [['termZh', 'double']]],
    [{ termEn: 'Road chief' }, [['meaningEn', 'both']]],
    [{ meaningEn: 'Who looks after a road.' }, [['termEn', 'both']]],
  ])('%j is refused at its field', (overrides, faults) => {
    expect(faultsOf(overrides)).toEqual(faults.map(([field, fault]) => ({ field, fault })))
  })

  it('a term moved there and back is where it was', () => {
    const terms = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(terms, fc.nat(), (names, at) => {
        const entries = names.map((zh): GlossaryEntry => ({ term: { zh, en: '' }, meaning: { zh, en: '' }, source: null }))
        const term = names[at % (names.length - 1)] ?? ''
        const there = decideGlossary(entries, { type: 'move', term, by: 1 })
        expect(decideGlossary(there.ok ? there.entries : [], { type: 'move', term, by: -1 })).toEqual({ ok: true, entries })
      }),
    )
  })
})
