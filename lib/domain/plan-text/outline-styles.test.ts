import { describe, expect, it } from 'vitest'
import { outlineOf } from './testing/documents'
import { unifyRadicals } from './radicals'

const textsOf = (text: string): string[] =>
  outlineOf(text).paragraphs.map((paragraph) => paragraph.text)
const kindsOf = (text: string): string[] =>
  outlineOf(text).paragraphs.map(({ kind, level }) => `${kind}${level ?? ''}`)
const cellsOf = (text: string): string[][] =>
  outlineOf(text)
    .paragraphs.filter(({ cells }) => cells.some(({ head }) => head !== ''))
    .map(({ cells }) => cells.map(({ head, text: words }) => `${head}=${words}`))

describe('the front of a document', () => {
  it('is a title in two lines, an attachment’s number and bylines', () => {
    const outline = outlineOf(
      '附件1\n\n关于某县2013年计划执行情况与\n2014年计划（草案）的报告\n\n（2014年2月18日）\n\n县发展和改革局\n\n各位代表：\n\n请予审议。\n\n一、工作\n\n很好。',
    )
    expect(outline.title).toBe('关于某县 2013 年计划执行情况与 2014 年计划（草案）的报告')
    expect(outline.paragraphs.map(({ kind }) => kind)).toEqual(
      ['byline', 'title', 'byline', 'byline', 'salutation', 'body', 'heading', 'body'],
    )
  })
})

describe('the fields above a published text', () => {
  it('are no part of it, but for the title', () => {
    const outline = outlineOf(
      '---\nsource: https://example.org/a.html\ntitle: 某市2018年政府工作报告\n---\n\n政府工作报告\n\n各位代表：\n\n请予审议。\n\n**一、2017年工作回顾**\n\n很好。',
    )
    expect(outline.title).toBe('某市 2018 年政府工作报告')
    expect(outline.paragraphs.map(({ kind }) => kind)).toEqual(['title', 'byline', 'salutation', 'body', 'heading', 'body'])
  })

  it('are looked for in one pass, however many lines they seem to have', () => {
    expect(textsOf(`---\n${'  - 青岭\n'.repeat(200)}计划`)).toContain('计划')
  })

  it('are told from a rule between two paragraphs', () => {
    expect(textsOf('计划\n\n---\n\n修路5公里。\n\n---\n\n植树300亩。')).toEqual(['计划', '修路 5 公里。', '植树 300 亩。'])
  })
})

describe('headings and items', () => {
  it('part by what stands under them', () => {
    const text = '年度计划\n\n一、民生\n\n1.新建学校5所\n\n责任单位：区教育局\n\n2.修路11条\n\n二、产业\n\n（一）工业\n\n新增企业20家。'
    expect(kindsOf(text)).toEqual(
      ['title', 'heading1', 'body', 'body', 'body', 'heading1', 'heading2', 'body'],
    )
  })

  it('without numbers enclose 一、 where they stand before the first', () => {
    const text = '政府工作报告\n\n各位代表：\n\n2017年工作回顾\n\n过去的一年很好。\n\n2018年工作安排\n\n一、抓产业\n\n新增企业20家。'
    expect(outlineOf(text).paragraphs.at(-1)?.headings).toEqual(['2018 年工作安排', '一、抓产业'])
  })

  it('run into their prose: section and lead at once', () => {
    const text = '计划\n\n二、工作安排\n\n（一）紧盯项目扩投资。新开工项目20个。'
    expect(outlineOf(text).paragraphs.at(-1)).toMatchObject({
      kind: 'body',
      lead: '紧盯项目扩投资',
      headings: ['二、工作安排', '（一）紧盯项目扩投资'],
    })
  })

  it('are not what a sentence with a number is', () => {
    const last = outlineOf('计划\n\n一、民生\n\n1.新建学校5所。新增学位300个。').paragraphs.at(-1)
    expect(last).toMatchObject({ kind: 'body', lead: null })
  })
})

