import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCellNumber, type CellNumberFault } from './cell-number'
import { exact, isDecimalText } from './exact'
import { plainValue, type Scale } from './quantity'
import { aDecimal } from './testing/arbitraries'

const ROADS = { unit: '条', scale: '1' } as const
const PEOPLE = { unit: '万人', scale: '10000' } as const
const YUAN = { unit: '亿元', scale: '100000000' } as const
const PERCENT = { unit: '%', scale: '1' } as const
const NO_UNIT = { unit: '', scale: '1' } as const
const UNITS = [ROADS, PEOPLE, YUAN, PERCENT, NO_UNIT]

describe('parseCellNumber', () => {
  it.each([
    ['12', ROADS, '12'],
    [' 12.50\u00a0', ROADS, '12.50'],
    ['１２．５', ROADS, '12.5'],
    ['1,200', ROADS, '1200'],
    ['１，２００', ROADS, '1200'],
    ['1 200 000.5', ROADS, '1200000.5'],
    ['-3.2%', PERCENT, '-3.2'],
    ['－３．２％', PERCENT, '-3.2'],
    ['− 3.2', PERCENT, '-3.2'],
    ['+5', ROADS, '5'],
    ['.5', PERCENT, '0.5'],
    ['-0', PERCENT, '0'],
    ['11条', ROADS, '11'],
    ['1.2万', ROADS, '12000'],
    ['1.20 万条', ROADS, '12000'],
    ['3亿', ROADS, '300000000'],
    ['1.20万', PEOPLE, '1.20'],
    ['1.20万人', PEOPLE, '1.20'],
    ['12000人', PEOPLE, '1.2'],
    ['0.5亿', PEOPLE, '5000'],
    ['21.8亿元', YUAN, '21.8'],
    ['218,000万元', YUAN, '21.8'],
    ['2,180,000,000元', YUAN, '21.8'],
    ['\ufeff5', ROADS, '5'],
  ])('reads %s', (text, measure, value) => {
    expect(parseCellNumber(text, measure)).toEqual({ ok: true, value: { value, hedge: null } })
  })

  it.each([
    ['约5', ROADS, '5', 'about'],
    ['大约 5 条', ROADS, '5', 'about'],
    ['5%左右', PERCENT, '5', 'about'],
    ['约5条左右', ROADS, '5', 'about'],
    ['超1.2万', ROADS, '12000', 'more-than'],
    ['突破100亿元', YUAN, '100', 'more-than'],
    ['100多条', ROADS, '100', 'more-than'],
    ['10余万人', PEOPLE, '10', 'more-than'],
    ['1.2万余人', PEOPLE, '1.2', 'more-than'],
    ['50条以上', ROADS, '50', 'at-least'],
    ['不少于50', ROADS, '50', 'at-least'],
  ])('reads %s with its hedge', (text, measure, value, hedge) => {
    expect(parseCellNumber(text, measure)).toEqual({ ok: true, value: { value, hedge } })
  })

  it.each<[string, (typeof UNITS)[number], CellNumberFault]>([
    ['', ROADS, 'empty'],
    [' \u3000 ', ROADS, 'empty'],
    ['暂无', ROADS, 'no-number'],
    ['十二', ROADS, 'no-number'],
    ['两位数', PERCENT, 'no-number'],
    ['1,20', ROADS, 'bad-grouping'],
    ['1,2000', ROADS, 'bad-grouping'],
    ['1 2', ROADS, 'bad-grouping'],
    ['1,200 300', ROADS, 'bad-grouping'],
    ['10-12', ROADS, 'several-numbers'],
    ['2025/6/30', ROADS, 'several-numbers'],
    ['1亿2000万', ROADS, 'several-numbers'],
    ['12..5', ROADS, 'several-numbers'],
    ['1.2E+05', ROADS, 'several-numbers'],
    ['5家', ROADS, 'other-words'],
    ['5%', ROADS, 'other-words'],
    ['近5', ROADS, 'other-words'],
    ['不超过5', ROADS, 'other-words'],
    ['5²', ROADS, 'other-words'],
    ['①5', ROADS, 'other-words'],
    ['5。', ROADS, 'other-words'],
    ['=5', ROADS, 'other-words'],
    ['--5', ROADS, 'other-words'],
    ['(5)', ROADS, 'other-words'],
    ['5万%', PERCENT, 'other-words'],
    ['约5以上', ROADS, 'two-hedges'],
    ['1234567890123456', ROADS, 'too-large'],
    ['12345678亿', ROADS, 'too-large'],
    ['0.1234567', ROADS, 'too-precise'],
    ['5元', YUAN, 'too-precise'],
  ])('refuses %s', (text, measure, reason) => {
    expect(parseCellNumber(text, measure)).toEqual({ ok: false, reason })
  })

  it('reads no other scale into a unit that does not say its own', () => {
    const odd = { unit: '人', scale: '10000' } as const
    expect(parseCellNumber('5', odd)).toMatchObject({ value: { value: '5' } })
    expect(parseCellNumber('5人', odd)).toMatchObject({ value: { value: '5' } })
    expect(parseCellNumber('5万', odd)).toEqual({ ok: false, reason: 'other-words' })
  })
})

