import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { summaryLabels } from '@/components/summary/labels'
import type { SummaryModel } from '@/lib/domain/summary/model'
import { halfYearSample } from '@/lib/domain/summary/testing/half-year-sample'
import { renderSummaryMarkdown } from '../summary-markdown'
import { renderSummaryDocx } from '.'

const options = {
  sources: true,
  labels: summaryLabels('zh'),
  documents: [
    { slug: 'hanyang-2023-first-half', title: '2023年上半年计划执行情况的报告', path: '/plans/hanyang-2023/text' },
  ],
  origin: 'https://jn.example.gov.cn',
}
const model = halfYearSample(30)
const bytes = await renderSummaryDocx(model, options)
const plainBytes = await renderSummaryDocx(model, { ...options, sources: false })

const partsOf = (file: Uint8Array) => {
  const parts = unzipSync(file)
  return (name: string): string => {
    const part = parts[name]
    if (part === undefined) throw new Error(`no part ${name}`)
    return strFromU8(part)
  }
}
const part = partsOf(bytes)
const body = part('word/document.xml')
const plain = partsOf(plainBytes)('word/document.xml')
const styles = part('word/styles.xml')

const matchesOf = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, group = '']) => group)
const styleOf = (id: string): string => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''
/** The words of a stretch of XML, unescaped. */
const wordsOf = (xml: string): string =>
  matchesOf(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
const sections = matchesOf(body, /(<w:sectPr.*?<\/w:sectPr>)/g)

describe('the page (GB/T 9704-2012)', () => {
  it('is A4 with margins of 37, 28, 26 and 35 mm', () => {
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/)
    expect(sections[0]).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  it('has a grid of 22 lines of 28 characters of 16 pt', () => {
    expect(sections[0]).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/>')
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984)
    expect(28 * (16 - 842 / 4096)).toBeLessThanOrEqual((11906 - 1474 - 1587) / 20)
  })

  it('the annex of all items is a section of its own, across', () => {
    expect(sections).toHaveLength(3)
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    expect(sections[1]).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
    expect(sections[2]).toContain('w:orient="portrait"')
  })

  it('numbers pages — 1 — in 14 pt 宋体, odd ones right, even ones left', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = ['footer1', 'footer2'].map((name) => part(`word/${name}.xml`))
    const sides = footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])
    expect(sides.toSorted()).toEqual(['left', 'right'])
    for (const footer of footers) {
      expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —</)
      expect(footer).toContain('w:eastAsia="宋体"')
      expect(footer).toContain('<w:sz w:val="28"/>')
      expect(footer).toMatch(/<w:ind w:(?:left|right)="280"/)
    }
    expect(sections[0]).toMatch(/<w:footerReference[^>]*w:type="even"/)
  })
})

describe('type', () => {
  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['Normal', '仿宋_GB2312', 32],
  ])('%s is %s', (id, face, halfPoints) => {
    expect(styleOf(id)).toContain(`w:eastAsia="${face}"`)
    expect(styleOf(id)).toContain(`<w:sz w:val="${halfPoints}"/>`)
  })

  it('every typeface names the one to take where it is not installed', () => {
    const fonts = part('word/fontTable.xml')
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"/>')
  })

  it('the text has lines of exactly 28.9 pt, its first line two characters in', () => {
    expect(styleOf('SummaryBody')).toContain('<w:spacing w:line="578" w:lineRule="exact"/>')
    expect(styleOf('SummaryBody')).toContain('w:firstLineChars="200"')
    expect(styleOf('Heading1')).toContain('w:firstLineChars="200"')
  })

  it('the title is centred, and headings are Word\'s own with their outline levels', () => {
    expect(styleOf('Title')).toContain('<w:jc w:val="center"/>')
    const headings = matchesOf(plain, /<w:pStyle w:val="((?:Title|Heading)\d?)"\/>/g)
    expect(headings).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading1'])
    expect(styleOf('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
  })

  it('a paragraph is led by its bold phrase', () => {
    expect(body).toMatch(/<w:b\/>(?:(?!<w:r>).)*工业经济稳中向好。/)
  })
})

