import { readLines, type PdfItem } from './pdf-lines'
import type { Rule } from './pdf-rules'

/** A table found by its ruled lines, and the pieces of text of its page that lie in none. */
export type Grid = { rows: string[][]; top: number }
export type Ruled = { tables: Grid[]; rest: PdfItem[] }

type Span = { from: number; to: number }
type Place = { row: number; column: number }
const keyOf = ({ row, column }: Place): string => `${row}:${column}`

/** A table's lines: from top to bottom, and from left to right. */
type Frame = { ys: number[]; xs: number[]; across: Rule[]; down: Rule[] }

/** Points within which lines are one. */
const SAME = 3
/** A line of a cell that leaves so much of its width was ended by hand; shares of the type. */
const ENDED_EARLY = 2.2
/** In a narrower cell every line is broken by its width. */
const NARROWEST = 6
/** What has more is a drawing. */
const MOST_ROWS = 200
const MOST_COLUMNS = 60

/** Places drawn together where they are almost the same. */
function mergePlaces(places: readonly number[]): number[] {
  const merged: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place - (merged.at(-1) ?? -Infinity) > SAME) merged.push(place)
  }
  return merged
}

const covers = ({ from, to }: Span, place: number): boolean => from - SAME <= place && place <= to + SAME

/** Tables of a page: bands between lines across that two lines down or more run through. */
function findFrames(rules: readonly Rule[]): Frame[] {
  const across = rules.filter(({ isAcross }) => isAcross)
  const down = rules.filter(({ isAcross }) => !isAcross)
  const ys = mergePlaces(across.map(({ at }) => at)).toReversed()
  const frames: Frame[] = []
  let open: number[] = []
  const close = () => {
    const [top, bottom] = [open[0] ?? 0, open.at(-1) ?? 0]
    const own = down.filter(({ from, to }) => from < top && to > bottom)
    const xs = mergePlaces(own.map(({ at }) => at))
    const isTable = open.length >= 3 && open.length <= MOST_ROWS && xs.length >= 3 && xs.length <= MOST_COLUMNS
    const near = across.filter((rule) => rule.at <= top + SAME && rule.at >= bottom - SAME)
    if (isTable) frames.push({ ys: open, xs, across: near, down: own })
    open = []
  }
  for (const [at, y] of ys.entries()) {
    const next = ys[at + 1]
    if (open.length === 0) open = [y]
    const middle = (y + (next ?? y)) / 2
    const through = next === undefined ? [] : down.filter((rule) => covers(rule, middle) && rule.from <= next + SAME)
    if (next !== undefined && mergePlaces(through.map((rule) => rule.at)).length >= 2) open.push(next)
    else close()
  }
  return frames
}

const indexOf = (edges: readonly number[], place: number, isDescending: boolean): number => {
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [one = 0, two = 0] = [edges[at], edges[at + 1]]
    if (isDescending ? place <= one && place > two : place >= one && place < two) return at
  }
  return -1
}

/** The words of a cell: lines that were broken by its width are one again. */
function readCell(items: readonly PdfItem[], width: number): string {
  let text = ''
  let wasFull = true
  for (const line of readLines(items)) {
    const first = line.cells[0]
    const last = line.cells.at(-1)
    text += (wasFull ? '' : '\n') + line.text
    const left = width - ((last?.right ?? 0) - (first?.left ?? 0))
    wasFull = width < NARROWEST * line.size || left < ENDED_EARLY * line.size
  }
  return text
}

/** The cells of a frame: one merged down stands in each of its rows, one merged across in its first column. */
function readFrame({ ys, xs, across, down }: Frame, items: readonly PdfItem[]): string[][] {
  const rows = ys.length - 1
  const columns = xs.length - 1
  const middleOf = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2
  const isOpenAbove = (row: number, column: number) =>
    row > 0 && !across.some((rule) => Math.abs(rule.at - (ys[row] ?? 0)) <= SAME && covers(rule, middleOf(xs, column)))
  const isOpenLeft = (row: number, column: number) =>
    column > 0 && !down.some((rule) => Math.abs(rule.at - (xs[column] ?? 0)) <= SAME && covers(rule, middleOf(ys, row)))
  /** for each place the first place of the merged cell that it belongs to */
  const homes: Place[][] = []
  for (let row = 0; row < rows; row += 1) {
    const own: Place[] = []
    homes.push(own)
    for (let column = 0; column < columns; column += 1) {
      const left = isOpenLeft(row, column) ? own[column - 1] : undefined
      const above = isOpenAbove(row, column) ? homes[row - 1]?.[column] : undefined
      own.push(left ?? above ?? { row, column })
    }
  }
  const words = new Map<string, PdfItem[]>()
  for (const item of items) {
    const row = indexOf(ys, item.y + item.size * 0.35, true)
    const column = indexOf(xs, item.x + Math.min(item.width / 2, item.size), false)
    const home = homes[row]?.[column]
    if (home === undefined) continue
    const key = keyOf(home)
    if (!words.has(key)) words.set(key, [])
    words.get(key)?.push(item)
  }
  return homes.map((cells, row) =>
    cells.map((home, column) => {
      if (home.column !== column) return ''
      let end = column + 1
      while (end < columns && homes[row]?.[end]?.column === column) end += 1
      return readCell(words.get(keyOf(home)) ?? [], (xs[end] ?? 0) - (xs[column] ?? 0))
    }),
  )
}

const isInside = ({ ys, xs }: Frame, item: PdfItem): boolean =>
  item.y <= (ys[0] ?? 0) + SAME && item.y >= (ys.at(-1) ?? 0) - SAME &&
  item.x >= (xs[0] ?? 0) - SAME && item.x <= (xs.at(-1) ?? 0) + SAME

/** Takes out of a page's text what stands in ruled tables. */
export function readRuled(items: readonly PdfItem[], rules: readonly Rule[]): Ruled {
  const tables: Grid[] = []
  let rest = items.filter(({ text }) => text.trim() !== '')
  for (const frame of findFrames(rules)) {
    const inside = rest.filter((item) => isInside(frame, item))
    if (inside.length === 0) continue
    rest = rest.filter((item) => !isInside(frame, item))
    tables.push({ rows: readFrame(frame, inside), top: frame.ys[0] ?? 0 })
  }
  return { tables, rest }
}
