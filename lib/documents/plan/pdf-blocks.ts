import { NOTE_OPEN, type RawBlock } from '@/lib/domain/plan-text/types'
import type { Grid } from './pdf-grid'
import type { PdfLine } from './pdf-lines'
import { findTables, type PdfPart } from './pdf-table'

/** Shares of the size of the type, and of the usual distance of lines. */
const INDENT = 1.2
const GAP = 1.5
const NOTE_SIZE = 0.88
/** A margin is where at least so many of all lines begin. */
const MARGIN_SHARE = 0.05

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const leftOf = (line: PdfLine): number => line.cells[0]?.left ?? 0

/** The smallest place at which many lines begin. */
function findMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const left = Math.round(leftOf(line))
    counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count >= lines.length * MARGIN_SHARE)
  return Math.min(...often.map(([left]) => left), Infinity)
}

/** Small lines at the foot of a page, from the first that begins with a mark. */
function findNotes(lines: readonly PdfLine[], size: number): number {
  let start = lines.length
  while (start > 0 && (lines[start - 1]?.size ?? size) <= size * NOTE_SIZE) start -= 1
  const marked = lines.slice(start).findIndex(({ text }) => text.startsWith(NOTE_OPEN))
  return marked < 0 ? lines.length : start + marked
}

const textBlock = (text: string, page: number, isNote: boolean): RawBlock => ({
  type: 'text',
  text,
  style: isNote ? 'note' : null,
  boldLead: 0,
  isWhole: false,
  page,
})

/** A page: its lines from top to bottom, and the tables that were found by their ruled lines. */
export type PdfPage = { lines: readonly PdfLine[]; tables: readonly Grid[] }

/** The parts of a page in order, ruled tables at their place. */
function partsOf(lines: readonly PdfLine[], tables: readonly Grid[]): PdfPart[] {
  const ruled = tables.map(({ rows, top }): PdfPart => ({ type: 'table', rows, y: top }))
  return [...findTables(lines), ...ruled].toSorted((a, b) => (yOf(b) ?? 0) - (yOf(a) ?? 0))
}

const yOf = (part: PdfPart | undefined): number | null =>
  part === undefined ? null : part.type === 'line' ? part.line.y : part.y

function readPart(part: PdfPart, page: number, margin: number): RawBlock {
  if (part.type === 'table') return { type: 'table', rows: part.rows, page }
  const { line } = part
  const isIndented = leftOf(line) - margin >= INDENT * line.size
  return textBlock(`${isIndented ? '　　' : ''}${line.text}`, page, false)
}

/**
 * The blocks of a document's pages: a line each, with blanks for its indent and an empty line for
 * a wide distance, and tables; the notes at the foot of pages follow at the end.
 */
export function readPages(pages: readonly PdfPage[]): RawBlock[] {
  const all = pages.flatMap(({ lines }) => [...lines])
  const size = medianOf(all.map((line) => line.size))
  const margin = findMargin(all)
  const pitch = medianOf(
    pages.flatMap(({ lines }) => lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)),
  )
  const notes: RawBlock[] = []
  const blocks = pages.flatMap(({ lines, tables }, at) => {
    const page = at + 1
    const notesAt = findNotes(lines, size)
    notes.push(...lines.slice(notesAt).map(({ text }) => textBlock(text, page, true)))
    const parts = partsOf(lines.slice(0, notesAt), tables)
    return parts.flatMap((part, place) => {
      const above = yOf(parts[place - 1])
      const isApart = above !== null && above - (yOf(part) ?? 0) > pitch * GAP
      const block = readPart(part, page, margin)
      return isApart ? [textBlock('', page, false), block] : [block]
    })
  })
  return [...blocks, ...notes]
}
