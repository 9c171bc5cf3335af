import { describe, expect, it } from 'vitest'
import { lastDeadline } from './clause-facts'

describe('the date by which a clause is due', () => {
  it.each([
    ['4月底前开工，9月底前完工', '2025-09-30'],
    ['新建校舍6栋，其中7月底前完工4栋', null],
    ['新建校舍6栋，其中村小2栋。年内建成公寓300套', '2025-12-31'],
    ['上半年完成投资20亿元，全年完成45亿元', '2025-12-31'],
    ['全年完成45亿元，2026年6月底前建成', '2026-06-30'],
    ['全年新增就业5000人', null],
  ])('%s: %s', (text, on) => {
    expect(lastDeadline(text, 2025)).toBe(on)
  })

  it('is unknown where the plan has no year', () => {
    expect(lastDeadline('6月底前完工', null)).toBeNull()
    expect(lastDeadline('2025年6月底前完成5亿元，全年完成9亿元', null)).toBe('2025-12-31')
  })
})
