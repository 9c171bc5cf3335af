import { describe, expect, it } from 'vitest'
import type { Outline, OutlineParagraph, ProposedClause } from '@/lib/domain/plan-text/types'
import { listDifferences } from './differences'
import { parseMarks } from './marks'
import { renderDifferences, renderMisses, renderScores } from './report'
import { scoreClauses } from './score'
import { addScores, type Scored } from './scored'

const TEXT = '新建学校3所、幼儿园5所，8月底前投用。推进环湖路建设。去年修路40公里。'

const paragraph: OutlineParagraph = {
  number: 1,
  kind: 'body',
  level: null,
  text: TEXT,
  lead: null,
  headings: [],
  notes: [],
  cells: [],
}
const OUTLINE: Outline = { title: null, paragraphs: [paragraph] }

const MARKS = parseMarks(
  [
    'A count commit | 新建学校3所、幼儿园5所 | ≥3所 ≥5所 | due 2024-08-31 | lead 教育局',
    'B milestone process | 推进环湖路建设',
    'R | 去年修路40公里',
  ].join('\n'),
)

const propose = (quote: string, facts: Partial<ProposedClause> = {}): ProposedClause => ({
  quote,
  paragraph: 1,
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
  section: null,
  lead: null,
  disposition: 'commitment',
  grade: 'A',
  kind: 'count',
  modality: 'commit',
  measures: [],
  deadline: null,
  departments: [],
  members: [],
  isOpenList: false,
  baselines: [],
  confidence: 'high',
  because: [],
  ...facts,
})

const schools = (value: string, unit = '所') =>
  ({ name: '', value, max: null, scale: '1', unit, comparator: 'at-least' }) as const

const scoreOf = (clauses: ProposedClause[], what: Scored) => {
  const { hits, of } = scoreClauses(OUTLINE, clauses, MARKS).score[what]
  return `${hits}/${of}`
}

describe('scoring', () => {
  it('finds a promise by half of the shorter passage, or by its number', () => {
    expect(scoreOf([propose('新建学校3所')], 'recall-a')).toBe('1/1')
    expect(scoreOf([propose('幼儿园5所，8月底前投用')], 'recall')).toBe('1/2')
    expect(scoreOf([propose('8月底前投用')], 'recall')).toBe('0/2')
    expect(scoreOf([], 'recall')).toBe('0/2')
  })

  it('counts a proposal as right only where a promise is marked', () => {
    const clauses = [propose('推进环湖路建设'), propose('8月底前投用')]
    expect(scoreOf(clauses, 'precision')).toBe('1/2')
  })

  it('counts only what is proposed as a commitment', () => {
    expect(scoreOf([propose('推进环湖路建设', { disposition: 'direction' })], 'recall')).toBe('0/2')
  })

  it('takes numbers from all proposals of a passage, in whatever scale', () => {
    const split = [
      propose('新建学校3所', { measures: [schools('3')] }),
      propose('幼儿园5所', { measures: [{ ...schools('0.0005'), scale: '10000' }] }),
    ]
    expect(scoreOf(split, 'value-with-unit')).toBe('2/2')
    const wrongUnit = [propose('新建学校3所、幼儿园5所', { measures: [schools('3', '个')] })]
    expect(scoreOf(wrongUnit, 'value')).toBe('1/2')
    expect(scoreOf(wrongUnit, 'value-with-unit')).toBe('0/2')
  })

  it('tells numbers that nobody marked', () => {
    const measures = [schools('3'), schools('8', '月')]
    expect(scoreOf([propose('新建学校3所', { measures })], 'stray-number')).toBe('1/2')
  })

  it('asks for deadline and units where the text names them, and not for suggestions', () => {
    const department = { name: '教育局', role: 'lead', isSuggested: false } as const
    const full = propose('新建学校3所', { deadline: '2024-08-31', departments: [department] })
    expect(scoreOf([full], 'deadline')).toBe('1/1')
    expect(scoreOf([full], 'department')).toBe('1/1')
    const suggested = propose('新建学校3所', { departments: [{ ...department, isSuggested: true }] })
    expect(scoreOf([suggested], 'deadline')).toBe('0/1')
    expect(scoreOf([suggested], 'department')).toBe('0/1')
  })

  it('asks for members and for results of last year only where the mark names them', () => {
    const marks = parseMarks('A count commit | 新建学校3所、幼儿园5所 | ≥3所 ≥5所 | open 城东小学 | base 2所')
    const result = { quote: '', paragraph: 1, value: '2', scale: '1', unit: '所' }
    const scored = (facts: Partial<ProposedClause>) => {
      const { score } = scoreClauses(OUTLINE, [propose('新建学校3所、幼儿园5所', facts)], marks)
      return [score.members, score.baseline].map(({ hits, of }) => `${hits}/${of}`)
    }
    expect(scored({ members: ['城东小学'], isOpenList: true, baselines: [result] })).toEqual(['1/1', '1/1'])
    expect(scored({ members: ['城东小学'] })).toEqual(['0/1', '0/1'])
    expect(scored({ baselines: [result, { ...result, value: '9' }] })).toEqual(['0/1', '1/2'])
    expect(scoreOf([propose('新建学校3所', { members: ['甲'], baselines: [result] })], 'baseline')).toBe('0/0')
  })

  it('tells results of the past that became promises', () => {
    expect(scoreOf([propose('去年修路40公里')], 'result-as-promise')).toBe('1/1')
    expect(scoreOf([], 'result-as-promise')).toBe('0/1')
  })

  it('leaves open passages out of precision', () => {
    const open = parseMarks('? | 推进环湖路建设')
    const { precision } = scoreClauses(OUTLINE, [propose('推进环湖路建设')], open).score
    expect(precision.of).toBe(0)
  })

  it('misses a promise whose words the reader lost, and says so', () => {
    const lost = parseMarks('A count commit | 新建医院1家 | ≥1家')
    const { misses } = scoreClauses(OUTLINE, [propose(TEXT)], lost)
    expect(misses.find(({ what }) => what === 'recall-a')?.detail).toBe('not in the outline')
  })

  it('is printed as a table and a list of misses', () => {
    const { score, misses } = scoreClauses(OUTLINE, [propose('新建学校3所')], MARKS)
    expect(renderScores([{ name: 'one', score }])).toContain('| one | 1.000 (1/1) | 0.500 (1/2) |')
    expect(renderMisses('one', misses)).toContain('### recall (1)\n- 推进环湖路建设')
    expect(addScores([score, score]).recall).toEqual({ hits: 2, of: 4 })
  })

  it('tells every passage of which something else is said', () => {
    const same = propose('推进环湖路建设', { grade: 'B', kind: 'milestone', modality: 'process' })
    const other = propose('新建学校3所、幼儿园5所', { measures: [schools('3')] })
    const differences = listDifferences(OUTLINE, [same, other], MARKS)
    expect(renderDifferences('one', differences).split('\n').slice(3)).toEqual([
      '| 1 | 新建学校3所、幼儿园5所 | A count commit, at-least 3所, at-least 5所 | A count commit, at-least 3所 |',
      '| 1 | 去年修路40公里 | result | nothing |',
    ])
  })
})
