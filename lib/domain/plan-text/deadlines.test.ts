import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCivilDate } from '../civil-date'
import { findDeadlines } from './deadlines'

const on = (text: string): string[] => findDeadlines(text, 2025).map((each) => each.on)

describe('findDeadlines', () => {
  it.each([
    ['年底前完成改造', '2025-12-31'],
    ['年内建成投用', '2025-12-31'],
    ['今年底前完成', '2025-12-31'],
    ['6月30日前完成', '2025-06-30'],
    ['6月底前建成', '2025-06-30'],
    ['11月底', '2025-11-30'],
    ['2月底前', '2025-02-28'],
    ['10月份投用', '2025-10-31'],
    ['9月投入使用', '2025-09-30'],
    ['10月前完成', '2025-09-30'],
    ['5月中旬前', '2025-05-20'],
    ['上半年开工', '2025-06-30'],
    ['下半年投用', '2025-12-31'],
    ['一季度完成', '2025-03-31'],
    ['第三季度末完工', '2025-09-30'],
    ['前三季度完成', '2025-09-30'],
    ['明年上半年投用', '2026-06-30'],
    ['2027年底前建成', '2027-12-31'],
    ['到2027年建成', '2027-12-31'],
    ['2026年6月底前', '2026-06-30'],
    ['国庆节前开放', '2025-09-30'],
    ['元旦前完成', '2025-12-31'],
    ['秋季开学前投用', '2025-08-31'],
    ['今冬明春完成', '2026-03-31'],
    ['“十四五”末达到', '2025-12-31'],
    ['2025年12月', '2025-12-31'],
    ['2025-06-30', '2025-06-30'],
    ['2025.6', '2025-06-30'],
    ['12月', '2025-12-31'],
    ['3月—11月', '2025-11-30'],
    ['2025—2027年', '2027-12-31'],
    ['2025年度', '2025-12-31'],
    ['到年底建成', '2025-12-31'],
    ['力争三年内建成', '2027-12-31'],
  ])('%s: %s', (text, date) => {
    expect(on(text)).toEqual([date])
  })

  it.each(['春节前完成', '去年底建成', '2024年底前', '每月底前上报', '1-6月完成投资', '2025年，我们将', '全年新增就业1万人', '三年行动', '2月30日前', '7月1日起施行', '截至2025年6月底', '每季度', '2025年3月至10月施工'])(
    '%s: none',
    (text) => {
      expect(on(text)).toEqual([])
    },
  )

  it('points at the words in any text, never throws, and names days that exist', () => {
    const word = fc.constantFrom(...'0123456789一二三四上下半年月日季度底末前内到至明今全“十四五”国庆节，。'.split(''))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (characters) => {
        const text = characters.join('')
        for (const { start, end, on: date, because } of findDeadlines(text, 2025)) {
          expect(text.slice(start, end)).toBe(because)
          expect(isCivilDate(date)).toBe(true)
        }
      }),
    )
  })
})
