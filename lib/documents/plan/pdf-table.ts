import type { PdfCell, PdfLine } from './pdf-lines'

/** A line of prose, or the rows of a table that was set in columns. */
export type PdfPart = { type: 'line'; line: PdfLine } | { type: 'table'; rows: string[][]; y: number }

type Column = { left: number; right: number }

const FEWEST_CELLS = 3
/** Lines of one cell stand closer than lines of two rows. */
const ROW_GAP = 1.25
const MOST_LINES_APART = 4

/** Where the columns lie: the cells of all lines, those that overlap taken together. */
function findColumns(lines: readonly PdfLine[]): Column[] {
  const columns: Column[] = []
  const cells = lines.flatMap((line) => [...line.cells]).toSorted((a, b) => a.left - b.left)
  for (const { left, right } of cells) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

const columnOf = (columns: readonly Column[], cell: PdfCell): number =>
  columns.findIndex(({ left, right }) => cell.left < right && cell.right > left)

/** Lines that belong to one row; in a table of single lines each is a row. */
function groupRows(lines: readonly PdfLine[]): PdfLine[][] {
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  const closest = Math.min(...gaps.filter((gap) => gap > 0), Infinity)
  const isSingle = lines.every(({ cells }) => cells.length >= FEWEST_CELLS)
  const rows: PdfLine[][] = []
  for (const [at, line] of lines.entries()) {
    const isNew = at === 0 || isSingle || (gaps[at - 1] ?? 0) > closest * ROW_GAP
    if (isNew) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows
}

function toTable(lines: readonly PdfLine[]): string[][] {
  const columns = findColumns(lines)
  return groupRows(lines).map((row) => {
    const cells = columns.map(() => '')
    for (const cell of row.flatMap((line) => [...line.cells])) {
      const column = columnOf(columns, cell)
      if (column >= 0) cells[column] = `${cells[column] ?? ''}${cell.text}`
    }
    return cells
  })
}

const isRow = (line: PdfLine): boolean => line.cells.length >= FEWEST_CELLS

/** The end of the table that begins here: rows with at most a few lines of wrapped cells between. */
function findEnd(lines: readonly PdfLine[], start: number): number {
  let end = start + 1
  for (let at = start + 1; at < lines.length && at - end < MOST_LINES_APART; at += 1) {
    const line = lines[at]
    if (line !== undefined && isRow(line)) end = at + 1
  }
  return end
}

/** Parts the lines of a page into prose and tables: two rows or more of three cells or more. */
export function findTables(lines: readonly PdfLine[]): PdfPart[] {
  const parts: PdfPart[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined) break
    const end = isRow(line) ? findEnd(lines, at) : at + 1
    const table = lines.slice(at, end)
    if (table.filter(isRow).length >= 2) parts.push({ type: 'table', rows: toTable(table), y: line.y })
    else table.forEach((each) => parts.push({ type: 'line', line: each }))
    at = end
  }
  return parts
}
