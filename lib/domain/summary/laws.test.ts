import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, SUMMARY_KINDS, writeSummary, type Run, type SummaryFacts, type SummaryKind, type SummaryModel } from '.'
import { anyFacts } from './testing/arbitraries'
import { aSummaryUpdate } from './testing/builders'
import { textOf } from './runs'

const aKind = fc.constantFrom(...SUMMARY_KINDS)
const write = (facts: SummaryFacts, kind: SummaryKind = 'half-year'): SummaryModel =>
  writeSummary(facts, kind, { language: 'zh', department: kind === 'department' ? 'district-construction' : null })

/** Sentences and cells by their place; heads of tables are fixed words. */
function places(model: SummaryModel): Map<string, readonly Run[]> {
  const entries = model.blocks.flatMap((block): [string, readonly Run[]][] => {
    if (block.type === 'paragraph') return block.sentences.map(({ runs }, index) => [`${block.id}:${index}`, runs])
    if (block.type !== 'table') return []
    return block.rows.flatMap((row, index) =>
      index < block.headerRows ? [] : row.map(({ runs }, column): [string, readonly Run[]] => [`${block.id}:${index}:${column}`, runs]),
    )
  })
  return new Map(entries)
}

/** What stands behind the runs, worked-out sources followed to the end. */
function behind(model: SummaryModel, runs: readonly Run[]): Set<string> {
  const from = new Map(model.sources.map((source) => [source.id, source.kind === 'rule' ? source.from : []]))
  const ids = runs.flatMap(({ sources }) => sources)
  return new Set([...ids, ...ids.flatMap((id) => from.get(id) ?? [])])
}

describe('a summary of any facts', () => {
  it('has no figure without a source, and lists every source that it names', () => {
    fc.assert(
      fc.property(anyFacts(6), aKind, (facts, kind) => {
        const model = write(facts, kind)
        const runs = [...places(model).values()].flat()
        const bare = runs.filter(({ text, sources }) => sources.length === 0 && findNumbers(text).length > 0)
        expect(bare).toEqual([])
        const listed = new Set(model.sources.map(({ id }) => id))
        expect(listed.size).toBe(model.sources.length)
        for (const id of behind(model, runs)) expect(listed).toContain(id)
        const ids = model.blocks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('is the same to the byte for the same facts, whatever the cut does not let see', () => {
    fc.assert(
      fc.property(anyFacts(5), aKind, (facts, kind) => {
        const text = JSON.stringify(write(facts, kind))
        expect(JSON.stringify(write(structuredCloneOf(facts), kind))).toBe(text)
        const later = [
          aSummaryUpdate({ id: 'later-entry', sequence: 1001 }),
          aSummaryUpdate({ id: 'later-day', sequence: 500, knownOn: '2025-08-01' }),
          aSummaryUpdate({ id: 'later-data', sequence: 501, effectiveOn: '2025-07-01' }),
        ]
        const more = { ...facts, items: facts.items.map((item) => ({ ...item, updates: [...item.updates, ...later] })) }
        expect(JSON.stringify(write(more, kind))).toBe(text)
      }),
    )
  })

  it('never works anything out for an item without data', () => {
    fc.assert(
      fc.property(anyFacts(5), (facts) => {
        const silent = facts.items.filter(({ updates }) => updates.length === 0).map(({ code }) => code)
        const worked = write(facts).sources.flatMap((source) => (source.kind === 'rule' && source.rule !== 'count' ? [source.id] : []))
        for (const code of silent) expect(worked.filter((id) => id.includes(code))).toEqual([])
      }),
    )
  })

  it('changes exactly where a changed figure stands', () => {
    fc.assert(
      fc.property(anyFacts(5), fc.nat({ max: 4 }), fc.nat({ max: 4000 }), (facts, place, cents) => {
        const item = facts.items[place % facts.items.length]
        const [update] = item?.updates ?? []
        const [reading] = update?.readings ?? []
        fc.pre(item !== undefined && update !== undefined && reading !== undefined)
        const value = (cents / 100).toFixed(2)
        const changed = { ...item, updates: [{ ...update, readings: [{ ...reading, value }] }] }
        const [before, after] = [write(facts), write({ ...facts, items: facts.items.map((each) => (each === item ? changed : each)) })]
        const [old, now] = [places(before), places(after)]
        const isOf = (model: SummaryModel, runs: readonly Run[]) => behind(model, runs).has(`L${update.sequence}`)
        // an item that comes to stand elsewhere moves whole sentences, which is told apart below
        fc.pre([...old.keys()].join() === [...now.keys()].join())
        for (const [key, runs] of old) {
          const next = now.get(key) ?? []
          const concerns = isOf(before, runs) || isOf(after, next)
          if (!concerns) expect([key, textOf(next)]).toEqual([key, textOf(runs)])
          const states = runs.some(({ text, sources }) => sources.includes(`L${update.sequence}`) && findNumbers(text).length > 0)
          if (states && Number(value) !== Number(reading.value)) expect(textOf(next)).not.toBe(textOf(runs))
        }
      }),
    )
  })
})

const structuredCloneOf = (facts: SummaryFacts): SummaryFacts => ({
  ...facts,
  items: facts.items.map((item) => ({ ...item, updates: item.updates.map((update) => ({ ...update })) })),
})
