import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAgainst, checkNumbers, findNumbers, supportedNumbers, writeSummary } from '.'
import { hanyang2023 } from './testing/hanyang-2023'

const model = writeSummary(hanyang2023(), 'half-year', { language: 'zh', department: null })
const supported = supportedNumbers(model)
const supportOf = (text: string) =>
  checkAgainst(text, supported).map(({ number, support }) => [number, support.type === 'derived' ? support.rule : support.type])

describe('the figures of a text', () => {
  it('are all numbers but dates, ordinals, numbers of headings and names', () => {
    const text =
      '一是（一）第3条：2023年6月30日，“1+6”产业、T4办公楼、世界500强、HY23-017、十大行动，新增就业1.2万人，占七成，引进企业二十家，由50家增加到80家。'
    expect(findNumbers(text).map(({ number }) => number)).toEqual(['1.2万人', '七成', '二十家', '50家', '80家'])
  })

  it('know where they stand, blanks or not', () => {
    const text = '完成 407.9 亿元，同比 ５.０％'
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['407.9 亿元', '５.０％'])
  })

  it('pass no digit over', () => {
    const piece = fc.constantFrom('增长', '由', '到', '至', '约', '家', '%', '亿元', '，', '。', '（', '）', '-', '的', '项目', ' ')
    const number = fc.nat({ max: 99999 }).map(String)
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, number), { maxLength: 12 }), (pieces) => {
        const text = `${pieces.join('')}家用了12345678901234567890元`
        const digits = [...text.matchAll(/(?<=增长|^)\d+(?=%)/gu)]
        const found = findNumbers(text)
        for (const { index } of digits) expect(found.some(({ start, end }) => start <= index && index < end)).toBe(true)
        expect(found.at(-1)).toMatchObject({ value: null, unit: '元' })
      }),
    )
  })
})

describe('support', () => {
  it('goes by value and unit', () => {
    expect(supportOf('完成基础设施投资21.8亿元')).toEqual([['21.8亿元', 'published']])
    expect(supportOf('增长21.8%')).toEqual([['21.8%', 'none']])
    expect(supportOf('2180000000元')).toEqual([['2180000000元', 'published']])
    expect(supportOf('新增小学学位2700个，棚改住房2700套，新增2700家')).toEqual([
      ['2700个', 'published'],
      ['2700套', 'published'],
      ['2700家', 'none'],
    ])
  })

  it('names what is behind a figure', () => {
    const [found] = checkNumbers('新增绿地15公顷', model)
    const item = model.sources.find((source) => source.kind === 'ledger' && source.quote?.includes('新建绿地15公顷'))
    expect(found?.support).toMatchObject({ type: 'published', ids: expect.arrayContaining([item?.id]) })
  })

  it('takes a fall for the published figure with its sign', () => {
    expect(supportOf('规模以上工业增加值同比下降3.2%')).toEqual([['3.2%', 'published']])
    expect(supportOf('规模以上工业增加值同比增长3.2%')).toEqual([['3.2%', 'none']])
  })

  it('follows from two figures of the same sentence', () => {
    expect(supportOf('新增小学学位2700个，新增学前学位1260个，合计3960个。')[2]).toEqual(['3960个', 'sum'])
    expect(supportOf('新增小学学位2700个。新增学前学位1260个。合计3960个。')[2]).toEqual(['3960个', 'none'])
    expect(supportOf('开工26个，入统19个，开工项目中入统的占73.1%。')[2]).toEqual(['73.1%', 'share'])
    expect(supportOf('开工26个，入统19个，相差7个。')[2]?.[1]).not.toBe('none')
  })

  it('never grows with a number that nobody published', () => {
    const values = new Set(supported.map(({ value }) => value))
    fc.assert(
      fc.property(fc.integer({ min: 10000, max: 99999 }).map(String), (value) => {
        fc.pre(!values.has(value))
        expect(supportOf(`引进企业${value}家`)).toEqual([[`${value}家`, 'none']])
      }),
    )
  })

  it('every figure of the generated text is supported by it', () => {
    const texts = model.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.sentences.map(({ runs }) => runs.map(({ text }) => text).join('')).join('')] : [],
    )
    const open = texts.flatMap((text) => checkAgainst(text, supported)).filter(({ support }) => support.type === 'none')
    expect(open).toEqual([])
  })
})
