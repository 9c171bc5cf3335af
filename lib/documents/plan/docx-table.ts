import { readDocxText, type MarkOf } from './docx-text'
import { childrenOf, type DocxNode } from './docx-tree'

/** Columns of one table; a merged cell that claims more is cut. */
const MOST_COLUMNS = 100

/** The words of a cell, a line a paragraph; tables inside it are read as lines. */
function readCell(cell: DocxNode, markOf: MarkOf): string {
  const lines: string[] = []
  const read = (node: DocxNode): void => {
    if (node.type === 'paragraph') lines.push(readDocxText([node], markOf).text.trim())
    else for (const child of childrenOf(node)) read(child)
  }
  read(cell)
  return lines.filter((line) => line !== '').join('\n')
}

/**
 * The cells of a table by rows and columns. A cell merged downwards stands in each of its rows,
 * one merged across in the first of its columns.
 */
export function readDocxTable(table: DocxNode, markOf: MarkOf): string[][] {
  const hanging = new Map<number, { text: string; rows: number }>()
  return childrenOf(table).filter(({ type }) => type === 'tableRow').map((row) => {
    const cells: string[] = []
    const takeHanging = () => {
      for (let above = hanging.get(cells.length); above !== undefined; above = hanging.get(cells.length)) {
        if (above.rows > 1) hanging.set(cells.length, { ...above, rows: above.rows - 1 })
        else hanging.delete(cells.length)
        cells.push(above.text)
      }
    }
    for (const cell of childrenOf(row)) {
      if (cell.type !== 'tableCell') continue
      takeHanging()
      const text = readCell(cell, markOf)
      const width = Math.min(cell.colSpan > 1 ? cell.colSpan : 1, MOST_COLUMNS - cells.length)
      for (let column = 0; column < width; column += 1) {
        const own = column === 0 ? text : ''
        if (cell.rowSpan > 1) hanging.set(cells.length, { text: own, rows: cell.rowSpan - 1 })
        cells.push(own)
      }
    }
    takeHanging()
    return cells
  })
}
