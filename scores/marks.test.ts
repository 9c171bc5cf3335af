import { describe, expect, it } from 'vitest'
import { parseMarks } from './marks'

describe('a line of marks', () => {
  it('says what a passage is, its numbers, deadline, departments and reason', () => {
    const [mark] = parseMarks(
      'A count strive | 力争新增学位1.2万个 | ≥1.2万个 | due 2024-08-31 | lead 县教育局 | with 县财政局 县住建局 | open 城东小学 | base 1.1万个 | why 有数量',
    )
    expect(mark).toEqual({
      quote: '力争新增学位1.2万个',
      disposition: 'commitment',
      grade: 'A',
      kind: 'count',
      modality: 'strive',
      measures: [{ comparator: 'at-least', value: '1.2', max: null, scale: '10000', unit: '个' }],
      deadline: '2024-08-31',
      departments: [
        { name: '县教育局', role: 'lead' },
        { name: '县财政局', role: 'supporting' },
        { name: '县住建局', role: 'supporting' },
      ],
      members: { names: ['城东小学'], isOpen: true },
      baselines: [{ comparator: 'equal', value: '1.1', max: null, scale: '10000', unit: '个' }],
      reason: '有数量',
    })
  })

  it('takes over what stands above it, up to the next such line', () => {
    const marks = parseMarks('@ lead 县民政局\n? | 甲\n@\n? | 乙')
    expect(marks.map(({ departments }) => departments.length)).toEqual([1, 0])
  })

  it.each([
    ['1-2个', { comparator: 'range', value: '1', max: '2', scale: '1', unit: '个' }],
    ['>500亿元', { comparator: 'more-than', value: '500', max: null, scale: '100000000', unit: '元' }],
    ['≈5.5%', { comparator: 'about', value: '5.5', max: null, scale: '1', unit: '%' }],
    ['≤850万千瓦', { comparator: 'at-most', value: '850', max: null, scale: '10000', unit: '千瓦' }],
  ])('reads the number %s', (text, measure) => {
    expect(parseMarks(`A count commit | 甲 | ${text}`)[0]?.measures).toEqual([measure])
  })

  it.each(['A count | 甲', 'A count commit | 甲 | soon', 'A count commit | 甲 | due 2024-02-30'])(
    'is refused by its number where it cannot be read: %s',
    (line) => {
      expect(() => parseMarks(`# remark\n${line}`)).toThrow('line 2')
    },
  )
})
