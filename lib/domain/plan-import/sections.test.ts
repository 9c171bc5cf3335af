import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { aReview } from '../testing/plan-import'
import { acceptance, listNameable, planInputOf, sectionFaults, withNames, type ImportedClause } from '.'

const [INDUSTRY, LIFE] = ['（一）产业发展', '（二）民生服务'] as const

function allAccepted(): ImportedClause[] {
  const { clauses, context } = aReview()
  return clauses.map((clause) => ({ ...clause, decision: acceptance(clause, context) }))
}

describe('the sections of an imported plan in English', () => {
  it('are called as people said, and by their number where nobody did', () => {
    const names = { slug: 's', jurisdiction: 'j', codePrefix: 'SM25', year: 2025, startsOn: '2025-01-01', title: { zh: '计划', en: 'Plan' } } as const
    const titlesOf = (sections: Record<string, string>) => planInputOf({ ...names, sections }, allAccepted(), REASON_SENTENCES).sections.map(({ title }) => title)
    expect(titlesOf({})).toEqual([{ zh: INDUSTRY, en: 'Section 1' }, { zh: LIFE, en: 'Section 2' }])
    expect(titlesOf({ [LIFE]: 'Services' })).toEqual([{ zh: INDUSTRY, en: 'Section 1' }, { zh: LIFE, en: 'Services' }])
    const unheaded = allAccepted().map((clause) => ({ ...clause, proposal: { ...clause.proposal, section: null } }))
    expect(planInputOf({ ...names, sections: { 其他: 'Whatever' } }, unheaded, REASON_SENTENCES).sections).toEqual([{ key: 'section-1', title: { zh: '其他', en: 'Other parts' } }])
    expect(listNameable(unheaded)).toEqual([])
  })

  it('are those under which something is promised, named in English alone', () => {
    const clauses = allAccepted()
    expect(listNameable(clauses)).toEqual([INDUSTRY, LIFE])
    expect(listNameable(aReview().clauses)).toEqual([])
    const faultsOf = (zh: string, en: string) => sectionFaults([{ zh, en }], clauses).map(({ field, fault }) => `${field}: ${fault}`)
    expect(faultsOf(LIFE, 'Services')).toEqual([])
    expect(faultsOf(LIFE, '')).toEqual([])
    expect(faultsOf(LIFE, '民生')).toEqual(['section.1: chinese-in-english'])
    expect(faultsOf(LIFE, 'x'.repeat(121))).toEqual(['section.1: too-long'])
    expect(faultsOf('（三）', 'Others')).toEqual(['section.1: not-a-choice'])
  })

  it('keep what others named, and lose what is taken away', () => {
    const before = { [INDUSTRY]: 'Industry' }
    expect(withNames(before, [{ zh: LIFE, en: 'Services' }])).toEqual({ [INDUSTRY]: 'Industry', [LIFE]: 'Services' })
    expect(withNames(before, [{ zh: INDUSTRY, en: '' }])).toEqual({})
  })
})
