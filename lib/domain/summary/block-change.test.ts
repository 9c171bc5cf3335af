import { describe, expect, it } from 'vitest'
import { isSameBlock, listDifferences } from './block-change'
import type { SummaryBlock } from './model'

const paragraph = (text: string, source = 'L1'): SummaryBlock => ({
  ...{ type: 'paragraph', id: 'roads', lead: null },
  sentences: [{ runs: [{ text, sources: [source] }] }],
})
const annex = (...rows: string[][]): SummaryBlock => ({
  ...{ type: 'table', id: 'annex', caption: '附表', headerRows: 1, widths: [1, 1], landscape: true },
  rows: [['序号', '事项'], ...rows].map((row) => row.map((text) => ({ runs: [{ text, sources: [] }] }))),
})
const title: SummaryBlock = { type: 'title', id: 'title', text: '报告' }

describe('two cuts of a report', () => {
  it('are the same where they say the same, whatever entries are behind it', () => {
    expect(isSameBlock(paragraph('4条'), paragraph('4条', 'L9'))).toBe(true)
    expect(isSameBlock(paragraph('4条'), paragraph('3条'))).toBe(false)
  })

  it('differ by sentence and by row of a table, old beside new', () => {
    const then = { blocks: [title, paragraph('建成4条。'), annex(['1', '道路', '4条'], ['2', '就业', '1.2万人'])] }
    const now = { blocks: [title, paragraph('建成3条。', 'L9'), annex(['1', '道路', '3条'], ['2', '就业', '1.2万人'], ['3', '学校', '2所'])] }
    expect(listDifferences(then, now)).toEqual([
      { key: 'roads', then: '建成4条。', now: '建成3条。' },
      { key: 'annex/道路', then: '1 · 道路 · 4条', now: '1 · 道路 · 3条' },
      { key: 'annex/学校', then: null, now: '3 · 学校 · 2所' },
    ])
    expect(listDifferences(then, then)).toEqual([])
  })
})
