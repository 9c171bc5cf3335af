import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf, PLAN_2025, REPORT_2023 } from '../plan-text/testing/documents'
import { proposeClauses } from '../plan-text/propose-clauses'
import type { ProposedClause } from '../plan-text/types'
import { aContext, clausesOf } from '../testing/plan-import'
import { coverOutline, cutsOf, isAmong, partsAt, performAct, readySplit, settledValues } from '.'
import { titleOf } from './settle'

/** What the machine proposes for the only sentence of a plan. */
function proposed(sentence: string): ProposedClause {
  const outline = outlineOf(`某区2026年计划\n\n一、2026年工作安排\n\n${sentence}。`)
  const found = coverOutline(outline, proposeClauses(outline, { year: 2026 })).find(({ measures }) => measures.length > 0)
  if (found === undefined) throw new Error(`nothing is proposed for ${sentence}`)
  return found
}

const partsOf = (sentence: string): string[] => {
  const clause = proposed(sentence)
  return partsAt(clause.quote, readySplit(clause))
}

describe('a clause with several promises', () => {
  it.each([
    ['建成5G基站100个和充电桩200个', ['建成5G基站100个和', '充电桩200个']],
    ['新增市场主体1万户、规上企业50家、高新技术企业20家', ['新增市场主体1万户、', '规上企业50家、', '高新技术企业20家']],
    ['新增学位3600个、床位500张、车位2000个、绿地5公顷', ['新增学位3600个、', '床位500张、', '车位2000个、', '绿地5公顷']],
    ['建成口袋公园3座以上和绿道12公里', ['建成口袋公园3座以上和', '绿道12公里']],
  ])('%s is parted where one thing ends and the next begins', (sentence, parts) => {
    expect(partsOf(sentence)).toEqual(parts)
  })

  it.each([
    '完成改造老旧小区12个、惠及居民5000户',
    '建成三环线公园2座（含和平公园、东风公园）',
    '抓实抓细服务经营主体15条33项举措',
    '地区生产总值增长5%左右',
  ])('%s stays one: a thing with its effect, its members, its total', (sentence) => {
    expect(readySplit(proposed(sentence))).toEqual([])
  })

  it('is left alone by what takes several over together, and each part has its own number and title', () => {
    const clause = proposed('新建公园3座和充电桩3个')
    const review = { clauses: clausesOf([clause]), context: aContext([clause]), words: new Map([[clause.paragraph, clause.quote]]) }
    const [only] = review.clauses
    if (only === undefined) throw new Error('no clause')
    expect(isAmong(only, { kind: 'accept-high', section: null })).toBe(false)
    const cuts = readySplit(clause).map((at) => ({ at, newId: `part-${at}` }))
    const decision = performAct(review, { kind: 'split', clause: only.id, version: 1, cuts })
    if (!decision.ok) throw new Error(decision.reason)
    const parts = decision.value.after
    expect(parts.map(({ proposal }) => proposal.measures.map(({ name, value }) => [name, value]))).toEqual([
      [['公园', '3']],
      [['充电桩', '3']],
    ])
    expect(parts.map(({ proposal }) => settledValues(proposal, review.context).title.zh)).toEqual(['新建公园3座', '充电桩3个'])
    expect(titleOf('支持新百和')).toBe('支持新百和')
  })

  it('of any document is parted inside its words, each part with a number of its own', () => {
    for (const [text, year] of [[PLAN_2025, 2025], [REPORT_2023, 2023]] as const) {
      for (const clause of proposeClauses(outlineOf(text), { year })) {
        const parts = partsAt(clause.quote, readySplit(clause))
        expect(parts.join('')).toBe(clause.quote)
        if (parts.length > 1) expect(parts.every((part) => /\d/u.test(part))).toBe(true)
      }
    }
  })
})

describe('parts as somebody typed them', () => {
  it('cut the words where the lines end', () => {
    expect(cutsOf('新建公园3座，改造小区12个', '新建公园 3 座，\n\n 改造小区 12 个\n')).toEqual([7])
    for (const typed of ['新建公园3座，改造小区12个', '新建公园3座，\n改造小区', '新建公园3座，\n改造小区13个', '']) {
      expect(cutsOf('新建公园3座，改造小区12个', typed)).toBeNull()
    }
  })

  it('come back as the cuts they were made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), (places) => {
        const quote = '新建公园3座，改造小区12个'
        const cuts = places.sort((a, b) => a - b)
        expect(cutsOf(quote, partsAt(quote, cuts).join('\n'))).toEqual(cuts)
      }),
    )
  })
})