describe('tables', () => {
  const tables = matchesOf(plain, /(<w:tbl>.*?<\/w:tbl>)/g)
  const rowsOf = (table = '') => matchesOf(table, /(<w:tr>.*?<\/w:tr>)/g)
  const cellsOf = (row = '') => matchesOf(row, /(<w:tc>.*?<\/w:tc>)/g)

  it('repeat their header rows and break no row', () => {
    const rows = rowsOf(tables[0])
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false, false])
    expect(rowsOf(tables[1]).filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1)
    for (const row of [...rows, ...rowsOf(tables[1])]) expect(row).toContain('<w:cantSplit/>')
  })

  it('say what the model says, cell by cell, merged ones merged', () => {
    const [first, second, , fourth] = rowsOf(tables[0]).map(cellsOf)
    expect(first?.map(wordsOf)).toEqual(['指标名称', '年度计划', '市级年度绩效目标', '上半年完成情况'])
    expect(first?.[2]).toContain('<w:gridSpan w:val="2"/>')
    expect(first?.[0]).toContain('<w:vMerge w:val="restart"/>')
    expect(second?.map(wordsOf)).toEqual(['', '', '总量', '增幅', '总量', '增幅'])
    expect(second?.[0]).toContain('<w:vMerge w:val="continue"/>')
    expect(fourth?.map(wordsOf)).toEqual(['规模以上工业增加值', '6%', '/', '/', '−3.2%'])
  })

  it('fill the type area', () => {
    expect(tables[0]).toContain('<w:tblW w:type="dxa" w:w="8845"/>')
    expect(matchesOf(tables[1] ?? '', /<w:gridCol w:w="(\d+)"/g).reduce((sum, width) => sum + Number(width), 0)).toBe(12756)
  })
})

