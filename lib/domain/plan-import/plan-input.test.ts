import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { checkCatalogue, type Catalogue, type CataloguePlan } from '@/prisma/seed/catalogue/check'
import type { CatalogueClause } from '@/prisma/seed/catalogue/types'
import type { PlanInput } from '../plan-input'
import { proposeClauses } from '../plan-text/propose-clauses'
import { outlineOf, PLAN_2025, REPORT_2023 } from '../plan-text/testing/documents'
import type { Outline } from '../plan-text/types'
import { aContext, anOutline, aReview, clausesOf, someProposals } from '../testing/plan-import'
import { acceptance, applyChange, coverOutline, findBaseline, firstDayOf, performAct, planInputOf, settledValues, type ImportedClause, type PlanNames, type Review } from '.'
import { seriesOf } from './settle'

const NAMES: PlanNames = {
  slug: 'some-2025',
  jurisdiction: 'some',
  codePrefix: 'SM25',
  year: 2025,
  startsOn: '2025-01-01',
  title: { zh: '某区 2025 年计划', en: 'Some District plan 2025' },
  sections: {},
}

const allAccepted = (): ImportedClause[] => {
  const { clauses, context } = aReview()
  return clauses.map((clause) => ({ ...clause, decision: acceptance(clause, context) }))
}

/** The plan in the form that the laws of catalogues are checked on. */
function catalogueOf(plan: PlanInput, { paragraphs }: Outline): Catalogue {
  const clauses = plan.clauses.map(({ paragraph, quote, disposition, reason, commitments }): CatalogueClause => {
    const items = commitments.map(({ stages, members, measures, departments: [lead, ...others], ...rest }) => {
      if (lead === undefined) throw new Error('nobody leads')
      return {
        ...rest,
        departments: [lead, ...others] satisfies [unknown, ...unknown[]],
        measures: measures.map(({ targets, baselines, ordinal, ...measure }) => ({
          ...measure,
          ...(ordinal === undefined ? {} : { ordinal: [...ordinal] }),
          targets: [...targets],
          baselines: [...baselines],
        })),
        ...(stages.length === 0 ? {} : { stages: 'programme' as const }),
        ...(members.length === 0 ? {} : { members: [...members] }),
      }
    })
    return { paragraph, quote, disposition, reason, ...(items.length === 0 ? {} : { commitments: items }) }
  })
  const own: CataloguePlan = {
    ...{ slug: plan.slug, document: plan.document, codePrefix: 'SM25', clauses, readings: [] },
    accountedFor: [...new Set(clauses.map(({ paragraph }) => paragraph))],
    expected: { fewest: 1, most: 400 },
  }
  const texts = paragraphs.map(({ number, text }) => ({ number, text, kind: 'body' as const, level: null, lead: null, part: null, section: null }))
  return { documents: { [plan.document]: texts }, departments: ['construction', 'commerce'], plans: [own] }
}

