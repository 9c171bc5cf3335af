import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, REVIEWING_DEPARTMENT } from '../departments'
import { HANYANG_2023_SECTIONS } from './hanyang-2023'
import { HANYANG_2025_SECTIONS } from './hanyang-2025'
import { HANYANG_2023, HANYANG_2025 } from './index'
import { STAGES } from '@/lib/domain/stage-series'
import type { CatalogueClause } from './types'

const itemsOf = (clauses: readonly CatalogueClause[]) =>
  clauses.flatMap(({ commitments = [] }) => commitments)
const items = itemsOf(HANYANG_2025.clauses)
const CHINESE = /\p{Script=Han}/u

describe('the plan of 2025', () => {
  it('lists every commitment under one section', () => {
    const listed = HANYANG_2025_SECTIONS.flatMap(({ clauses }) => itemsOf(clauses))
    expect(listed).toEqual(items)
    expect(HANYANG_2025_SECTIONS.map(({ clauses }) => itemsOf(clauses).length)).toEqual(
      [4, 15, 10, 12, 18],
    )
  })

  it.each([
    ['HY25-001', '地区生产总值增速 5%', 'growth', 'A'],
    ['HY25-017', '新增创新型及省级以上专精特新企业 50 家', 'count', 'A'],
    ['HY25-031', '组建新汉阳城建集团', 'milestone', 'A'],
    ['HY25-047', '打通重点区域断头路', 'count', 'B'],
    ['HY25-048', '畅通微循环路 11 条', 'count', 'A'],
    ['HY25-054', '大桥局 A 片等 6 个征收项目“清零”', 'list', 'A'],
    ['HY25-059', '激活龙阳湖滨湖康养生活产业生态区', 'milestone', 'B'],
  ])('%s is and stays %s', (code, title, kind, grade) => {
    expect(items.find((item) => item.code === code)).toMatchObject({ title: { zh: title }, kind, grade })
  })

  it('calls strivings what they are, and nothing else', () => {
    const striving = items.filter(({ modality }) => modality === 'strive').map(({ code }) => code)
    expect(striving).toEqual(['HY25-026', 'HY25-028', 'HY25-044'])
  })

  it('marks every department as inferred, because the document names none', () => {
    expect(items.flatMap(({ departments }) => departments).every(({ inferred }) => inferred)).toBe(true)
  })

  it('starts without a single figure', () => {
    expect(HANYANG_2025.readings).toEqual([])
  })
})

describe('the plan of 2023', () => {
  it('has a preliminary half-year figure for every measure of its first part', () => {
    const firstPart = HANYANG_2023_SECTIONS.slice(0, 6).flatMap(({ clauses }) => itemsOf(clauses))
    const measures = firstPart.flatMap(({ code, measures: own }) =>
      own.map(({ key }) => `${code}/${key}`),
    )
    expect(HANYANG_2023.readings.map((each) => `${each.commitment}/${each.measure}`)).toEqual(measures)
    for (const { stage, effectiveOn } of HANYANG_2023.readings) {
      expect([stage, effectiveOn]).toEqual(['preliminary', '2023-06-30'])
    }
  })

  it('keeps digits as printed and hedges as worded', () => {
    expect(HANYANG_2023.readings.slice(0, 11).map(({ value }) => value)).toEqual(
      ['5.0', '407.9', '-3.2', '19.4', '226.4', '8.2', '261.75', '1.7', '53.6', 'in-step', '1.2'],
    )
    const hedged = HANYANG_2023.readings.filter(({ hedge }) => hedge !== 'exact')
    expect(hedged.map(({ measure, value, hedge }) => [measure, value, hedge])).toEqual([
      ['new-jobs', '1.2', 'about'],
      ['digital-firms', '210', 'more-than'],
      ['museum-visitors', '20', 'more-than'],
      ['tax-refunds', '1.9', 'about'],
      ['rental-homes', '4800', 'more-than'],
    ])
  })

  it('follows what the five themes state in figures, without a target that nobody wrote', () => {
    const sections = HANYANG_2023_SECTIONS.map(({ clauses }) => itemsOf(clauses))
    expect(sections.map((own) => own.length)).toEqual([7, 14, 16, 15, 16, 16, 1, 18, 17, 17, 8, 5])
    const themes = sections.slice(1, 6)
    const measures = themes.flat().flatMap((item) => item.measures)
    expect(measures.length).toBeGreaterThanOrEqual(60)
    expect(measures.flatMap(({ targets }) => targets)).toEqual([])
    const results = HANYANG_2023.clauses.filter(({ disposition }) => disposition === 'result')
    expect(itemsOf(results)).toEqual(themes.flat())
  })

  it.each([
    ['HY23-089', '龙阳新能源汽车产业园开工', 'milestone', 'A', 'commit'],
    ['HY23-109', '打造 1-2 个武汉市软件百强企业', 'count', 'A', 'strive'],
    ['HY23-130', '新增限上批零住餐业企业 19 户', 'count', 'A', 'commit'],
    ['HY23-141', '增补 2 万根挡车柱', 'count', 'A', 'commit'],
    ['HY23-149', '特殊困难老年人月探访率达到 95%', 'level', 'A', 'strive'],
  ])('promises %s for its second half', (code, title, kind, grade, modality) => {
    const promised = HANYANG_2023_SECTIONS.slice(6).flatMap(({ clauses }) => itemsOf(clauses))
    expect(promised.find((item) => item.code === code)).toMatchObject({
      ...{ kind, grade, modality },
      title: { zh: title },
    })
  })
})

describe('what the catalogue refers to', () => {
  it('has stages with keys of their own, in both languages', () => {
    for (const stages of Object.values(STAGES)) {
      expect(new Set(stages.map(({ key }) => key)).size).toBe(stages.length)
      expect(stages.every(({ name }) => name.zh !== '' && name.en !== '' && !CHINESE.test(name.en))).toBe(true)
    }
  })

  it('follows what is promised and no further: 开工 ends when it has begun', () => {
    const begun = itemsOf(HANYANG_2023.clauses).filter(({ title }) => title.zh.endsWith('开工'))
    expect(begun).toHaveLength(5)
    expect(new Set(begun.map(({ stages }) => stages))).toEqual(new Set(['groundbreaking']))
    expect(STAGES.groundbreaking.at(-1)?.key).toBe('ground-broken')
  })

  it('names the departments that it needs, once each, and the reviewing one', () => {
    const all = [...items, ...itemsOf(HANYANG_2023.clauses)]
    const needed = all.flatMap(({ departments }) => departments.map(({ department }) => department))
    const slugs = DEPARTMENTS.map(({ slug }) => slug)
    expect([...slugs].sort()).toEqual([...new Set([...needed, REVIEWING_DEPARTMENT])].sort())
    expect(DEPARTMENTS.every(({ name }) => name.zh !== '' && !CHINESE.test(name.en))).toBe(true)
  })
})