it('charts are pictures with a fallback and told in words', () => {
  const types = part('[Content_Types].xml')
  expect(types).toContain('ContentType="image/x-emf" Extension="emf"')
  const names = Object.keys(unzipSync(bytes)).filter((name) => name.includes('media/'))
  expect(names.filter((name) => name.endsWith('.svg')).length).toBe(names.length / 2)
  expect(names.filter((name) => name.endsWith('.emf')).length).toBe(names.length / 2)
  const described = matchesOf(body, /<wp:docPr [^>]*descr="([^"]*)"/g)
  expect(described[1]).toBe(
    '主要指标与年度目标; 地区生产总值增速 实际 5.1% 目标 7%; 规模以上工业增加值增速 实际 −3.2% 目标 6%; ' +
      '一般公共预算收入 实际 33.1亿元 目标 53.6亿元; 城镇新增就业 实际 4.1万人 目标 2万人',
  )
  const ids = matchesOf(body, /<wp:docPr [^>]*?id="(\d+)"/g)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('traces', () => {
  const names = matchesOf(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g)

  it('every link leads to a bookmark, and no bookmark stands twice', () => {
    expect(names.length).toBeGreaterThan(100)
    expect(new Set(names).size).toBe(names.length)
    const known = new Set(names)
    const anchors = matchesOf(body, /<w:hyperlink [^>]*w:anchor="((?:source|place)_\d+)"/g)
    expect(anchors.length).toBeGreaterThan(100)
    expect(anchors.filter((anchor) => !known.has(anchor))).toEqual([])
  })

  it('a sentence lies within its bookmark, its figures followed by the numbers of their sources', () => {
    const sentence = /<w:bookmarkStart w:name="place_1"[^>]*>(.*?)<w:bookmarkEnd/.exec(body)?.[1] ?? ''
    expect(wordsOf(sentence)).toBe('地区生产总值423.56亿元[1]，增长5.1%[1]，低于年度计划1.9个百分点[2]。')
  })

  it('the annex of sources leads to ledger, document and rules', () => {
    const links = part('word/_rels/document.xml.rels')
    expect(links).toContain('https://jn.example.gov.cn/ledger?page=1')
    expect(links).toContain('https://jn.example.gov.cn/plans/hanyang-2023/text')
    expect(wordsOf(body)).toContain('信息来源[1] 账本第 1 条，事项 HY23-001，数据截至 2023年6月30日')
    expect(wordsOf(body)).toContain('《2023年上半年计划执行情况的报告》第 18 段“新增停车泊位2,700个”')
  })

  it('without sources there are none, and the words are the same', () => {
    expect(plain).not.toContain('bookmarkStart')
    expect(plain).not.toContain('w:hyperlink')
    const withoutNumbers = wordsOf(body).replace(/\[\d+\]/g, '')
    expect(withoutNumbers.startsWith(wordsOf(plain))).toBe(true)
  })
})

it('a number that an office stands for leads to its words in the annex', async () => {
  const source = { ...{ id: 'N-1', kind: 'named' as const, number: '98765户' }, source: '区城建局台账', office: '汉阳区政府办公室', role: 'planner' as const }
  const runs = [{ text: '惠及', sources: [] }, { text: '98765户', sources: ['N-1'] }]
  const own: SummaryModel = { ...model, blocks: [{ type: 'paragraph', id: 'p', lead: null, sentences: [{ runs }] }], sources: [source] }
  const said = '[1] “98765户”，汉阳区政府办公室（计划管理员）注明的出处'
  const xml = partsOf(await renderSummaryDocx(own, options))('word/document.xml')
  expect(wordsOf(xml)).toContain(`惠及98765户[1]信息来源${said}“区城建局台账”  见正文： 1`)
  expect(xml).toContain('w:anchor="source_1"')
  const markdown = new TextDecoder().decode(renderSummaryMarkdown(own, options))
  expect(markdown).toContain('惠及98765户[^1]')
  expect(markdown).toContain('[^1]: “98765户”，汉阳区政府办公室（计划管理员）注明的出处“区城建局台账”')
})

it('a number in a heading leads to its source, and the source back to the heading', async () => {
  const source = { ...{ id: 'N-1', kind: 'named' as const, number: '7户' }, source: '台账', office: '办公室', role: 'planner' as const }
  const runs = [{ text: '惠及', sources: [] }, { text: '7户', sources: ['N-1'] }]
  const own: SummaryModel = { ...model, blocks: [{ type: 'heading', id: 'h', level: 1, text: '惠及7户', runs }], sources: [source] }
  const xml = partsOf(await renderSummaryDocx(own, options))('word/document.xml')
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:bookmarkStart [^>]*w:name="place_1".*?惠及.*?7户.*?w:anchor="source_1"/)
  expect(xml).toContain('w:anchor="place_1"')
  expect(wordsOf(partsOf(await renderSummaryDocx(own, { ...options, sources: false }))('word/document.xml'))).toBe('惠及7户')
  expect(new TextDecoder().decode(renderSummaryMarkdown(own, options))).toContain('## 惠及7户[^1]')
})

it('the same model gives the same bytes', async () => {
  expect(Buffer.compare(await renderSummaryDocx(structuredClone(model), options), bytes)).toBe(0)
  expect(part('docProps/core.xml')).toContain('2023-07-31T00:00:00Z')
})

it('any sign survives, and what XML cannot hold is left out', async () => {
  const text = '“引号”、<标签>&amp; \'单\' "双" 𠮷 −3.2% ①\u0007'
  const odd: SummaryModel = {
    ...model,
    blocks: [{ type: 'paragraph', id: 'p', lead: null, sentences: [{ runs: [{ text, sources: [] }] }] }],
    sources: [],
  }
  const written = wordsOf(partsOf(await renderSummaryDocx(odd, options))('word/document.xml'))
  expect(written.replace(/&apos;/g, "'")).toBe(text.slice(0, -1))
})
