import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities'
import { proposeClauses } from './propose-clauses'
import { outlineOf as realOutlineOf, PLAN_2025, REPORT_2023 } from './testing/documents'
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

  it('holds work carried over for this year, and how things stand for no promise', () => {
    expect(coming('上年结转的32个项目开工率达到80%以上。')).toEqual([
      'A 上年结转的32个项目开工率达到80%以上',
    ])
    expect(coming('目前全区规上企业286家，今年净增20家。')).toEqual([
      'result 目前全区规上企业286家',
      'A 今年净增20家',
    ])
  })

  it('takes a place in a ranking for an end state', () => {
    expect(coming('综合实力进入全省前十名。')).toEqual(['A 综合实力进入全省前十名'])
  })

  it('stays in an earlier year that opens a paragraph until this one is spoken of', () => {
    expect(coming('2025年，办好实事12件。累计投入7亿元。2026年，办好实事10件。')).toEqual([
      'result 2025年，办好实事12件',
      'result 累计投入7亿元',
      'A 2026年，办好实事10件',
    ])
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

describe('a report whose headings leave it open', () => {
  it('takes the first of them for work done where the next one is for what follows', () => {
    const clauses = proposeClauses(
      outlineOf('某区工作情况汇报', '一、主要工作', '新增企业21家。', '二、下一步工作', '新增企业30家。'),
    )
    expect(clauses.filter(({ disposition }) => disposition === 'commitment')).toMatchObject([
      { quote: '新增企业30家' },
    ])
  })
})

describe('what stands around a clause', () => {
  it('gives the clauses of a sentence the end and the date that close it', () => {
    const [school] = proposeClauses(
      outlineOf('2026年工作要点', '新建青石铺小学，新增学位900个，8月底前投入使用。'),
    )
    expect(school).toMatchObject({ grade: 'A', deadline: '2026-08-31' })
  })

  it('gives a line of a list the units named on the line below', () => {
    const [school] = proposeClauses(
      outlineOf('2026年民生实事', '新增学位900个。', '责任单位：县教育局、县住建局'),
    )
    expect(school?.departments).toMatchObject([
      { name: '县教育局', role: 'lead', isSuggested: false },
      { name: '县住建局', role: 'supporting' },
    ])
  })

  it('shows the result of the year before beside a target of the same measure', () => {
    const clauses = proposeClauses(
      outlineOf(
        '政府工作报告',
        '一、2025年工作回顾',
        '固定资产投资增长5.1%。',
        '二、2026年工作安排',
        '固定资产投资增长6%。',
      ),
    )
    expect(clauses.at(-1)?.baselines).toEqual([
      { quote: '固定资产投资增长5.1%', paragraph: 2, value: '5.1', scale: '1', unit: '%' },
    ])
  })

  it('suggests a department only where the document names none', () => {
    const departments = [{ name: '县教育局', slug: 'education' }]
    const propose = (text: string) =>
      proposeClauses(outlineOf('2026年工作要点', text), { departments })[0]?.departments
    expect(propose('新建教育园区2个。')).toMatchObject([{ name: '县教育局', isSuggested: true }])
    expect(propose('新建教育园区2个（责任单位：县住建局）。')).toMatchObject([
      { name: '县住建局', isSuggested: false },
    ])
  })
})

describe('a row of a task table', () => {
  const cells = [
    { head: '序号', text: '1' },
    { head: '重点任务', text: '建设港区' },
    { head: '年度目标', text: '建成泊位2个；完成投资9亿元' },
    { head: '牵头单位', text: '区交通局' },
    { head: '责任单位', text: '区水务局' },
    { head: '完成时限', text: '11月底' },
  ]
  const row: OutlineParagraph = {
    ...paragraphOf(1, cells.map(({ text }) => text).join('\t')),
    kind: 'table-row',
    cells,
  }

  it('is cut into its promises, each with the units and the date of its cells', () => {
    const clauses = proposeClauses({ title: '2026年任务分解表', paragraphs: [row] })
    expect(clauses).toMatchObject([
      { quote: '建设港区', disposition: 'background' },
      {
        quote: '建成泊位2个',
        grade: 'A',
        deadline: '2026-11-30',
        departments: [
          { name: '区交通局', role: 'lead' },
          { name: '区水务局', role: 'supporting' },
        ],
      },
      { quote: '完成投资9亿元', grade: 'A', deadline: '2026-11-30' },
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

  it.each([
    ['the plan of 2025', PLAN_2025],
    ['the report of 2023', REPORT_2023],
  ])('puts every number of the coming part of %s into a clause', (_, text) => {
    const outline = realOutlineOf(text)
    const clauses = proposeClauses(outline)
    const coming = new Set(
      clauses.filter(({ disposition }) => disposition === 'commitment').map((each) => each.paragraph),
    )
    const lost = outline.paragraphs
      .filter(({ number }) => coming.has(number))
      .flatMap(({ number, text: words }) =>
        findQuantities(words.replace(/\s+/gu, ''))
          .filter(({ role }) => role === 'quantity')
          .filter(
            ({ start, end }) =>
              !clauses.some(
                (clause) => clause.paragraph === number && clause.start <= start && end <= clause.end,
              ),
          ),
      )
    expect(coming.size).toBeGreaterThan(5)
    expect(lost).toEqual([])
  })

  it('answers for any outline', () => {
    const paragraphs = fc.array(
      fc.record({
        kind: fc.constantFrom('heading', 'body', 'table-row', 'closing', 'note' as const),
        level: fc.constantFrom(null, 1, 2, 3 as const),
        text: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 60 })),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.option(words), paragraphs, (title, drafts) => {
        const outline = {
          title,
          paragraphs: drafts.map((draft, index) => ({
            ...paragraphOf(index + 1, draft.text),
            ...draft,
          })),
        }
        expect(Array.isArray(proposeClauses(outline))).toBe(true)
      }),
    )
  })
})
