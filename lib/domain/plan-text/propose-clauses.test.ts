import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeClauses } from './propose-clauses'
import type { Outline, OutlineParagraph } from './types'

const paragraphOf = (number: number, text: string): OutlineParagraph => {
  const isHeading = /^[一二三四]、/u.test(text)
  return {
    number,
    kind: isHeading ? 'heading' : 'body',
    level: isHeading ? 1 : null,
    text,
    lead: null,
    headings: [],
    notes: [],
    cells: [],
  }
}

const outlineOf = (title: string | null, ...texts: string[]): Outline => ({
  title,
  paragraphs: texts.map((text, index) => paragraphOf(index + 1, text)),
})

const coming = (text: string) =>
  proposeClauses(outlineOf('某市2026年工作要点', text)).map(
    ({ quote, disposition, grade }) => `${grade ?? disposition} ${quote}`,
  )

describe('which part of a document speaks of the coming year', () => {
  it('takes nothing under a heading of results for a promise', () => {
    const clauses = proposeClauses(
      outlineOf(
        '政府工作报告',
        '一、2025年工作回顾',
        '新增城镇就业2.1万人，建成通车环城路。',
        '二、2026年重点工作',
        '新增城镇就业2万人。',
      ),
    )
    expect(clauses.filter(({ disposition }) => disposition === 'commitment')).toMatchObject([
      { quote: '新增城镇就业2万人', paragraph: 4 },
    ])
  })

  it('holds a list of the year for promises, but for what it says was done', () => {
    expect(coming('去年新建公园5个。今年新建公园8个。')).toEqual([
      'result 去年新建公园5个',
      'A 今年新建公园8个',
    ])
  })

  it('takes the starting point of a promise for none', () => {
    expect(coming('在2025年新增42家的基础上，再新增高新技术企业50家。')).toEqual([
      'background 在2025年新增42家的基础上',
      'A 再新增高新技术企业50家',
    ])
  })

  it('holds what was begun last year and ends in this one for a promise', () => {
    expect(coming('去年开工的5所养老院今年全部投入使用。')).toEqual([
      'A 去年开工的5所养老院今年全部投入使用',
    ])
  })

  it('takes a place in a ranking for an end state', () => {
    expect(coming('综合实力进入全省前十名。')).toEqual(['A 综合实力进入全省前十名'])
  })

  it('turns to the second half of the year where a half-year report does', () => {
    const clauses = proposeClauses(
      outlineOf(
        '2026年上半年计划执行情况的报告',
        '一、上半年计划执行情况',
        '完成投资80亿元。',
        '二、下半年工作安排',
        '完成投资90亿元。',
      ),
    )
    expect(clauses.map(({ disposition }) => disposition)).toEqual([
      'background',
      'result',
      'background',
      'commitment',
    ])
  })
})

describe('the cut into clauses', () => {
  it('gives each target of a year its own', () => {
    expect(coming('主要预期目标是：地区生产总值增长6%左右，粮食产量稳定在20亿斤以上。')).toEqual([
      'background 主要预期目标是',
      'A 地区生产总值增长6%左右',
      'A 粮食产量稳定在20亿斤以上',
    ])
  })

  it('joins what only ends, costs or shares the stretch before it', () => {
    expect(coming('新建学校8所，其中小学5所，总投资6亿元，年底前全部投用。')).toEqual([
      'A 新建学校8所，其中小学5所，总投资6亿元，年底前全部投用',
    ])
  })

  it('parts two whole acts at a pause, and never the objects of one', () => {
    expect(coming('新建公园5个、改造菜场3个。新建公园5个、驿站3个。')).toEqual([
      'A 新建公园5个',
      'A 改造菜场3个',
      'A 新建公园5个、驿站3个',
    ])
  })
})

describe('the laws of proposals', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'新建学校5所，。；、：“”（）增长6%完成已了年一是总投资A力争'),
    maxLength: 120,
  })

  it('holds every word of a coming-year paragraph in its order, verbatim', () => {
    fc.assert(
      fc.property(words, (text) => {
        const clauses = proposeClauses(outlineOf('2026年工作要点', text)).toSorted(
          (one, other) => one.start - other.start,
        )
        let from = 0
        const outside = clauses.map(({ start, end, quote }) => {
          expect(quote).toBe(text.slice(start, end))
          expect(start).toBeGreaterThanOrEqual(from)
          const gap = text.slice(from, start)
          from = end
          return gap
        })
        expect([...outside, text.slice(from)].join('')).toMatch(/^[，。；：、！？;,:!?…]*$/u)
      }),
    )
  })
})
