import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendBlanks, mendByline, squeeze } from './blanks'

describe('blanks of running text', () => {
  it.each([
    ['removes blanks between Chinese characters', '发展规划 执行情况', '发展规划执行情况'],
    ['sets one blank where a page has none', '980余万元', '980 余万元'],
    ['keeps one blank where a page has it', '畅通微循环路 11 条', '畅通微循环路 11 条'],
    ['collapses several blanks to one', '增长  5%   左右', '增长 5% 左右'],
    ['counts a percent sign as part of its number', '综合覆盖率达 99%以上', '综合覆盖率达 99% 以上'],
    ['counts a minus sign as part of its number', '增加值增速-3.2%；', '增加值增速 -3.2%；'],
    ['leaves a range together', '打造 1-2 个', '打造 1-2 个'],
    ['sets no blank beside full-width marks', '“四个 100%” 和（ 一期 ）', '“四个 100%”和（一期）'],
    ['keeps the blanks of Latin words', '思想 and 党的 BIM 与CIM', '思想 and 党的 BIM 与 CIM'],
    ['leaves a plus sign where it is', '“低空+文旅”消费', '“低空+文旅”消费'],
    ['keeps footnote digits, as part of the word before', '整治“六防”井盖⁷1851 个', '整治“六防”井盖⁷ 1851 个'],
    ['sets no blank after a footnote digit and before Chinese', '完成“四上”企业⁴ 入库', '完成“四上”企业⁴入库'],
    ['joins what a page break cut', '社会消费\n品零售总额', '社会消费品零售总额'],
    ['numbers of notes alike', '11. “1+2+N”共治', '11.“1+2+N”共治'],
  ])('%s', (_, broken, mended) => {
    expect(mendBlanks(broken)).toBe(mended)
  })

  it('draws a name set wide together and keeps it apart from the office', () => {
    expect(mendByline('汉阳区发展和改革委员会 袁 波')).toBe('汉阳区发展和改革委员会 袁波')
    expect(mendByline('2024年 12 月在武汉市')).toBe('2024 年 12 月在武汉市')
  })
})

const anyText = fc.string({
  unit: fc.constantFrom(...'汉阳区，。“”：（）一、1290aZ%+-.⁷ \t\n'),
  maxLength: 60,
})

describe('laws of mending', () => {
  it('changes nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(squeeze(mendBlanks(text))).toBe(squeeze(text))
        expect(squeeze(mendByline(text))).toBe(squeeze(text))
      }),
    )
  })

  it('leaves a mended text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mended = mendBlanks(text)
        expect(mendBlanks(mended)).toBe(mended)
      }),
    )
  })
})
