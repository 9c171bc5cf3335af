import { describe, expect, it } from 'vitest'
import { decideBlockEdit, MAX_OMISSION, orderOf, type BlockAct, type BlockEdit } from './block-edit'
import type { SummaryBlock } from './model'

const paragraph = (id: string, ...texts: string[]): SummaryBlock => ({
  ...{ type: 'paragraph', id, lead: { text: '补齐短板。', sources: [] } },
  sentences: texts.map((text) => ({ runs: [{ text, sources: ['L1'] }] })),
})
const chart: SummaryBlock = {
  ...{ type: 'chart', id: 'chart', caption: '状态' },
  chart: { type: 'deviations', rows: [] },
}
const model = { blocks: [paragraph('a', '建成4条。', '占36.4%。'), paragraph('b', '乙。'), chart] }

const act = (blockId: string, done: BlockAct, edits: readonly BlockEdit[] = []) =>
  decideBlockEdit(model, edits, blockId, done)
const edit = (overrides: Partial<BlockEdit>): BlockEdit => ({
  ...{ blockId: 'a', text: null, position: null, omission: null },
  ...overrides,
})

describe('editing a block', () => {
  it('takes own words as one line, and forgets them where they are the generated ones', () => {
    expect(act('a', { type: 'rewrite', text: ' 建成\n四条。 ' })).toEqual({ ok: true, value: edit({ text: '建成四条。' }) })
    const back = { type: 'rewrite', text: '补齐短板。建成4条。占36.4%。' } as const
    expect(act('a', back, [edit({ text: '改' })])).toEqual({ ok: true, value: null })
    expect(act('a', back)).toEqual({ ok: false, reason: 'unchanged' })
  })

  it('refuses empty and endless words, a chart in words, and a block that is not there', () => {
    expect(act('a', { type: 'rewrite', text: ' ' })).toMatchObject({ reason: 'required' })
    expect(act('a', { type: 'omit', reason: '' })).toMatchObject({ reason: 'required' })
    expect(act('a', { type: 'omit', reason: '略'.repeat(MAX_OMISSION + 1) })).toMatchObject({ reason: 'too-long' })
    expect(act('chart', { type: 'rewrite', text: '图' })).toMatchObject({ reason: 'not-text' })
    expect(act('none', { type: 'restore' })).toMatchObject({ reason: 'no-block' })
  })

  it('leaves out with a reason, keeps own words beside it, and restores both', () => {
    const omitted = edit({ text: '改', omission: '另行通报' })
    expect(act('a', { type: 'omit', reason: '另行通报' }, [edit({ text: '改' })])).toEqual({ ok: true, value: omitted })
    expect(act('a', { type: 'restore' }, [omitted])).toEqual({ ok: true, value: null })
  })

  it('moves among all blocks, not over the ends, and keeps what was moved earlier in its place', () => {
    const down = act('a', { type: 'move', by: 1 })
    expect(down).toEqual({ ok: true, value: edit({ position: 1 }) })
    expect(orderOf(model, [edit({ position: 1 })])).toEqual(['b', 'a', 'chart'])
    expect(orderOf(model, [edit({ position: 2 }), edit({ blockId: 'chart', position: 0 })])).toEqual(['chart', 'b', 'a'])
    expect(act('a', { type: 'move', by: -1 })).toMatchObject({ reason: 'at-the-end' })
    expect(act('chart', { type: 'move', by: 1 })).toMatchObject({ reason: 'at-the-end' })
    // of a block that a new cut no longer has, nothing is left in the order
    expect(orderOf(model, [edit({ blockId: 'gone', position: 0 })])).toEqual(['a', 'b', 'chart'])
  })
})
