import { describe, expect, it } from 'vitest'
import { partOfHeading, placeParagraphs } from './parts'
import { findPlanYear } from './plan-year'
import type { Outline, OutlineParagraph } from './types'

const of = (kind: OutlineParagraph['kind'], text: string) => ({ kind, text })

const outlineOf = (
  title: string | null,
  ...lines: { kind: OutlineParagraph['kind']; text: string }[]
): Outline => ({
  title,
  paragraphs: lines.map(({ kind, text }, index) => ({
    number: index + 1,
    kind,
    level: kind === 'heading' ? (text.startsWith('（') ? 2 : 1) : null,
    text,
    lead: null,
    headings: [],
    notes: [],
    cells: [],
  })),
})

const partsOf = (outline: Outline) => placeParagraphs(outline).map(({ part }) => part)

describe('headings', () => {
  it.each([
    '一、2024年工作回顾',
    '一、过去五年我们走过的路',
    '一、去年工作',
    '一、2024年主要工作及成效',
    '一、“十四五”发展成就',
    '一、主要经济指标完成情况',
    '一、上半年主要工作',
    '二、存在的困难和不足',
  ])('of the past: %s', (text) => {
    expect(partOfHeading(text, 2025)).toBe('past')
  })

  it.each([
    '二、2025年工作安排',
    '二、总体要求和预期目标',
    '三、做好2025年工作',
    '三、下半年主要工作举措',
    '二、未来五年的总体思路',
    '二、今年工作',
  ])('of the coming time: %s', (text) => {
    expect(partOfHeading(text, 2025)).toBe('coming')
  })

  it.each(['四、加强政府自身建设', '（一）建设现代化产业体系'])('that do not say: %s', (text) => {
    expect(partOfHeading(text, 2025)).toBeNull()
  })
})

describe('parts', () => {
  it('hold until the next heading of the level, and deeper ones only by plain words', () => {
    const outline = outlineOf(
      '政府工作报告',
      of('heading', '一、2024年工作回顾'),
      of('heading', '（一）聚力重点任务'),
      of('body', '新增企业20家。'),
      of('heading', '二、2025年工作安排'),
      of('body', '新增企业30家。'),
      of('heading', '三、加强自身建设'),
      of('body', '办结率达到100%。'),
    )
    expect(partsOf(outline)).toEqual(['past', 'past', 'past', 'coming', 'coming', 'coming', 'coming'])
  })

  it('turn inside the past where a paragraph does', () => {
    const outline = outlineOf(
      '2025年工作总结',
      of('body', '2025年，建成公园6个。'),
      of('body', '下一步，我们将建设公园8个。'),
    )
    expect(partsOf(outline)).toEqual(['past', 'coming'])
  })

  it('follow the sentences of a report without headings', () => {
    const outline = outlineOf(
      null,
      of('salutation', '各位代表：'),
      of('body', '过去一年，我们建成了6个公园。'),
      of('body', '2026年是开局之年，我们将建设8个公园。'),
    )
    expect(partsOf(outline).slice(1)).toEqual(['past', 'coming'])
  })
})

describe('the year of a plan', () => {
  it.each([
    [outlineOf('2024年计划执行情况与2025年计划草案的报告'), 2025],
    [outlineOf('政府工作报告', of('heading', '二、2026年重点工作')), 2026],
    [outlineOf('政府工作报告', of('byline', '2025年12月28日在第三次会议上')), 2026],
    [outlineOf('政府工作报告', of('byline', '2025年1月8日在第三次会议上')), 2025],
    [outlineOf('二〇二四年民生实事'), 2024],
    [outlineOf('政府工作报告', of('body', '今年是关键之年。')), null],
  ])('%#: %i', (outline, year) => {
    expect(findPlanYear(outline)).toBe(year)
  })
})
