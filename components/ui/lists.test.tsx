import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pagesAround, Pagination } from './pagination'
import { RecordList } from './record'
import { Seal, shortHash } from './seal'
import { Table } from './table'

describe('pagesAround', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('shows around page %i of %i', (page, pageCount, shown) => {
    expect(pagesAround(page, pageCount)).toEqual(shown)
  })
})

describe('Pagination', () => {
  const pages = (page: number, pageCount: number) =>
    renderToStaticMarkup(
      <Pagination locale="en" page={page} pageCount={pageCount} hrefOf={(n) => `?page=${n}`} />,
    )

  it('is not there for one page', () => {
    expect(pages(1, 1)).toBe('')
    expect(pages(1, 0)).toBe('')
  })

  it('leads one page back and one forward, where there is one', () => {
    expect(pages(1, 3)).not.toContain('rel="prev"')
    expect(pages(2, 3)).toContain('<a href="?page=1" rel="prev">Previous</a>')
    expect(pages(2, 3)).toContain('<a href="?page=3" rel="next">Next</a>')
    expect(pages(3, 3)).not.toContain('rel="next"')
  })

  it('names the present page', () => {
    expect(pages(2, 3)).toContain('<a href="?page=2" aria-label="Page 2" aria-current="page">2</a>')
  })
})

describe('Table', () => {
  it('names rows and columns, and labels figures for narrow screens', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="事项"
        columns={[
          { key: 'title', heading: '名称', isRowHeading: true, cell: (row) => row.title },
          { key: 'done', heading: '完成', isNumeric: true, narrow: 'labelled', cell: (row) => row.done },
          { key: 'code', heading: '编号', narrow: 'hidden', cell: (row) => row.code },
        ]}
        rows={[{ title: '微循环路', done: '4', code: 'HY25-038' }]}
        rowKey={(row) => row.code}
      />,
    )
    expect(html).toContain('<caption class="hidden-text">事项</caption>')
    expect(html).toContain('<th scope="col" class="n">完成</th>')
    expect(html).toContain(
      '<tr><th scope="row">微循环路</th><td class="n" data-label="完成">4</td><td class="hide">HY25-038</td></tr>',
    )
  })
})

describe('Seal', () => {
  const hash = `4be1${'0'.repeat(56)}09d2`

  it('shows enough of a hash to compare by eye', () => {
    expect(shortHash(hash)).toBe('4be1…09d2')
  })

  it('leads to the entry, and names the one it corrects', () => {
    const html = renderToStaticMarkup(
      <Seal locale="en" seq={1131} hash={hash} href="/en/ledger#1131" corrects={96} />,
    )
    expect(html).toContain('href="/en/ledger#1131"')
    expect(html).toContain('aria-label="Ledger entry 1131, checksum 4be1…09d2"')
    expect(html).toContain('corrects entry 96')
  })
})

describe('RecordList', () => {
  it('keeps what was replaced, struck, before what replaced it', () => {
    const html = renderToStaticMarkup(
      <RecordList
        locale="zh"
        entries={[{ key: 'a', date: '2025-03-31', value: '1 条', replaced: ['2 条'], sentence: '更正' }]}
      />,
    )
    expect(html).toContain('<s class="struck"><span class="hidden-text">原为 </span>2 条</s> 1 条')
    expect(html).toContain('<time dateTime="2025-03-31">2025-03-31</time>')
  })
})