describe('tables without a table', () => {
  const rows = [
    ['序号=1', '任务=新建学校5所', '责任单位=区教育局', '完成时限=12 月底前'],
    ['序号=2', '任务=畅通道路11条', '责任单位=区建设局', '完成时限=全年'],
  ].map((row) => row.map((cell) => cell.replace(/(?<=[校路])(\d+)/u, ' $1 ')))

  it.each([
    ['copied cell by cell', '序号\n任务\n责任单位\n完成时限\n1\n新建学校5所\n区教育局\n12月底前\n2\n畅通道路11条\n区建设局\n全年'],
    ['set with blanks', '序号  任务          责任单位   完成时限\n1     新建学校5所   区教育局   12月底前\n2     畅通道路11条  区建设局   全年'],
    ['set with tabs', '序号\t任务\t责任单位\t完成时限\n1\t新建学校5所\t区教育局\t12月底前\n2\t畅通道路11条\t区建设局\t全年'],
    ['set with bars', '| 序号 | 任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n| 1 | 新建学校5所 | 区教育局 | 12月底前 |\n| 2 | 畅通道路11条 | 区建设局 | 全年 |'],
  ])('are found: %s', (_, table) => {
    expect(cellsOf(`任务清单\n\n${table}`)).toEqual(rows)
  })
})

describe('what is dropped', () => {
  it('is a table of contents, and the title as a running head', () => {
    const body = '一、回顾\n\n去年很好。\n\n政府工作报告\n\n2\n\n二、安排\n\n新增企业20家。'
    expect(textsOf(`政府工作报告\n\n目  录\n\n一、回顾……1\n\n二、安排……2\n\n${body}`)).toEqual(
      ['政府工作报告', '一、回顾', '去年很好。', '二、安排', '新增企业 20 家。'],
    )
  })
})

describe('characters and notes', () => {
  it('have characters for radicals of both blocks', () => {
    expect(unifyRadicals('⽼⻚⻓⻔⼾⺠⻛')).toBe('老页长门户民风')
  })

  it('have notes in brackets, but no document numbers', () => {
    const last = outlineOf('计划\n\n一、工作\n\n建设“三城”［1］11处（区政发〔2024〕12号）。').paragraphs.at(-1)
    expect(last?.text).toBe('建设“三城”11 处（区政发〔2024〕12 号）。')
    expect(last?.notes).toEqual([{ mark: '1', offset: 6 }])
  })
})

it('a title that wraps is joined again, though only its last line says what it is', () => {
  const wrapped = '汉阳区 2020 年国民经济和社会发展计划执行情况\n\n与 2021 年国民经济和社会发展\n\n计划草案的\n\n报告\n\n各位代表：\n\n一、工作回顾'
  expect(outlineOf(wrapped).title).toBe(
    '汉阳区 2020 年国民经济和社会发展计划执行情况与 2021 年国民经济和社会发展计划草案的报告',
  )
})

it('a short title stays alone under the office that wrote it', () => {
  expect(outlineOf('汉阳区人民政府办公室文件\n\n2021年1月5日\n\n工作报告\n\n各位代表：\n\n一、工作回顾').title).toBe('工作报告')
})

describe('tables of Markdown', () => {
  it('are read with bars at their ends, or only between the cells', () => {
    const rows = [['项目=学位', '内容=新建学校3所'], ['项目=养老', '内容=建成中心2处']]
    expect(cellsOf('清单\n\n| 项目 | **内容** |\n| :-- | --: |\n| 学位 | 新建学校3所 |\n| 养老 | 建成<br>中心2处 |').map((row) => row.map((cell) => cell.replace(/\s/gu, '')))).toEqual(rows)
    expect(cellsOf('清单\n\n项目|内容\n---|---\n学位|新建学校3所\n养老|建成中心2处').map((row) => row.map((cell) => cell.replace(/\s/gu, '')))).toEqual(rows)
  })

  it('are told from prose with a bar', () => {
    expect(outlineOf('清单\n\n新建学校3所|市教育局。\n\n修路5公里。').paragraphs.some(({ kind }) => kind === 'table-row')).toBe(false)
  })
})
