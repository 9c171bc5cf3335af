import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDecimalText } from '../exact'
import { findQuantities } from './quantities'
import { PHRASES_WITHOUT_QUANTITIES } from './testing/phrases-without-quantities'
import { MORE_QUANTITY_PHRASES } from './testing/more-quantity-phrases'
import { SHARED_QUANTITY_PHRASES } from './testing/shared-quantity-phrases'
import { QUANTITY_PHRASES } from './testing/quantity-phrases'

const SCALE_WORDS: Readonly<Record<string, string>> = { '10000': '万', '100000000': '亿' }

/** 「value–max scale unit comparator name」 of every quantity, as the phrases write it. */
const shown = (text: string): string[] =>
  findQuantities(text)
    .filter(({ role }) => role === 'quantity')
    .map(({ value, max, scale, unit, comparator, name }) =>
      [max === null ? value : `${value}–${max}`, `${SCALE_WORDS[scale] ?? ''}${unit}`, comparator, name]
        .filter((each) => each !== '')
        .join(' '),
    )

const roleOf = (text: string, number: string): string | undefined =>
  findQuantities(text).find(({ start, end }) => text.slice(start, end).includes(number))?.role

describe('findQuantities', () => {
  it.each([...QUANTITY_PHRASES, ...MORE_QUANTITY_PHRASES, ...SHARED_QUANTITY_PHRASES])('%s', (text, ...expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each(PHRASES_WITHOUT_QUANTITIES)('%s: none', (text) => {
    expect(shown(text)).toEqual([])
  })

  it.each([
    ['2025年新建学校3所', '2025年', 'date'],
    ['三季度开工', '三季度', 'date'],
    ['“十四五”规划', '十四五', 'date'],
    ['第二，建成桥梁3座', '二', 'ordinal'],
    ['一是抓好就业', '一是', 'ordinal'],
    ['深化“1+6”产业', '1', 'name'],
    ['改造318国道', '318', 'name'],
    ['深化降碳十大行动', '十', 'name'],
  ])('%s: what %s is', (text, number, role) => {
    expect(roleOf(text, number)).toBe(role)
  })

  it('knows a striving, a growth, a level, a limit and where a value comes from', () => {
    const [growth, level, limit, raised] = findQuantities(
      '地区生产总值增长6%，总量达到500亿元，失业率控制在5%以内，力争普及率由90%提高到95%',
    )
    expect([growth?.shape, level?.shape, limit?.shape]).toEqual(['growth', 'level', 'limit'])
    expect(raised).toMatchObject({ from: '90', value: '95', isStriving: true, shape: 'level' })
    expect(growth?.isStriving).toBe(false)
  })

  it.each([
    ['力争营收增长10%', true],
    ['力争甲中心挂牌，确保新增企业5家', false],
    ['争取上级资金20亿元', false],
    ['新增企业5家', false],
  ])('%s: striving %s', (text, isStriving) => {
    expect(findQuantities(text).map((each) => each.isStriving)).toEqual([isStriving])
  })

  it('reads what is in force as where the new value comes from', () => {
    expect(findQuantities('将现行18%的费率下调至12%')).toMatchObject([{ from: '18', value: '12', unit: '%', name: '费率' }])
    expect(findQuantities('把原有40个窗口压缩到25个')).toMatchObject([{ from: '40', value: '25', unit: '个' }])
    expect(findQuantities('改造现有30处站点，新建12处')).toMatchObject([{ from: null, value: '30' }, { from: null, value: '12' }])
  })

  it('gives the earlier value in the scale of the later', () => {
    expect(findQuantities('由8000元提高到1.2万元')).toMatchObject([{ from: '0.8', value: '1.2', scale: '10000' }])
  })

  it('never throws, points at the text, in order, with canonical decimals, the same each time', () => {
    const word = fc.constantFrom(
      ...'0123456789,，.%％万亿千百十一二两半余多约近超由到至-—~个家条元公里人年月日第（）“”、。；成翻番位数分之增长新建的'.split(''),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (characters) => {
        const text = characters.join('')
        const found = findQuantities(text)
        for (const { start, end, value, max } of found) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(isDecimalText(value)).toBe(true)
          expect(max === null || isDecimalText(max)).toBe(true)
        }
        const starts = found.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(findQuantities(text)).toEqual(found)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a long text of one phrase', () => {
  // what grows faster than the text does not come to its end before the test's time is over
  it.each(['新增专精特新企业50家，', '1,', '1万', '1、2、', '“', '分别', '由', '增长5%和'])(
    'is read to its end: %s',
    (words) => {
      const text = words.repeat(Math.ceil(100_000 / words.length))
      expect(findQuantities(text).every(({ end }) => end <= text.length)).toBe(true)
    },
  )
})
