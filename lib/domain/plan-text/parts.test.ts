import { describe, expect, it } from 'vitest'
import { partOfHeading } from './part-words'
import { placeParagraphs } from './parts'
import { findPlanYear } from './plan-year'
import { outlineOf as readOutlineOf } from './testing/documents'
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
    '三、全力以赴，确保全面完成全年目标任务',
    '五、着力补齐民生领域任务短板',
  ])('of the coming time: %s', (text) => {
    expect(partOfHeading(text, 2025)).toBe('coming')
  })

  it.each(['四、加强政府自身建设', '（一）建设现代化产业体系', '三、坚持生态优先，绿色发展取得新成效', '五、补齐民生短板'])('that do not say: %s', (text) => {
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

/** The part of each paragraph that counts something. */
const countedIn = (text: string) =>
  placeParagraphs(readOutlineOf(text)).flatMap(({ part, paragraph }) =>
    /\d个/u.test(paragraph.text.replace(/\s/gu, '')) ? [part] : [],
  )

describe('the time of a report', () => {
  it('is said by parts without numbers for the numbered headings below them', () => {
    const parts = countedIn(
      [
        '青石县政府工作报告',
        '2023年工作回顾',
        '一、坚持项目为王，后劲持续增强',
        '加快推进重大项目，开工项目36个，继续推进技改，推动12个项目竣工。',
        '二、坚持民生为本，福祉不断增进',
        '着力补齐短板，改造小区31个。',
        '2024年工作安排',
        '一、突出项目牵引',
        '新开工项目40个。',
        '二、突出民生改善',
        '改造小区22个。',
      ].join('\n'),
    )
    expect(parts).toEqual(['past', 'past', 'coming', 'coming'])
  })

  it('stays with what looked back until a paragraph opens the year, where no heading says it', () => {
    const parts = countedIn(
      [
        '各位代表：',
        '刚刚过去的一年，我们团结拼搏，实施项目68个。',
        '农业基础进一步夯实。加快推进园区建设，建成基地12个。',
        '各位代表，2015年是“十二五”收官之年。我们要做好以下工作：',
        '突出抓好现代农业。建成基地10个。',
        '突出抓好新型工业。同比增长的投资项目达到30个。',
      ].join('\n'),
    )
    expect(parts).toEqual(['past', 'past', 'coming', 'coming'])
  })

  it('turns where a list is made known that was chosen', () => {
    const outline = readOutlineOf(
      '昨天的会议上，代表们投票选出了青岭区10件民生实事。一起看看吧！\n01\n安居项目\n改造旧房900户。\n02\n出行项目\n打通断头路3条。',
    )
    expect(partsOf(outline).slice(1)).not.toContain('past')
    const told = readOutlineOf('会上通报了去年确定的民生实事全部完成的情况。\n改造了旧房900户。')
    expect(partsOf(told)).not.toContain('coming')
  })

  it('is said behind the words with which a newspaper begins', () => {
    const outline = readOutlineOf(
      '本报讯 今年是新一届政府组成后的第一年，各项工作全面铺开。\n区政府把任务进行了细化。重点是：青岭大桥竣工；东岭市场开工。',
    )
    expect(partsOf(outline)).toEqual(['coming', 'coming'])
  })

  it('is no past for the lines of a list because one sentence above them tells of what was done', () => {
    const told = of('body', '去冬今春，各街道收集了居民的意见。')
    const lines = ['新建小学 2 所', '改造老旧小区 15 个', '安装路灯 300 盏'].map((text) => of('body', `${text}。`))
    expect(partsOf(outlineOf(null, told, ...lines))).toEqual(['past', 'coming', 'coming', 'coming'])
    // a report of what was done stays one
    const done = ['建成了小学 2 所', '改造完成了小区 15 个', '安装路灯 300 盏'].map((text) => of('body', `${text}。`))
    expect(partsOf(outlineOf(null, told, ...done))).toEqual(['past', 'past', 'past', 'past'])
    expect(partsOf(outlineOf('某区2021年工作总结', told, ...lines))).toEqual(['past', 'past', 'past', 'past'])
  })

  it('is said by headings that end in a colon', () => {
    const parts = countedIn(
      [
        '青石县政府工作报告',
        '各位代表：',
        '2021年工作回顾：',
        '农业提质增效。建成基地12个。',
        '2022年工作安排：',
        '农业要有新进展。建成基地15个。',
      ].join('\n'),
    )
    expect(parts).toEqual(['past', 'coming'])
  })

  it('is told by the years in headings of a free form', () => {
    const parts = countedIn(
      [
        '政府工作报告',
        '一、奋进的2023：我们勇毅前行',
        '这一年，我们加大投入，改造小区45个。',
        '二、逐梦的2024：我们扬帆再启',
        '改造小区30个。',
        '三、持续加强自身建设',
        '新建服务站20个。',
      ].join('\n'),
    )
    expect(parts).toEqual(['past', 'coming', 'coming'])
  })

  it.each([
    ['切实办好12件重点民生实事：', '1、新增公园6个。'],
    ['今年经济社会发展的主要预期目标是：新增企业20个。', '三、今年重点工作', '新增公园6个。'],
    ['着力做好以下九方面工作：', '新增公园6个。'],
    ['新增公园6个。'],
  ])('is the coming one below a report\'s title and %s', (...lines) => {
    const parts = countedIn(['政府工作报告', ...lines].join('\n'))
    expect(new Set(parts)).toEqual(new Set(['coming']))
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
    [outlineOf('政府工作计划', of('body', '2014年政府工作指导思想是:稳中求进。')), 2014],
    [readOutlineOf('当前位置 -- 首页 -- 年度计划\n青岭区二〇一四年政府工作计划\n一、修建步道。'), 2014],
    [outlineOf(null, of('body', '区长表示,2016年,青岭区将办好实事。')), 2016],
  ])('%#: %i', (outline, year) => {
    expect(findPlanYear(outline)).toBe(year)
  })
})

describe('reports whose headings do not all say their time', () => {
  const DONE = '全市生产总值达到820亿元。推进城市更新，建成公园8个。'
  const TO_DO = '全市生产总值增长6%。建成公园5个。'
  const partsUnder = (first: string, second: string): string[] =>
    placeParagraphs(readOutlineOf(`2022年政府工作报告\n\n各位代表：\n\n请予审议。\n\n${first}\n\n${DONE}\n\n${second}\n\n${TO_DO}`))
      .filter(({ paragraph }) => /生产总值/u.test(paragraph.text))
      .map(({ part }) => part)

  it.each([
    ['一、砥砺奋进，五年发展硕果累累', '二、真抓实干，做好2022年各项工作'],
    ['一、五年奋斗谱写新篇章', '二、今后五年的目标'],
    ['【五年回眸】', '【五年展望】'],
    ['## 五年的足迹', '## 今年的工作安排'],
    ['**五年来的工作**', '**今后五年的目标**'],
  ])('look back before the first that looks ahead: %s', (first, second) => {
    expect(partsUnder(first, second)).toEqual(['past', 'coming'])
  })

  it('turn to what is to come where a paragraph ends in the aims of later years', () => {
    const outline = readOutlineOf(
      `2022年政府工作报告\n\n各位代表：\n\n请予审议。\n\n一、成就巨大的五年\n\n五年来，城市更美了。${DONE}\n\n二、实现新跨越\n\n到2026年的主要目标是：\n\n${TO_DO}\n\n三、推进城市建设\n\n城市时代已经来临了。\n\n建成桥梁3座。`,
    )
    const numbers = placeParagraphs(outline).filter(({ paragraph }) => /\d\s*[亿%座]/u.test(paragraph.text))
    expect(numbers.map(({ part }) => part)).toEqual(['past', 'coming', 'coming'])
  })

  it('do not take the tasks above （一）今后五年 for work that was done', () => {
    const outline = readOutlineOf(
      `2022年政府工作报告\n\n各位代表：\n\n请予审议。\n\n一、工作回顾\n\n${DONE}\n\n二、目标任务\n\n（一）今后五年目标任务\n\n${TO_DO}`,
    )
    expect(placeParagraphs(outline).find(({ paragraph }) => paragraph.text === '二、目标任务')?.part).toBe('coming')
  })
})
