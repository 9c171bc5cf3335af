import { expect, it } from 'vitest'
import { acceptance, type ImportedClause } from '@/lib/domain/plan-import'
import { aReview } from '@/lib/domain/testing/plan-import'
import { headingsOf, rowsOf } from './rows'

it('tells of every clause what was proposed, what was decided and by whom', () => {
  const { clauses, context } = aReview()
  const decided = clauses.map((clause, index): ImportedClause => (index === 5 ? clause : { ...clause, decision: acceptance(clause, context) }))
  const deciders = new Map([['c1', { name: '王明', at: new Date('2025-01-10T02:30:00Z') }]])
  const departments = [{ slug: 'commerce', name: { zh: '区商务局', en: 'Commerce' } }]
  const rows = rowsOf('zh', { stored: { codePrefix: 'SM25' }, clauses: decided, deciders, departments })
  expect(rows).toHaveLength(clauses.length)
  expect(rows.every((row) => row.length === headingsOf('zh').length)).toBe(true)
  expect(rows[0]).toEqual([
    ...[1, '（一）产业发展', '地区生产总值增长5.5%左右', '承诺事项', '把握大', '有数量：1个', '已采纳建议', '承诺事项', ''],
    ...['SM25-001', '地区生产总值增长5.5%左右', '增速', '承诺', '甲类：有数字或可判定的结果', '地区生产总值 左右 5.5 %', '2025-12-31', '区商务局（推定）'],
    ...['王明', '2025-01-10 10:30'],
  ])
  expect(rows[5]?.slice(6)).toEqual(Array.from({ length: 13 }, () => ''))
  expect(rows[4]?.[9]).toBe('SM25-003')
})

it('tells it in English with the document\'s words alone in Chinese', () => {
  const { clauses, context } = aReview()
  const decided = clauses.map((clause): ImportedClause => ({ ...clause, decision: acceptance(clause, context) }))
  const departments = [{ slug: 'commerce', name: { zh: '区商务局', en: 'Commerce' } }, { slug: 'construction', name: { zh: '区城建局', en: 'Construction' } }]
  const rows = rowsOf('en', { stored: { codePrefix: 'SM25' }, clauses: decided, deciders: new Map(), departments })
  expect(rows[0]?.slice(3, 17)).toEqual([
    ...['Commitment', 'confidence high', 'states a number: “1个”', 'Accepted', 'Commitment', '', 'SM25-001'],
    ...['“地区生产总值增长5.5%左右”', 'Growth rate', 'Commits to', 'Grade A: a number or a yes/no end state', '“地区生产总值” about 5.5 %', '2025-12-31', 'Commerce (inferred)'],
  ])
  const said = rows.flatMap((row) => row.slice(3)).map((cell) => String(cell).replace(/“[^”]*”/gu, ''))
  expect(said.filter((cell) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(cell))).toEqual([])
})
