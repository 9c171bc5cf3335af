import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import { readPdfText, type Paragraph, type ParagraphKind } from './load'

const bytesOf = (slug: string): Buffer =>
  readFileSync(new URL(`./${slug}.txt`, import.meta.url))
const read = (slug: string): Paragraph[] => readPdfText(bytesOf(slug).toString('utf8'))

const plan = read('hanyang-2025-plan')
const report = read('hanyang-2023-first-half')
const numbersOf = (paragraphs: readonly Paragraph[], kind: ParagraphKind): number[] =>
  paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ number }) => number)
const paragraphOf = (paragraphs: readonly Paragraph[], number: number): Paragraph => {
  const found = paragraphs[number - 1]
  if (found === undefined) throw new RangeError(`no paragraph ${number}`)
  return found
}
const blockCountOf = (slug: string): number =>
  bytesOf(slug)
    .toString('utf8')
    .split(/\n\s*\n/u)
    .filter((block) => block.trim() !== '').length

describe('nothing of a document is lost', () => {
  it.each([
    ['hanyang-2025-plan', 'ced66269c6b0e8d09d7f3217e541888b086fe7769cb9c09cce06720319e1366f'],
    ['hanyang-2023-first-half', 'fa6670f40a3f908b2c765018ffb1f457862e1e8a20e79b700f0bd6c8f3a22e02'],
  ])('%s is kept byte for byte, and all its words are in the paragraphs', (slug, sha256) => {
    expect(createHash('sha256').update(bytesOf(slug)).digest('hex')).toBe(sha256)
    const words = read(slug).map((paragraph) => squeeze(paragraph.text)).join('')
    expect(words).toBe(squeeze(bytesOf(slug).toString('utf8')))
  })

  it('holds for any text, and numbers run from 1', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...'汉阳一二、（）。，： \t\n5A', '\n\n', '名词解释'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = readPdfText(text)
        expect(squeeze(paragraphs.map((paragraph) => paragraph.text).join(''))).toBe(squeeze(text))
        paragraphs.forEach(({ number }, index) => expect(number).toBe(index + 1))
      }),
    )
  })
})

describe('page breaks', () => {
  it('joins the ten paragraphs that they cut in the 2025 plan', () => {
    expect(blockCountOf('hanyang-2025-plan') - plan.length).toBe(10)
    expect(paragraphOf(plan, 8).text).toContain('社会消费品零售总额增长 2.4% 左右')
    expect(paragraphOf(plan, 47).text).toContain('4 个城市更新单元，稳步落实')
  })

  it('joins seven in the half-year report, notes among them', () => {
    expect(blockCountOf('hanyang-2023-first-half') - report.length).toBe(7)
    expect(paragraphOf(report, 59).text).toContain('会展文旅等优势产业')
  })

  it('never joins a heading or a table to the prose before it', () => {
    const paragraphs = readPdfText('题\n\n一、概况\n\n断在半句\n\n二、打算\n\n又断了\n\n甲\t乙')
    expect(paragraphs.map(({ kind }) => kind)).toEqual(
      ['title', 'heading', 'body', 'heading', 'closing', 'table'],
    )
  })
})

describe('blocks', () => {
  it('ends a sentence at a closing mark after its full stop', () => {
    const paragraphs = readPdfText('题\n\n一、概况\n\n他说：“完成了。”\n\n下一段。')
    expect(paragraphs.map(({ text }) => text).slice(2)).toEqual(['他说：“完成了。”', '下一段。'])
  })

  it('parts a table from prose that touches it', () => {
    const paragraphs = readPdfText('题\n\n一、概况\n见下表。\n甲\t乙\n丙\t丁\n以上。')
    expect(paragraphs.map(({ text }) => text).slice(2)).toEqual(['甲\t乙\n丙\t丁', '以上。'])
  })
})

describe('kinds of paragraphs', () => {
  it('finds the front, the salutation and the closing of the 2025 plan', () => {
    expect(numbersOf(plan, 'title')).toEqual([1])
    expect(numbersOf(plan, 'byline')).toEqual([2, 3])
    expect(numbersOf(plan, 'salutation')).toEqual([4])
    expect(numbersOf(plan, 'closing')).toEqual([49])
    expect(paragraphOf(plan, 1).text).toBe(
      '汉阳区 2024 年国民经济和社会发展规划执行情况与 2025 年国民经济和社会发展规划草案的报告',
    )
  })

  it('gives headings their level', () => {
    const headings = plan.filter(({ level }) => level !== null)
    expect(headings.map(({ number, level }) => [number, level])).toEqual([
      ...[[6, 1], [9, 2], [13, 2], [17, 2], [21, 2], [24, 2]],
      ...[[28, 1], [31, 2], [37, 2], [41, 2], [45, 2]],
    ])
  })

  it('reads the indicator table of 2023 as nine rows of six cells', () => {
    expect(numbersOf(report, 'table')).toEqual([4])
    const rows = paragraphOf(report, 4).text.split('\n').map((row) => row.split('\t'))
    expect(rows).toHaveLength(9)
    expect(rows[6]).toEqual(['地方一般公共预算收入', '5%', '/', '', '53.6', '1.7'])
    expect(rows[8]).toEqual(['新增就业人数', '1.9 万人', '1.9 万人', '', '约 1.2 万人', ''])
  })

  it('reads the thirteen notes of the half-year report and the closing before them', () => {
    expect(numbersOf(report, 'note')).toEqual(Array.from({ length: 13 }, (_, index) => 52 + index))
    expect(numbersOf(report, 'closing')).toEqual([50])
  })

  it('calls no paragraph with a lead the closing', () => {
    const paragraphs = readPdfText('题\n\n（一）概况\n\n突出重点。做好工作。')
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['title', 'heading', 'body'])
  })

  it('keeps footnote markers as superscripts', () => {
    expect(paragraphOf(report, 20).text).toContain('井盖⁷ 1851 个')
  })
})

describe('where a paragraph stands', () => {
  it('knows its lead, section and part', () => {
    expect(paragraphOf(plan, 36)).toMatchObject({
      lead: '突出梯次培育',
      section: '（一）深入推进产业强区，增强核心竞争优势',
      part: '二、2025 年国民经济和社会发展规划',
    })
  })

  it('gives every paragraph of the sections of 2025 a lead', () => {
    const inSections = plan.filter(({ number, kind }) => number > 31 && kind === 'body')
    expect(inSections).toHaveLength(14)
    expect(inSections.every(({ lead, section }) => lead !== null && section !== null)).toBe(true)
  })

  it('places the opening, the summing-up and the closing outside of sections', () => {
    const outside = [plan[28], plan[29], plan[26], plan[48], report[26]]
    expect(outside.map((paragraph) => paragraph?.section)).toEqual([null, null, null, null, null])
  })
})
