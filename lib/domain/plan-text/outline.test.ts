import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squeeze } from './blanks'
import { kindsOf, outlineOf, paragraphOf, PLAN_2025, REPORT_2023, setInLines } from './testing/documents'

const plan = outlineOf(PLAN_2025)
const report = outlineOf(REPORT_2023)
const squeezed = ({ paragraphs }: typeof plan) => paragraphs.map(({ text }) => squeeze(text))

describe('the two real documents', () => {
  it('have their paragraphs, each table row one', () => {
    expect(plan.paragraphs).toHaveLength(49)
    expect(report.paragraphs).toHaveLength(72)
    expect(plan.title).toBe(
      '汉阳区 2024 年国民经济和社会发展规划执行情况与 2025 年国民经济和社会发展规划草案的报告',
    )
  })

  it('lose no word but their note marks', () => {
    expect(squeezed(plan).join('')).toBe(squeeze(PLAN_2025))
    expect(squeezed(report).join('')).toBe(squeeze(REPORT_2023).replace(/[⁰¹²³⁴-⁹]/gu, ''))
  })

  it('keep a note apart from the number behind it', () => {
    const manholes = report.paragraphs.find(({ text }) => text.includes('井盖 1851 个'))
    expect(manholes?.notes).toEqual([
      { mark: '6', offset: 39 },
      { mark: '7', offset: 81 },
    ])
    expect(squeeze(manholes?.text ?? '').slice(0, 81)).toMatch(/“六防”井盖$/u)
  })

  it('tell where a paragraph stands and what leads it', () => {
    expect(paragraphOf(plan, 36)).toMatchObject({
      kind: 'body',
      lead: '突出梯次培育',
      headings: ['二、2025 年国民经济和社会发展规划', '（一）深入推进产业强区，增强核心竞争优势'],
    })
    expect(paragraphOf(plan, 27).headings).toEqual(['一、2024 年国民经济和社会发展规划执行情况'])
  })

  it('have their front, closing and notes', () => {
    expect(kindsOf(plan).slice(0, 6)).toEqual(
      ['title', 'byline', 'byline', 'salutation', 'body', 'heading'],
    )
    expect(paragraphOf(plan, 3).text).toBe('汉阳区发展和改革委员会 袁波')
    expect(kindsOf(plan).at(-1)).toBe('closing')
    expect(kindsOf(report).slice(-15)).toEqual(['closing', 'heading', ...Array(13).fill('note')])
  })

  it('give each cell of the table of 2023 the heads above it', () => {
    expect(paragraphOf(report, 8).cells).toEqual([
      { head: '指标名称', text: '固定资产投资' },
      { head: '年度计划', text: '10%' },
      { head: '市级年度绩效目标 总量 (亿元)', text: '259' },
      { head: '市级年度绩效目标 增幅%', text: '15.1' },
      { head: '上半年完成情况 总量 (亿元)', text: '226.4' },
      { head: '上半年完成情况 增幅%', text: '19.4' },
    ])
  })
})

describe('a document with hard line breaks', () => {
  const settings = {
    'of 28 characters, indented, with — 1 —': {
      characters: 28,
      indent: '　　',
      pageLines: 22,
      pageNumber: (page: number) => `— ${page} —`,
      blankLines: false,
    },
    'of 35 characters, with bare page numbers': {
      characters: 35,
      indent: '　　',
      pageLines: 30,
      pageNumber: (page: number) => String(page),
      blankLines: false,
    },
    'of 40 characters, indented with blanks': {
      characters: 40,
      indent: '    ',
      pageLines: 40,
      pageNumber: (page: number) => `第 ${page} 页 共 9 页`,
      blankLines: false,
    },
    'of 32 characters, parted by blank lines': {
      characters: 32,
      indent: '',
      pageLines: 35,
      pageNumber: (page: number) => `- ${page} -`,
      blankLines: true,
    },
  }

  it.each(Object.entries(settings))('%s, has the same paragraphs', (_, setting) => {
    const set = outlineOf(setInLines(plan, setting))
    expect(squeezed(set)).toEqual(squeezed(plan))
    expect(set.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings }))).toEqual(
      plan.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings })),
    )
  })
})

it('takes what a web page sets below its text for notes', () => {
  const page = outlineOf('青岭区2024年民生实事\n一是修建步道8公里。\n二是改造公厕6座。\n相关新闻\n- 青岭区会议收到建议90件')
  expect(page.paragraphs.at(-1)?.kind).toBe('note')
})

describe('any text', () => {
  const anyText = fc.string({
    unit: fc.constantFrom(
      ...['汉', '阳', '一、', '（二）', '3.', '。', '，', '：', ' ', '　', '\t', '\n', '\n\n', '5%', 'A', '⁷'],
      ...['目录\n', '名词解释', '— 1 —\n', '**', '|', '# ', '\f', '\uE000', '\uE001', '⻚', '2025年'],
    ),
    maxLength: 80,
  })

  it('gets numbers from 1 and no paragraph without words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs } = outlineOf(text)
        paragraphs.forEach(({ number }, at) => expect(number).toBe(at + 1))
        expect(paragraphs.every(({ text: words }) => words.trim() !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads the same when it is read again', () => {
    expect(outlineOf(PLAN_2025)).toEqual(plan)
  })
})
