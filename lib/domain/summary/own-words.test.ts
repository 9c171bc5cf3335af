import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownTextOf, type BlockEdit } from './block-edit'
import { citationsOf } from './citations'
import type { SummaryBlock, SummaryModel } from './model'
import { namedSourceId } from './named-source'
import { findNumbers } from './numbers'
import { applyEdits, namedNumbers, openNumbers } from './own-words'

const roads: SummaryBlock = {
  ...{ type: 'paragraph', id: 'roads', lead: { text: '补齐短板。', sources: [] } },
  sentences: [
    { runs: [{ text: '建成微循环路', sources: [] }, { text: '4条', sources: ['L7'] }, { text: '，占全年目标的', sources: [] }, { text: '36.4%', sources: ['R-share'] }, { text: '。', sources: [] }] },
  ],
}
const jobs: SummaryBlock = { type: 'paragraph', id: 'jobs', lead: null, sentences: [{ runs: [{ text: '新增就业约1.2万人。', sources: ['L9'] }] }] }
const model: SummaryModel = {
  ...{ kind: 'half-year', language: 'zh', plan: 'p', department: null, blocks: [roads, jobs] },
  cut: { dataOn: '2025-06-30', knownOn: '2025-07-18', knownSeq: 9, glossaryVersion: 0 },
  sources: [
    { id: 'L7', kind: 'ledger', seq: 7, commitment: 'A-1', effectiveOn: '2025-06-30', quote: null },
    { id: 'L9', kind: 'ledger', seq: 9, commitment: 'A-2', effectiveOn: '2025-06-30', quote: null },
    { id: 'R-share', kind: 'rule', rule: '占全年目标', from: ['L7'] },
  ],
}
const edit = (text: string | null, rest: Partial<BlockEdit> = {}): BlockEdit => ({
  ...{ blockId: 'roads', text, position: null, omission: null },
  ...rest,
})
const openOf = (text: string) => openNumbers(model, [edit(text)], []).map(({ number }) => number)

