import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, renderCsv, type CsvRow } from './csv'

async function* batchesOf(batches: readonly (readonly CsvRow[])[]) {
  yield* batches
}

async function textOf(columns: readonly string[], ...batches: (readonly CsvRow[])[]) {
  const pieces: string[] = []
  for await (const piece of renderCsv(columns, batchesOf(batches))) pieces.push(piece)
  return pieces
}

describe('csvText', () => {
  it.each(['=1+1', '+86', '-一', '@x', '\t=1', ' =1', '＝1', '－1', '\r1', '--1', '-1e5', '-1+2'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(csvText(text)).toBe(`'${text}`)
    },
  )

  it.each(['-13.6', '-3', '0', '6.5', '新增 50 家', 'HY25-017', '2025-06-30', '“=1”', ''])(
    'leaves %j as it is',
    (text) => {
      expect(csvText(text)).toBe(text)
    },
  )

  it('lets no text begin as a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', ' ', '1', '条')
    fc.assert(
      fc.property(fc.array(start), fc.string(), (signs, rest) => {
        const text = csvText(signs.join('') + rest)
        expect(/^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text)).toBe(false)
      }),
    )
  })

  it('writes nothing for null, and booleans and counts as words', () => {
    expect([null, true, 12].map(csvText)).toEqual(['', 'true', '12'])
  })
})

describe('renderCsv', () => {
  it('begins with a byte-order mark and the columns, then one piece a batch', async () => {
    const pieces = await textOf(['a', 'b'], [['1', null]], [], [['x,y', 'say "z"']])
    expect(pieces).toEqual(['\uFEFFa,b\r\n', '1,\r\n', '"x,y","say ""z"""\r\n'])
  })

  it('asks for a batch only when it is wanted', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield [['1']]
      }
    }
    const pieces = renderCsv(['a'], endless())
    await pieces.next()
    await pieces.next()
    await pieces.return(undefined)
    expect(asked).toBe(1)
  })
})
