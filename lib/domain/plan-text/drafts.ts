import { mendBlanks, mendByline } from './blanks'
import { findBoldLead } from './leads'
import type { Joined } from './join-lines'
import { markNotes, takeNotes, type NoteReference } from './notes'
import { rankAcross, readTable, type Heads } from './table-rows'
import type { OutlineParagraph, RawBlock } from './types'

/** A paragraph before its place in the document is known. */
export type Draft = {
  text: string
  /** the same, with the blanks that part an office from a name */
  spaced: string
  notes: readonly NoteReference[]
  style: Extract<RawBlock, { type: 'text' }>['style']
  /** the phrase that the file prints bold */
  boldLead: string | null
  cells: OutlineParagraph['cells']
  isRow: boolean
  /** a row across its table, which heads the rows below it */
  across: { rank: number; level: 1 | 2 | 3 | 4 } | null
}

function readText(block: Extract<Joined, { type: 'text' }>): Draft {
  const { text: raw, notes } = takeNotes(markNotes(block.text))
  const text = mendBlanks(raw)
  const bold = takeNotes(markNotes(block.text.slice(0, block.boldLead))).text
  return {
    text,
    spaced: mendByline(raw),
    notes,
    style: block.style,
    boldLead: bold === '' ? null : (findBoldLead(text, bold)?.phrase ?? null),
    cells: [],
    isRow: false,
    across: null,
  }
}

const plain = (cell: string): string => takeNotes(markNotes(cell)).text

/** Paragraphs of all blocks: a table gives one a row. */
export function listDrafts(blocks: readonly Joined[]): Draft[] {
  let heads: Heads = []
  return blocks.flatMap((block) => {
    if (block.type === 'text') {
      heads = []
      return [readText(block)]
    }
    const table = readTable(block.rows.map((row) => row.map(plain)), heads)
    heads = table.heads
    return table.rows.map(({ text, cells, isAcross }) => ({
      text,
      spaced: text,
      notes: [],
      style: null,
      boldLead: null,
      cells,
      isRow: true,
      across: isAcross ? rankAcross(text) : null,
    }))
  }).filter(({ text }) => text !== '')
}