const FULL_WIDTH_OFFSET = 0xfee0
const widened = (text: string): string =>
  text.replace(/[\d.,-]/g, (each) => String.fromCharCode(each.charCodeAt(0) + FULL_WIDTH_OFFSET))
const grouped = (text: string): string => {
  const [whole = '', ...part] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...part].join('.')
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')

const aMeasure = fc.constantFrom(...UNITS)
const aFigure = aDecimal(0, 99_999_999, 4)
const WORDS: readonly [string, Scale][] = [
  ['万', '10000'],
  ['亿', '100000000'],
]

describe('laws of parseCellNumber', () => {
  it('gives a plain figure back as typed, however wide, grouped, hedged or followed by its unit', () => {
    const dressings = [
      (text: string) => text,
      widened,
      grouped,
      (text: string) => widened(grouped(text)),
      (text: string) => `　${text} `,
      (text: string) => `约${text}`,
      (text: string) => `+${text}`,
    ]
    fc.assert(
      fc.property(aFigure, aMeasure, fc.constantFrom(...dressings), fc.boolean(), (value, measure, dress, hasUnit) => {
        const read = parseCellNumber(dress(value) + (hasUnit ? measure.unit : ''), measure)
        expect(read).toMatchObject({ ok: true, value: { value } })
      }),
    )
  })

  it('converts a scale word exactly, or refuses', () => {
    const measures = fc.constantFrom(ROADS, PEOPLE, YUAN)
    fc.assert(
      fc.property(aFigure, measures, fc.constantFrom(...WORDS), (value, measure, [word, scale]) => {
        const read = parseCellNumber(value + word, measure)
        if (!read.ok) {
          expect(['too-precise', 'too-large']).toContain(read.reason)
          return
        }
        const typed = plainValue({ value, scale })
        const kept = plainValue({ value: read.value.value, scale: measure.scale })
        expect(kept.equals(typed)).toBe(true)
      }),
    )
  })

  it('answers any text with a decimal or a reason, and reads its own answer back', () => {
    const pieces = fc.constantFrom(...'0123456789.,，．-－+ 万亿约多余条元人%以上左右超²①abc家'.split(''))
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: pieces, maxLength: 12 }))
    fc.assert(
      fc.property(texts, aMeasure, (text, measure) => {
        const read = parseCellNumber(text, measure)
        if (!read.ok) return
        const { value } = read.value
        expect(isDecimalText(value)).toBe(true)
        expect(parseCellNumber(value, measure)).toEqual({ ok: true, value: { value, hedge: null } })
        expect(exact(value).s >= 0n || text.match(/[-−﹣–－]/u) !== null).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never loses or makes up a digit where no scale is converted', () => {
    const pieces = fc.constantFrom(...'0123456789.,， -约条²①½'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 10 }), (text) => {
        const read = parseCellNumber(text, ROADS)
        if (!read.ok) return
        expect(digitsOf(read.value.value)).toBe(digitsOf(text))
      }),
      { numRuns: 2000 },
    )
  })
})
