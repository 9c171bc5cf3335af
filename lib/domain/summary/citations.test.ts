import { describe, expect, it } from 'vitest'
import { citationsOf, placeOf } from './citations'
import type { SummaryBlock, SummaryModel, SummarySource } from './model'
import { placeCells } from './table-grid'
import { halfYearSample } from './testing/half-year-sample'

const model = halfYearSample()
const citations = citationsOf(model)
const numbersAt = (place: string) => citations.at(place).map(({ number }) => number)

describe('citationsOf', () => {
  it('numbers sources by their first mention', () => {
    expect(numbersAt('indicators/paragraph:0:1')).toEqual([1])
    expect(numbersAt('indicators/paragraph:0:5')).toEqual([2])
    expect(citations.sources.map(({ number }) => number)).toEqual(model.sources.map((_, index) => index + 1))
  })

  it('of a rule and its inputs names the rule alone', () => {
    expect(citations.at('indicators/paragraph:0:5').map(({ source }) => source.id)).toEqual(['R-below-1'])
  })

  it('lists every place that rests on a source, in the order of reading', () => {
    expect(citations.of('L1').places.slice(0, 4)).toEqual([
      'indicators/paragraph:0:1',
      'indicators/paragraph:0:3',
      'indicators:2:3:0',
      'indicators:2:4:0',
    ])
  })

  it('ends where rules name each other', () => {
    const rule = (id: string, from: string): SummarySource => ({ id, kind: 'rule', rule: 'x', from: [from] })
    const block: SummaryBlock = {
      type: 'paragraph',
      id: 'p',
      lead: null,
      sentences: [{ runs: [{ text: '1', sources: ['R-a', 'L1'] }] }],
    }
    const circle: SummaryModel = { ...model, blocks: [block], sources: [rule('R-a', 'R-b'), rule('R-b', 'R-a')] }
    expect(() => citationsOf(circle)).toThrow('source L1')
    expect(citationsOf({ ...circle, sources: [...circle.sources, ...model.sources] }).at(placeOf(block, 0, 0))).toHaveLength(1)
  })

  it('a source that is named and not listed is a bug', () => {
    expect(() => citationsOf({ ...model, sources: [] })).toThrow('named and not listed')
  })
})

it('a row lists the cells that begin in it; the others are reached into from above', () => {
  const table = model.blocks.find((block) => block.type === 'table')
  const rows = placeCells(table?.type === 'table' ? table.rows : [])
  expect(rows[0]?.map(({ column, rows: down, columns }) => [column, down, columns])).toEqual([
    [0, 2, 1],
    [1, 2, 1],
    [2, 1, 2],
    [4, 1, 2],
  ])
  expect(rows[1]?.map(({ column }) => column)).toEqual([2, 3, 4, 5])
  expect(rows[3]?.map(({ column }) => column)).toEqual([0, 1, 2, 4, 5])
})
