/**
 * The cells of a block copied from a sheet, by rows: columns end at tabs, rows at line ends,
 * and the last line end opens no further row. A cell that begins with a quotation mark and
 * holds a tab, a line end or a doubled mark was quoted by the sheet, and loses its marks; any
 * other mark is the cell's own ('"绿色"通道' stays).
 */
export function parsePastedCells(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = readCell(source, at)
    rows.at(-1)?.push(cell)
    if (end >= source.length) return rows
    if (source[end] === '\n') {
      if (end === source.length - 1) return rows
      rows.push([])
    }
    at = end + 1
  }
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
const PLAIN = /[^\t\n]*/y

function readCell(source: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at
  const quoted = QUOTED.exec(source)
  const inner = quoted?.[1] ?? ''
  if (quoted !== null && /["\t\n]/.test(inner)) {
    return { cell: inner.replaceAll('""', '"'), end: QUOTED.lastIndex }
  }
  PLAIN.lastIndex = at
  const cell = PLAIN.exec(source)?.[0] ?? ''
  return { cell, end: at + cell.length }
}
