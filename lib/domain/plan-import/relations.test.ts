import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { outlineOf, PLAN_2025 } from '../plan-text/testing/documents'
import { proposeClauses } from '../plan-text/propose-clauses'
import { aContext, clausesOf } from '../testing/plan-import'
import {
  acceptance,
  coverOutline,
  listReferences,
  listUnready,
  performAct,
  planInputOf,
  placeOf,
  settledValues,
  valueFaults,
  type ImportedClause,
} from '.'

const NAMES = { slug: 'some-2026', jurisdiction: 'some', codePrefix: 'SM26', year: 2026, startsOn: '2026-01-01', title: { zh: '计划', en: 'Plan' }, sections: {} } as const

/** A plan of one paragraph, with everything taken over that is promised. */
function planOf(text: string, year = 2026) {
  const outline = outlineOf(text.includes('\n') ? text : `某区2026年计划\n\n一、2026年工作安排\n\n${text}`)
  const proposals = coverOutline(outline, proposeClauses(outline, { year }))
  const context = aContext(proposals, year)
  const clauses = clausesOf(proposals)
  const accepted = clauses.map((clause): ImportedClause => ({ ...clause, decision: acceptance(clause, context) }))
  return { context, clauses, accepted }
}

const GROWTH = '地区生产总值增长5%左右。'

/** Kind, comparator, target, unit and tolerance of what taking over means. */
function settled(sentence: string) {
  const { clauses, context } = planOf(`${GROWTH}${sentence}`)
  const clause = clauses.at(-1)
  if (clause === undefined) throw new Error('no clause')
  const values = settledValues(clause.proposal, context)
  expect(valueFaults(values, clause.quote, context)).toEqual([])
  const [measure] = values.measures
  return [values.kind, values.grade, measure?.name.zh, measure?.comparator, measure?.value, measure?.unit.zh, measure?.tolerance]
}

describe('relations without a number', () => {
  it.each([
    ['居民收入增长与经济增长同步', ['relative', 'A', '居民收入增速', 'at-least', '0', '%', '0.5']],
    ['居民收入增长与经济增长基本同步', ['relative', 'A', '居民收入增速', 'at-least', '0', '%', '0.5']],
    ['地方一般公共预算收入与2025年基本持平', ['level', 'A', '地方一般公共预算收入比上年增减', 'at-least', '0', '%', '1']],
    ['固定资产投资增速不低于全市平均水平', ['level', 'A', '固定资产投资增速与全市平均水平之差', 'at-least', '0', '个百分点', '0']],
    ['固定资产投资增速高于全市平均水平', ['level', 'A', '固定资产投资增速与全市平均水平之差', 'more-than', '0', '个百分点', '0']],
  ])('%s', (sentence, expected) => {
    expect(settled(sentence)).toEqual(expected)
  })

  it('are held to nothing where the plan promises nothing to compare them with', () => {
    const { clauses, context } = planOf('居民收入增长与经济增长同步。')
    const [, clause] = clauses
    if (clause === undefined) throw new Error('no clause')
    expect(settledValues(clause.proposal, context).kind).toBe('direction')
  })

  it('name the measure they are compared with, and say what margin was agreed', () => {
    const { accepted } = planOf(`${GROWTH}居民收入增长与经济增长同步。`)
    const items = planInputOf(NAMES, accepted, REASON_SENTENCES).clauses.flatMap(({ commitments }) => commitments)
    expect(items.map(({ kind }) => kind)).toEqual(['growth', 'relative'])
    expect(items[1]?.measures).toMatchObject([
      { reference: 'SM26-001/measure-1', targets: [{ value: '0', tolerance: '0.5' }], caution: { zh: '原文没有写明幅度，判定时约定相差不超过 0.5% 视为达到。' } },
    ])
    expect(listUnready(accepted)).toEqual([])
  })

  it('keep the plan from being opened while what they are compared with is no commitment', () => {
    const { accepted, context } = planOf(`${GROWTH}居民收入增长与经济增长同步。`)
    const growth = accepted.find(({ proposal }) => proposal.kind === 'growth')
    if (growth === undefined) throw new Error('no growth')
    const aside = accepted.map((clause): ImportedClause =>
      clause.id === growth.id ? { ...clause, decision: { way: 'set-aside', disposition: 'direction', reason: '不列', values: null } } : clause,
    )
    expect(listUnready(aside)).toEqual(['reference-missing'])
    expect(() => planInputOf(NAMES, aside, REASON_SENTENCES)).toThrow('compared with nothing')
    const relation = aside.at(-1)
    const values = relation?.decision?.values
    if (relation === undefined || !values) throw new Error('no relation')
    expect(listReferences(accepted, relation).map(placeOf)).toEqual([placeOf(growth)])
    const edited = (reference: string | null) =>
      performAct({ clauses: aside, context, words: new Map() }, {
        ...{ kind: 'edit', clause: relation.id, version: 1, reason: '' },
        values: { ...values, measures: values.measures.map((measure) => ({ ...measure, reference })) },
      })
    expect(edited(null)).toMatchObject({ ok: false, faults: [{ field: 'reference', fault: 'required' }] })
    expect(edited('99:0')).toMatchObject({ ok: false, faults: [{ field: 'reference', fault: 'not-a-choice' }] })
  })

  it('of the plan of 2025 become what its catalogue made of them by hand', () => {
    const { clauses, context } = planOf(PLAN_2025, 2025)
    const targetsOf = (words: string) => {
      const clause = clauses.find(({ quote }) => quote.includes(words))
      if (clause === undefined) throw new Error(words)
      const { kind, measures } = settledValues(clause.proposal, context)
      return [kind, measures.map(({ comparator, value, tolerance }) => [comparator, value, tolerance])]
    }
    expect(targetsOf('剔除一次性因素与2024年基本持平')).toEqual(['level', [['at-least', '0', '1']]])
    expect(targetsOf('居民人均可支配收入增长与经济增速同步')).toEqual(['relative', [['at-least', '0', '0.5']]])
  })
})
