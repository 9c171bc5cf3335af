import { coverOutline, firstDayOf, undecided, type ImportContext, type ImportedClause, type Review } from '../plan-import'
import { squeeze } from '../plan-text/blanks'
import type { Outline, OutlineParagraph, ProposedClause } from '../plan-text/types'

/** The paragraphs of a little plan: two sections, seven clauses and a remark that no rule knows. */
const TEXTS: readonly (readonly [section: string, text: string])[] = [
  ['（一）产业发展', '地区生产总值增长 5.5% 左右，新增规上工业企业 50 家。持续优化营商环境。'],
  ['（一）产业发展', '2024 年新增企业 38 家。'],
  ['（二）民生服务', '畅通微循环路 11 条，建成三十二中新校区。三月起每月通报。'],
]

export const anOutlineParagraph = (number: number, text: string, section: string): OutlineParagraph => ({
  ...{ number, kind: 'body', level: null, text, lead: null, headings: ['二、2025年计划', section], notes: [], cells: [] },
})

export const anOutline = (): Outline => ({
  title: '关于某区 2025 年计划草案的报告',
  paragraphs: TEXTS.map(([section, text], index) => anOutlineParagraph(index + 1, text, section)),
})

/** A clause of the outline, found by its words. */
export function aProposal(quote: string, overrides: Partial<ProposedClause> = {}): ProposedClause {
  const words = squeeze(quote)
  const index = TEXTS.findIndex(([, text]) => squeeze(text).includes(words))
  const [section, text] = TEXTS[index] ?? ['', '']
  const start = squeeze(text).indexOf(words)
  return {
    ...{ quote: words, paragraph: index + 1, start, end: start + words.length, section, lead: null },
    ...{ disposition: 'commitment', grade: 'A', kind: 'count', modality: 'commit', measures: [], deadline: null },
    ...{ departments: [], members: [], isOpenList: false, baselines: [], confidence: 'high', because: [{ rule: 'number', words: ['1个'] }] },
    ...overrides,
  }
}

const measure = (name: string, value: string, unit: string) =>
  ({ name, value, unit, max: null, scale: '1', comparator: 'at-least' }) as const

/** What the machine could say of the outline; the last sentence it leaves out. */
export const someProposals = (): ProposedClause[] => [
  aProposal('地区生产总值增长5.5%左右', {
    kind: 'growth',
    measures: [{ ...measure('地区生产总值', '5.5', '%'), comparator: 'about' }],
  }),
  aProposal('新增规上工业企业50家', { measures: [measure('规上工业企业', '50', '家')], baselines: [{ quote: '2024年新增企业38家', paragraph: 2, value: '38', scale: '1', unit: '家' }] }),
  aProposal('持续优化营商环境', { disposition: 'direction', grade: null, kind: 'direction', confidence: 'medium', because: [{ rule: 'nothing-to-check' }] }),
  aProposal('2024年新增企业38家', { disposition: 'result', grade: null, because: [{ rule: 'earlier-year' }] }),
  aProposal('畅通微循环路11条', { measures: [measure('微循环路', '11', '条')] }),
  aProposal('建成三十二中新校区', { grade: 'A', kind: 'milestone', confidence: 'medium', because: [{ rule: 'end-state', words: ['建成'] }] }),
]

/** The clauses as they stand after an upload. */
export const clausesOf = (proposals: readonly ProposedClause[]): ImportedClause[] => undecided(proposals, (index) => `c${index + 1}`)

export const aContext = (proposals: readonly ProposedClause[], year = 2025): ImportContext => ({
  ...{ year, startsOn: firstDayOf(year) },
  departments: [
    { slug: 'construction', name: '区城建局' },
    { slug: 'commerce', name: '区商务局' },
  ],
  fallbackDepartment: 'commerce',
  proposals,
})

/** Everything undecided. */
export function aReview(): Review {
  const outline = anOutline()
  const proposals = coverOutline(outline, someProposals())
  const words = new Map(outline.paragraphs.map(({ number, text }) => [number, squeeze(text)]))
  return { clauses: clausesOf(proposals), context: aContext(proposals), words }
}