describe('the plan that decisions make', () => {
  it('keeps every law of plans when all proposals were accepted', () => {
    const plan = planInputOf(NAMES, allAccepted(), REASON_SENTENCES)
    expect(checkCatalogue(catalogueOf(plan, anOutline()))).toEqual([])
  })

  it.each([
    ['the plan of 2025', PLAN_2025, 2025],
    ['the report of 2023', REPORT_2023, 2023],
  ])('keeps every law of plans when %s was accepted as proposed', (_, text, year) => {
    const outline = outlineOf(text)
    const proposals = coverOutline(outline, proposeClauses(outline, { year }))
    let review: Review = { clauses: clausesOf(proposals), context: aContext(proposals, year), words: new Map() }
    const refused: string[] = []
    for (const { id, version, quote } of review.clauses) {
      const accepted = performAct(review, { kind: 'accept', clause: id, version })
      const aside = { kind: 'set-aside', disposition: 'direction', reason: '待定', clause: id, version } as const
      const decision = accepted.ok ? accepted : performAct(review, aside)
      if (!accepted.ok) refused.push(quote)
      if (decision.ok) review = { ...review, clauses: applyChange(review.clauses, decision.value) }
    }
    const plan = planInputOf({ ...NAMES, year, startsOn: firstDayOf(year) }, review.clauses, REASON_SENTENCES)
    expect(checkCatalogue(catalogueOf(plan, outline))).toEqual([])
    expect(refused.length).toBeLessThan(proposals.length / 50)
  })

  it('numbers its commitments in the order of the document and names sections by their headings', () => {
    const plan = planInputOf(NAMES, allAccepted(), REASON_SENTENCES)
    const items = plan.clauses.flatMap(({ commitments }) => commitments)
    expect(items.map(({ code, title, section }) => [code, title.zh, section])).toEqual([
      ['SM25-001', '地区生产总值增长5.5%左右', 'section-1'],
      ['SM25-002', '新增规上工业企业50家', 'section-1'],
      ['SM25-003', '畅通微循环路11条', 'section-2'],
      ['SM25-004', '建成三十二中新校区', 'section-2'],
    ])
    expect(plan.sections.map(({ title }) => title.zh)).toEqual(['（一）产业发展', '（二）民生服务'])
    expect(items[3]?.stages.map(({ zh }) => zh)).toContain('竣工')
    expect(items[0]?.measures[0]).toMatchObject({ targets: [{ comparator: 'about', value: '5.5', tolerance: '0' }] })
    expect(items[1]?.measures[0]?.baselines).toMatchObject([{ period: '2024', value: '38', quote: { paragraph: 2 } }])
    expect(items.map(({ title }) => title.en)).toEqual([
      'Growth of about 5.5% (title in Chinese only)',
      'At least 50 establishments (title in Chinese only)',
      'At least 11 items (title in Chinese only)',
      'Works to be completed (title in Chinese only)',
    ])
    expect(items.every(({ departments }) => departments[0]?.department === 'commerce' && departments[0].inferred)).toBe(true)
  })

  it('tells of every number that is no target, and leaves no sentence out', () => {
    const plan = planInputOf(NAMES, allAccepted(), REASON_SENTENCES)
    const reasons = plan.clauses.map(({ quote, reason }) => [quote, reason.zh])
    expect(reasons).toContainEqual(['2024年新增企业38家', '句首为往年。不作为目标的数字：“2024”、“38”。'])
    expect(plan.clauses.find(({ quote }) => quote.startsWith('2024年'))?.reason.en).toBe(
      'A result of an earlier period, no promise for the coming one. The sentence begins in an earlier year. Numbers that are no target: 2024, 38.',
    )
    // what is said to the person at the desk is nothing to the public
    expect(reasons).toContainEqual(['三月起每月通报。', '已由人判定。'])
  })

  it('counts its promises from the day that was named, and the plan itself from 1 January', () => {
    const startsOf = (names: PlanNames) => {
      const plan = planInputOf(names, allAccepted(), REASON_SENTENCES)
      return [plan.startsOn, ...plan.clauses.flatMap(({ commitments }) => commitments.map((item) => item.startsOn ?? plan.startsOn))]
    }
    const first = '2025-01-01'
    expect(startsOf(NAMES)).toEqual([first, first, first, first, first])
    const later = '2025-07-01'
    expect(startsOf({ ...NAMES, startsOn: later })).toEqual([first, later, later, later, later])
  })

  it('looks at a target beside the result of the period just before, unless somebody took it away', () => {
    const [review, words] = [aReview(), '2024年新增企业超38家']
    const proposal = someProposals()[1]
    if (proposal === undefined) throw new Error('no proposal')
    const values = settledValues(proposal, review.context)
    const span = { year: 2025, startsOn: firstDayOf(2025) }
    expect(findBaseline(proposal, values, span)).toMatchObject({ period: '2024', value: '38', hedge: 'exact', isForecast: false })
    expect(findBaseline(proposal, values, { ...span, startsOn: '2025-07-01' })).toMatchObject({ period: '2025-H1' })
    expect(findBaseline(proposal, values, { ...span, startsOn: '2025-03-01' })).toBeNull()
    expect(findBaseline(proposal, { ...values, keepsBaseline: false }, span)).toBeNull()
    const [linked] = proposal.baselines
    if (linked === undefined) throw new Error('no baseline')
    for (const [quote, hedge] of [[words, 'more-than'], ['新增企业约38家', 'about'], ['新增企业38家以上', 'at-least'], ['新增企业38家', 'exact']] as const) {
      expect(findBaseline({ ...proposal, baselines: [{ ...linked, quote }] }, values, span)?.hedge).toBe(hedge)
    }
    expect(findBaseline({ ...proposal, baselines: [{ ...linked, unit: '个' }] }, values, span)).toBeNull()
  })

  it('is made of nothing that is undecided', () => {
    expect(() => planInputOf(NAMES, aReview().clauses, REASON_SENTENCES)).toThrow('undecided')
  })
})

describe('the stages that words suggest', () => {
  it.each([
    ['推动琴台大厦开工', 'groundbreaking'],
    ['完成地铁12号线主体工程并竣工', 'completion'],
    ['建成区图书馆新馆', 'completion'],
    ['区图书馆新馆建成投用', 'construction'],
    ['推进十里铺小学改扩建', 'construction'],
    ['完成高森片征收清零', 'acquisition'],
    ['组建新汉阳城建集团', 'establishment'],
    ['做强“知音”品牌', 'programme'],
  ])('%s: %s', (quote, series) => {
    expect(seriesOf(quote)).toBe(series)
  })
})
