import { isEnded } from '@/lib/domain/plan-text/line-layout'
import { noteMark } from '@/lib/domain/plan-text/notes'
import { startsItem } from '@/lib/domain/plan-text/numbering'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import { readDocxTable } from './docx-table'
import { readDocxText, type MarkOf } from './docx-text'
import { childrenOf, type DocxNode, type DocxTree } from './docx-tree'

type Style = Extract<RawBlock, { type: 'text' }>['style']

const TITLE = /^(?:title|标题)$/iu
const HEADING = /^(?:heading|标题) ?([1-9])$/iu

function styleOf(name: string | null): Style {
  if (name === null) return null
  if (TITLE.test(name)) return 'title'
  const level = HEADING.exec(name)?.[1]
  if (level === undefined) return null
  return level === '1' ? 'heading-1' : level === '2' ? 'heading-2' : 'heading-3'
}

/** Lines that were broken by hand are paragraphs of their own where a sentence ended. */
function splitLines(text: string): string[] {
  const pieces: string[] = []
  for (const line of text.split('\n')) {
    const before = pieces.at(-1)
    const goesOn = before !== undefined && !isEnded(before) && !startsItem(line.trim())
    if (goesOn) pieces[pieces.length - 1] = before + line
    else pieces.push(line)
  }
  return pieces
}

function readParagraph(node: Extract<DocxNode, { type: 'paragraph' }>, markOf: MarkOf): RawBlock[] {
  const { text, boldLead } = readDocxText(node.children, markOf)
  const style = styleOf(node.styleName)
  return splitLines(text).map((piece, at) => ({
    type: 'text',
    text: piece,
    style,
    boldLead: at === 0 ? Math.min(boldLead, piece.length) : 0,
    isWhole: true,
    page: null,
  }))
}

/**
 * The blocks of a document's tree: its paragraphs and tables in order, then the notes that they
 * refer to, numbered in the order of their references.
 */
export function blocksOf(tree: DocxTree): RawBlock[] {
  const references: string[] = []
  const markOf: MarkOf = (noteType, noteId) => {
    const key = `${noteType}-${noteId}`
    if (!references.includes(key)) references.push(key)
    return String(references.indexOf(key) + 1)
  }
  const read = (node: DocxNode): RawBlock[] => {
    if (node.type === 'paragraph') return readParagraph(node, markOf)
    if (node.type === 'table') return [{ type: 'table', rows: readDocxTable(node, markOf), page: null }]
    return childrenOf(node).flatMap(read)
  }
  const blocks = tree.children.flatMap(read)
  const notes = references.map((key, at): RawBlock => {
    const body = tree.notes.findNoteByKey(key)?.body ?? []
    const text = readDocxText(body, () => '').text.trim()
    const marked = `${noteMark(String(at + 1))}${text}`
    return { type: 'text', text: marked, style: 'note', boldLead: 0, isWhole: true, page: null }
  })
  return [...blocks, ...notes]
}
