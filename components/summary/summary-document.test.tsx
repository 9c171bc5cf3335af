import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { halfYearSample } from '@/lib/domain/summary/testing/half-year-sample'
import { SummaryDocument } from './summary-document'

const reader = { locale: 'zh' as const, asOf: null }
const documents = [
  { slug: 'hanyang-2023-first-half', title: '2023年上半年计划执行情况的报告', path: '/plans/hanyang-2023/text' },
]
const html = (sources: boolean) =>
  renderToStaticMarkup(<SummaryDocument {...{ reader, documents, sources }} model={halfYearSample()} />)

const proven = html(true)

describe('SummaryDocument', () => {
  it('leads every figure to an entry of the list of sources, and back', () => {
    const ids = new Set([...proven.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const inside = [...proven.matchAll(/<a [^>]*href="#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(inside.length).toBeGreaterThan(50)
    expect(inside.filter((anchor) => !ids.has(anchor))).toEqual([])
    expect(proven).toContain('<a class="summary-ref" id="at-indicators/paragraph:0:1" href="#source-L1">423.56亿元</a>')
  })

  it('a number that an office stands for leads to who named its source, and to the words', () => {
    const source = { ...{ id: 'N-1', kind: 'named' as const, number: '98765户' }, source: '区城建局台账', office: '汉阳区政府办公室', role: 'planner' as const }
    const sentences = [{ runs: [{ text: '惠及', sources: [] }, { text: '98765户', sources: ['N-1'] }] }]
    const own = { ...halfYearSample(), blocks: [{ type: 'paragraph' as const, id: 'p', lead: null, sentences }], sources: [source] }
    const page = renderToStaticMarkup(<SummaryDocument {...{ reader, documents, sources: true }} model={own} />)
    expect(page).toContain('<a class="summary-ref" id="at-p:0:1" href="#source-N-1">98765户</a>')
    expect(page).toContain('<li id="source-N-1" value="1">“98765户”，汉阳区政府办公室（计划管理员）注明的出处<q>区城建局台账</q>')
  })

  it('leads from a number in a heading or the title to its source, and back', () => {
    const source = { ...{ id: 'N-1', kind: 'named' as const, number: '7户' }, source: '台账', office: '办公室', role: 'planner' as const }
    const said = { text: '惠及7户', runs: [{ text: '惠及', sources: [] }, { text: '7户', sources: ['N-1'] }] }
    const blocks = [{ type: 'title' as const, id: 'title', ...said }, { type: 'heading' as const, id: 'h', level: 1 as const, ...said }]
    const own = { ...halfYearSample(), blocks, sources: [source] }
    const page = renderToStaticMarkup(<SummaryDocument {...{ reader, documents, sources: true }} model={own} />)
    expect(page).toContain('<h1 class="summary-title">惠及<a class="summary-ref" id="at-title:1" href="#source-N-1">7户</a></h1>')
    expect(page).toContain('<h2 id="h">惠及<a class="summary-ref" id="at-h:1" href="#source-N-1">7户</a></h2>')
    expect(page).toContain('<a href="#at-title:1">1</a><a href="#at-h:1">2</a>')
  })

  it('no anchor stands twice', () => {
    const ids = [...proven.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('the list leads on to the ledger entry, the document and the rules', () => {
    expect(proven).toContain('href="/ledger?page=1#entry-1"')
    expect(proven).toContain('href="/plans/hanyang-2023/text#p18"')
    expect(proven).toContain('href="/method"')
  })

  it('merges cells and says what they head', () => {
    expect(proven).toContain('<th scope="colgroup" colSpan="2" class="summary-center">市级年度绩效目标</th>')
    expect(proven).toContain('<th scope="col" rowSpan="2" class="summary-center">指标名称</th>')
    expect(proven).toContain('<th scope="row">新增市级专精特新企业之1</th>')
  })

  it('without sources says the same words and leads nowhere', () => {
    const plain = html(false)
    expect(plain).not.toMatch(/<a /)
    const words = (text: string) => text.replace(/<[^>]+>/g, '')
    const charts = /<details.*?<\/details>/g
    expect(words(proven.replace(charts, '').replace(/<sup>.*?<\/sup>/g, ''))).toContain(words(plain))
  })
})
