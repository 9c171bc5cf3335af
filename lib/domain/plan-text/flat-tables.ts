import { squeeze } from './blanks'
import { isHeadRow } from './table-rows'
import type { RawBlock } from './types'

/** Columns and rows of a table whose cells stand on lines of their own, below each other. */
const FIRST_HEAD = /^(?:序号|编号)$/u
const FEWEST_HEADS = 3
const MOST_HEADS = 9
const LONGEST_HEAD = 14
const NUMBER = /^\d{1,3}$/u

type Line = { text: string; at: number }

const linesOf = (blocks: readonly RawBlock[]): Line[] =>
  blocks.flatMap((block, at) => {
    const text = block.type === 'text' && !block.isWhole ? block.text.trim() : ''
    return text === '' ? [] : [{ text, at }]
  })

/** How many lines from here on are heads: as far as the number of the first row. */
function countHeads(lines: readonly Line[], start: number): number {
  let count = 0
  while (count <= MOST_HEADS) {
    const text = squeeze(lines[start + count]?.text ?? '')
    if (text === '' || text.length > LONGEST_HEAD || NUMBER.test(text)) break
    count += 1
  }
  const heads = lines.slice(start, start + count).map(({ text }) => text)
  const isTable = count >= FEWEST_HEADS && count <= MOST_HEADS && isHeadRow(heads)
  return isTable && squeeze(lines[start + count]?.text ?? '') === '1' ? count : 0
}

/** A row's cells; where a long one was broken into several lines, they are one again. */
function toCells(texts: readonly string[], columns: number): string[] {
  const surplus = Math.max(0, texts.length - columns)
  const [number = '', ...others] = texts
  const task = others.slice(0, surplus + 1).join('')
  return [number, task, ...others.slice(surplus + 1)]
}

/** The rows from here on: each begins with the next number, the last has as many lines as heads. */
function readRows(lines: readonly Line[], start: number, columns: number) {
  const starts: number[] = []
  for (let at = start; at < lines.length; at += 1) {
    if (squeeze(lines[at]?.text ?? '') === String(starts.length + 1)) starts.push(at)
  }
  const last = starts.at(-1) ?? start
  const end = Math.min(last + columns, lines.length)
  const rows = starts.map((from, row) => {
    const to = starts[row + 1] ?? end
    return toCells(lines.slice(from, to).map(({ text }) => text), columns)
  })
  return { rows, end }
}

/**
 * Puts tables together again whose cells were copied line by line: 序号, the other heads, then 1
 * and its cells, 2 and its cells.
 */
export function mendFlatTables(blocks: readonly RawBlock[]): RawBlock[] {
  const lines = linesOf(blocks)
  const mended: RawBlock[] = []
  let next = 0
  for (let at = 0; at < lines.length; at += 1) {
    const columns = FIRST_HEAD.test(squeeze(lines[at]?.text ?? '')) ? countHeads(lines, at) : 0
    if (columns === 0) continue
    const heads = lines.slice(at, at + columns).map(({ text }) => text)
    const { rows, end } = readRows(lines, at + columns, columns)
    const first = lines[at]?.at ?? 0
    mended.push(...blocks.slice(next, first), { type: 'table', rows: [heads, ...rows], page: null })
    next = lines[end]?.at ?? blocks.length
    at = end - 1
  }
  return [...mended, ...blocks.slice(next)]
}
