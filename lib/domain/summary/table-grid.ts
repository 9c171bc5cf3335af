import type { Cell } from './model'

/** A cell with the place it takes in its table; rows and columns count from 0. */
export type PlacedCell = {
  cell: Cell
  row: number
  column: number
  rows: number
  columns: number
  /** its position among the cells of its row, as the model lists them */
  index: number
}

/**
 * Where each cell of a table stands. As in HTML, a row lists only the cells that begin in it,
 * and a cell takes the next column that no cell from above reaches into.
 */
export function placeCells(rows: readonly (readonly Cell[])[]): PlacedCell[][] {
  const taken = new Set<string>()
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell, index) => {
      while (taken.has(`${row}:${column}`)) column += 1
      const placed = { cell, row, column, rows: cell.rows ?? 1, columns: cell.columns ?? 1, index }
      for (let down = 0; down < placed.rows; down += 1) {
        for (let right = 0; right < placed.columns; right += 1) taken.add(`${row + down}:${column + right}`)
      }
      column += placed.columns
      return placed
    })
  })
}

/** The text of a cell or sentence. */
export const textOf = ({ runs }: { runs: readonly { text: string }[] }): string =>
  runs.map(({ text }) => text).join('')

/** A place of a table with the cell that covers it; `isFirst` where the cell begins there. */
export type FilledCell = { cell: Cell; origin: PlacedCell; isFirst: boolean }

/** Every place of a table, row by row, for forms that know no merged cells. */
export function fillCells(rows: readonly (readonly Cell[])[]): FilledCell[][] {
  const filled: FilledCell[][] = rows.map(() => [])
  for (const origin of placeCells(rows).flat()) {
    for (let down = 0; down < origin.rows; down += 1) {
      for (let right = 0; right < origin.columns; right += 1) {
        const row = filled[origin.row + down]
        if (row !== undefined) {
          row[origin.column + right] = { cell: origin.cell, origin, isFirst: down === 0 && right === 0 }
        }
      }
    }
  }
  return filled
}
