import { noteMark } from '@/lib/domain/plan-text/notes'
import { childrenOf, type DocxNode } from './docx-tree'

/** The words of a paragraph, and how many of them at its beginning are bold. */
export type DocxText = { text: string; boldLead: number }

/** Tells the mark of a note by its reference, and remembers that it was referred to. */
export type MarkOf = (noteType: string, noteId: string) => string

const REFERENCE = /^[[［【(（]?(\d{1,3}|[①-⑳])[\]］】)）]?$/u
const EXPONENTS: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

/** Raised digits are a note's mark, but behind a metre an exponent. */
function raised(text: string, before: string): string {
  const exponent = EXPONENTS[text.trim()]
  if (exponent !== undefined && /[mｍ]$/u.test(before)) return exponent
  const reference = REFERENCE.exec(text.trim())
  return reference === null ? text : noteMark(reference[1] ?? '')
}

/** Reads runs, links and whatever else stands in a paragraph; pictures have no words. */
export function readDocxText(nodes: readonly DocxNode[], markOf: MarkOf): DocxText {
  let text = ''
  let boldLead = 0
  let isLeading = true
  const read = (node: DocxNode, isBold: boolean, isRaised: boolean): void => {
    if (node.type === 'text') {
      text += isRaised ? raised(node.value, text) : node.value
      if (isLeading && isBold) boldLead = text.length
      else if (node.value.trim() !== '') isLeading = false
    } else if (node.type === 'tab') text += ' '
    else if (node.type === 'break') text += node.breakType === 'line' ? '\n' : ''
    else if (node.type === 'noteReference') text += noteMark(markOf(node.noteType, node.noteId))
    else {
      const bold = node.type === 'run' ? node.isBold : isBold
      const high = node.type === 'run' ? node.verticalAlignment === 'superscript' : isRaised
      for (const child of childrenOf(node)) read(child, bold, high)
    }
  }
  for (const node of nodes) read(node, false, false)
  return { text, boldLead }
}
