import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePastedCells } from './pasted-cells'

describe('cells pasted from a sheet', () => {
  it.each([
    ['12', [['12']]],
    ['12\r\n', [['12']]],
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['1\t\n\t4', [['1', ''], ['', '4']]],
    ['5\t"已通车。\n余下在建。"\thttps://a.cn', [['5', '已通车。\n余下在建。', 'https://a.cn']]],
    ['"他说""好""\t了"\t5', [['他说"好"\t了', '5']]],
    ['"绿色"通道\t5', [['"绿色"通道', '5']]],
    ['"绿色"\t5', [['"绿色"', '5']]],
    ['5"\t6', [['5"', '6']]],
    ['\n5', [[''], ['5']]],
  ])('reads %j', (text, cells) => expect(parsePastedCells(text)).toEqual(cells))

  it('gives back whatever a sheet copies', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a"\t\n，5 号'.split('')), maxLength: 8 })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    const copied = (text: string) =>
      /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    fc.assert(
      fc.property(rows, (cells) => {
        const text = cells.map((row) => row.map(copied).join('\t')).join('\r\n')
        expect(parsePastedCells(`${text}\r\n`)).toEqual(cells)
      }),
    )
  })
})
