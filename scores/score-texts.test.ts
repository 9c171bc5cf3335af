import { describe, expect, it } from 'vitest'
import type { Mark } from './marks'
import { plain, plainFile } from './plain'
import { bytesOf, listScoreTexts } from './score-texts'

/** Numbers that a quote may write in words: 两位数, 七成, 一半以上. */
const WRITTEN: Readonly<Record<string, string>> = {
  两位数: '10',
  一半以上: '50',
  翻一番: '2',
  一成: '10',
  三成: '30',
  六成: '60',
  七成: '70',
}

const numbersOf = (quote: string): string[] => [
  ...(quote.match(/\d+(?:\.\d+)?/gu) ?? []),
  ...Object.entries(WRITTEN).flatMap(([words, value]) => (quote.includes(words) ? [value] : [])),
]

/** The quotes that do not stand in the text, each behind the one before. */
function misplaced(words: string, marks: readonly Mark[]): string[] {
  let from = 0
  return marks.flatMap(({ quote }) => {
    const at = words.indexOf(plain(quote), from)
    if (at < 0) return [quote]
    from = at + 1
    return []
  })
}

describe.each(listScoreTexts())('the marks of $name', (text) => {
  const words = plainFile(new TextDecoder().decode(bytesOf(text)))

  it('quote the text word for word, in its order', () => {
    expect(text.marks.length).toBeGreaterThan(50)
    expect(misplaced(words, text.marks)).toEqual([])
  })

  it('take every number from their quote', () => {
    const strange = text.marks
      .filter(({ kind }) => kind !== 'list')
      .flatMap(({ quote, measures }) =>
        measures
          .flatMap(({ value, max }) => (max === null ? [value] : [value, max]))
          .filter((value) => !numbersOf(quote).includes(value))
          .map((value) => `${value}: ${quote}`),
      )
    expect(strange).toEqual([])
  })

  it('say of results and directions nothing that only commitments have', () => {
    const odd = text.marks.filter(
      ({ disposition, grade }) =>
        (disposition === 'commitment') !== (grade !== null) && disposition !== 'open',
    )
    expect(odd.map(({ quote }) => quote)).toEqual([])
  })
})

describe('the marks of the 2023 document', () => {
  it('cover every word of its second part', () => {
    const text = listScoreTexts().find(({ name }) => name === 'hanyang-2023')
    if (text === undefined) throw new Error('the 2023 document is part of the test set')
    const words = plainFile(new TextDecoder().decode(bytesOf(text)))
    const part = words.slice(words.indexOf('二、下半年'), words.indexOf('名词解释'))
    const first = text.marks.findIndex(({ quote }) => quote.startsWith('二、下半年'))
    const marks = text.marks.slice(first).filter(({ disposition }) => disposition !== 'result')
    let from = 0
    const left = marks.map(({ quote }) => {
      const at = part.indexOf(plain(quote), from)
      const gap = part.slice(from, at)
      from = at + plain(quote).length
      return gap
    })
    expect([...left, part.slice(from)].filter((gap) => !/^[，。；：、！]*$/u.test(gap))).toEqual([])
  })
})