describe('own words', () => {
  it('may tell every number of the generated text, and no other without a source', () => {
    expect(openOf('微循环路建成4条，另新增就业1.2万人。')).toEqual([])
    expect(openOf('微循环路建成5条，占36.4%，惠及4家，再说5条。')).toEqual(['5条', '4家'])
    const named = [{ blockId: 'roads', number: '5条', source: '区城建局台账' }]
    expect(openNumbers(model, [edit('建成5条。')], named)).toEqual([])
    expect(namedNumbers(model, [edit('建成5条。')], [...named, { blockId: 'roads', number: '6条', source: '旧稿' }])).toEqual(named)
    expect(openNumbers(model, [edit('建成5条。', { omission: '另行通报' })], [])).toEqual([])
    expect(openNumbers(model, [edit('建成5条。', { blockId: 'gone' })], [])).toEqual([])
  })

  it('stand in the text with the sources of the numbers they keep, under their lead', () => {
    const edited = applyEdits(model, [edit('补齐短板。已建成4条，进度较慢，带动就业1.2万人。')], [])
    expect(edited.blocks[0]).toMatchObject({
      lead: { text: '补齐短板。' },
      sentences: [
        {
          runs: [
            { text: '已建成', sources: [] },
            { text: '4条', sources: ['L7'] },
            { text: '，进度较慢，带动就业', sources: [] },
            { text: '1.2万人', sources: ['L9'] },
            { text: '。', sources: [] },
          ],
        },
      ],
    })
    expect(edited.sources.map(({ id }) => id)).toEqual(['L7', 'L9'])
  })

  it('take no other block with them, nor do a move and an omission', () => {
    const edited = applyEdits(model, [edit(null, { position: 1 }), edit(null, { blockId: 'jobs', omission: '另行通报' })], [])
    expect(edited.blocks).toEqual([roads])
    expect(edited.sources.map(({ id }) => id)).toEqual(['L7', 'R-share'])
    expect(applyEdits(model, [], [])).toEqual(model)
  })

  it('rest on the source that somebody named, by office and role, in a heading as in a paragraph', () => {
    const named = { ...{ blockId: 'roads', number: '98765户', source: '区城建局台账' }, office: '汉阳区人民政府办公室' }
    const edited = applyEdits(model, [edit('惠及98765户，建成4条。')], [named])
    const id = namedSourceId(named)
    expect(edited.blocks[0]).toMatchObject({
      sentences: [{ runs: [{ text: '惠及' }, { text: '98765户', sources: [id] }, { text: '，建成' }, { text: '4条', sources: ['L7'] }, { text: '。' }] }],
    })
    expect(edited.sources).toContainEqual({
      ...{ id, kind: 'named', number: '98765户', source: '区城建局台账' },
      ...{ office: '汉阳区人民政府办公室', role: 'planner' },
    })
    const heading: SummaryBlock = { type: 'heading', id: 'h', level: 1, text: '成效' }
    const headed = applyEdits({ ...model, blocks: [heading] }, [edit('惠及7户', { blockId: 'h' })], [{ ...named, blockId: 'h', number: '7户' }])
    expect(headed.sources).toMatchObject([{ kind: 'named', number: '7户' }])
    const headingSource = namedSourceId({ blockId: 'h', number: '7户' })
    expect(headed.blocks).toMatchObject([{ text: '惠及7户', runs: [{ text: '惠及', sources: [] }, { text: '7户', sources: [headingSource] }] }])
    expect(citationsOf(headed).at('h:1')).toMatchObject([{ number: 1, places: ['h:1'] }])
    const plain = applyEdits({ ...model, blocks: [heading] }, [edit('成效显著', { blockId: 'h' })], [])
    expect(plain.blocks, 'no runs where nothing stands behind the words').toEqual([{ ...heading, text: '成效显著' }])
  })

  it('every number of them has a source once none is open', () => {
    const piece = fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom('条', '家', '万人', '%', ''))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = `共${pieces.map(([value, unit]) => `${value}${unit}`).join('，')}。`
        const open = openNumbers(model, [edit(text)], [])
        const named = open.map((each) => ({ ...each, source: '台账', office: '办公室' }))
        const edited = applyEdits(model, [edit(text)], named)
        const [block] = edited.blocks
        const runs = block?.type === 'paragraph' ? block.sentences.flatMap((sentence) => sentence.runs) : []
        expect(runs.filter(({ sources }) => sources.length === 0).flatMap((run) => findNumbers(run.text))).toEqual([])
        const listed = new Set(edited.sources.map(({ id }) => id))
        expect(runs.flatMap(({ sources }) => sources).filter((id) => !listed.has(id))).toEqual([])
      }),
    )
  })

  it('are those of the plan’s keeper, too, where no document explains a term', () => {
    const entry = (meaning: string, sources: string[]) => ({ term: meaning, meaning, sources })
    const glossary: SummaryBlock = { type: 'glossary', id: 'glossary', entries: [entry('共33名。', []), entry('共44名。', ['D-1'])] }
    const explained = { ...model, blocks: [glossary] }
    expect(openNumbers(explained, [], [])).toEqual([{ blockId: 'glossary', number: '33名' }])
    expect(openNumbers(explained, [edit(null, { blockId: 'glossary', omission: '不需要' })], [])).toEqual([])
    const named = { ...{ blockId: 'glossary', number: '33名', source: '台账' }, office: '办公室' }
    const [block] = applyEdits(explained, [], [named]).blocks
    expect(block).toMatchObject({ entries: [{ sources: [namedSourceId(named)] }, { sources: ['D-1'] }] })
  })

  it('come out as they were written, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [block] = applyEdits(model, [edit(text)], []).blocks
        expect(block === undefined ? null : ownTextOf(block)).toBe(text)
      }),
      { numRuns: 30 },
    )
  })
})
