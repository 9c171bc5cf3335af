/** The tree that mammoth makes of a Word document, as far as it is used here. */
export type DocxNode =
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'run'; isBold: boolean; verticalAlignment: string; children: readonly DocxNode[] }
  | { type: 'paragraph'; styleName: string | null; children: readonly DocxNode[] }
  | { type: 'table'; children: readonly DocxNode[] }
  | { type: 'tableRow'; children: readonly DocxNode[] }
  | { type: 'tableCell'; colSpan: number; rowSpan: number; children: readonly DocxNode[] }
  | { type: 'hyperlink'; children: readonly DocxNode[] }

export type DocxNote = { noteType: string; noteId: string; body: readonly DocxNode[] }

export type DocxTree = {
  type: 'document'
  children: readonly DocxNode[]
  notes: { findNoteByKey: (key: string) => DocxNote | null }
}

/** The things inside a node; elements that are not known have none or some, and are passed through. */
export const childrenOf = (node: DocxNode): readonly DocxNode[] =>
  'children' in node ? node.children : []
