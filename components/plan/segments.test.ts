import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten, rowsOf, sentenceAround, splitAtSpans } from './segments'

describe('splitAtSpans', () => {
  it('keeps the blanks of the text inside and between the spans', () => {
    const text = '畅通 BIM 微循环路 11 条，打通。'
    expect(splitAtSpans(text, [{ start: 2, end: 12 }])).toEqual([
      { text: '畅通 ', span: null },
      { text: 'BIM 微循环路 11 条', span: { start: 2, end: 12 } },
      { text: '，打通。', span: null },
    ])
  })

  it('gives the text back when joined, whatever the spans', () => {
    const words = fc.array(fc.constantFrom('增', '长', ' ', '5', '\n', '。'), { maxLength: 30 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (characters, a, b) => {
        const text = characters.join('')
        const length = text.replace(/\s/gu, '').length
        fc.pre(length > 0)
        const start = a % length
        const end = start + 1 + (b % (length - start))
        const pieces = splitAtSpans(text, [{ start, end }])
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const marked = pieces.find((piece) => piece.span !== null)?.text ?? ''
        expect(marked.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, '').slice(start, end))
      }),
    )
  })

  it('refuses a span beyond the text', () => {
    expect(() => splitAtSpans('畅通', [{ start: 1, end: 9 }])).toThrow('no span 1–9')
  })
})

describe('sentenceAround', () => {
  it('reads from the full stop before the span to the one after it', () => {
    const text = '第一句。打通断头路、畅通微循环路 11 条。第三句。'
    expect(sentenceAround(text, { start: 10, end: 18 })).toEqual({
      before: '打通断头路、',
      marked: '畅通微循环路 11',
      after: ' 条。',
    })
  })
})

it('gives each row of a table the span that begins in it', () => {
  const row = { start: 4, end: 10 }
  expect(rowsOf('指标\t\t计划\n总值 A\t6%\t/', [row])).toEqual([
    { cells: ['指标', '', '计划'], span: null },
    { cells: ['总值 A', '6%', '/'], span: row },
  ])
})

describe('asWritten', () => {
  it('parts the cells of a row that a quote without white space runs together', () => {
    expect(asWritten('指标\t计划\n总值\t6.5%\t880\t7.5\n', '总值6.5%8807.5')).toBe('总值 6.5% 880 7.5')
  })

  it('leaves a quote alone that the paragraph does not hold', () => {
    expect(asWritten('总值\t6.5%', '出口6.5%')).toBe('出口6.5%')
    expect(asWritten('总值', '')).toBe('')
  })
})
