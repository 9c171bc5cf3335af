import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { summaryLabels } from '@/components/summary/labels'
import { writeSummary } from '@/lib/domain/summary'
import { hanyang2023 } from '@/lib/domain/summary/testing/hanyang-2023'
import { halfYearSample } from '@/lib/domain/summary/testing/half-year-sample'
import { renderSummaryDocx } from './summary-docx'
import { renderSummaryMarkdown } from './summary-markdown'
import { numberCell, renderSummaryXlsx } from './summary-xlsx'
import { readXlsx } from './xlsx-read'

const options = {
  sources: true,
  labels: summaryLabels('zh'),
  documents: [{ slug: 'hanyang-2023-first-half', title: '2023年报告', path: '/plans/hanyang-2023/text' }],
  origin: 'https://jn.example.gov.cn',
}
const model = halfYearSample()
const text = (sources: boolean) =>
  new TextDecoder().decode(renderSummaryMarkdown(model, { ...options, sources }))

describe('Markdown', () => {
  const markdown = text(true)

  it('has headings, bold leads and footnotes with links', () => {
    expect(markdown).toContain('# 汉阳区2023年上半年国民经济和社会发展计划执行情况的报告\n')
    expect(markdown).toContain('\n### （一）深入推进产业强区，增强核心竞争优势\n')
    expect(markdown).toContain('**工业经济稳中向好。**规模以上工业增加值下降3.2%[^5]，')
    expect(markdown).toContain('[^1]: [账本第 1 条，事项 HY23-001，数据截至 2023年6月30日](https://jn.example.gov.cn/ledger?page=1#entry-1)“地区生产总值423.56亿元，增长5.1%”')
  })

  it('every footnote that is named is told', () => {
    const named = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
    const told = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number))
    expect(named.size).toBeGreaterThan(10)
    expect([...named].filter((number) => !told.has(number))).toEqual([])
  })

  it('writes merged cells in each place, header rows as one', () => {
    expect(text(false)).toContain('| 指标名称 | 年度计划 | 市级年度绩效目标 总量 | 市级年度绩效目标 增幅 | 上半年完成情况 总量 |')
    expect(text(false)).toContain('| 规模以上工业增加值 | 6% | / | / | / | −3.2% |')
  })

  it('keeps signs from being read as marks', () => {
    expect(markdown).toContain('3 \\< 5 \\& "A片" 的说明照录。')
    expect(text(false)).not.toContain('[^')
  })
})

describe('the workbook', () => {
  it.each([
    ['20', 20, '0'],
    ['−3.20', -3.2, '0.00'],
    ['+12.0', 12, '+0.0;-0.0;0.0'],
    ['172%', 1.72, '0%'],
  ])('%s is a number', (written, value, format) => {
    expect(numberCell(written)).toMatchObject({ type: Number, value, format })
  })

  it.each(['50家', '约1.2', '007', '1234567890123456', '/', '', '1-2', '与经济增长同步'])('%s stays text', (written) => {
    expect(numberCell(written)).toBeNull()
  })

  it('has the annex first, its rows with their sources, then the other tables and the sources', async () => {
    const read = await readXlsx(await renderSummaryXlsx(model, options))
    const tables = read.ok ? read.value.map(({ rows }) => rows) : []
    expect(tables).toHaveLength(3)
    expect(tables[0]?.[0]).toEqual(['序号', '事项', '全年目标', '牵头单位', '完成情况', '占年度目标', '时序偏差', '状态', '说明', '信息来源'])
    expect(tables[0]?.[1]?.slice(0, 2)).toEqual(['1', '新增市级专精特新企业之1'])
    expect(tables[0]?.[1]?.at(-1)).toMatch(/^\[\d+\] \[\d+\]$/)
    expect(tables[2]?.[0]?.[0]).toBe('[1]')
  })

  it('is the same for the same model', async () => {
    const [first, second] = [await renderSummaryXlsx(model, options), await renderSummaryXlsx(model, options)]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Object.keys(unzipSync(first))).toContain('xl/workbook.xml')
  })
})

it.each(['half-year', 'brief', 'behind'] as const)('the %s of 2023 goes into every form', async (kind) => {
  const real = writeSummary(hanyang2023(), kind, { language: 'zh', department: null })
  const markdown = new TextDecoder().decode(renderSummaryMarkdown(real, options))
  for (const block of real.blocks) {
    if (block.type === 'heading') expect(markdown).toContain(block.text)
  }
  const parts = unzipSync(await renderSummaryDocx(real, options))
  expect(Object.keys(parts)).toContain('word/document.xml')
  expect(Object.keys(unzipSync(await renderSummaryXlsx(real, options)))).toContain('xl/workbook.xml')
})
