import { mendBlanks, mendByline } from '@/lib/domain/plan-text/blanks'
import { isBroken, isTableRow, readBlocks, type Block } from './blocks'

export type ParagraphKind =
  | 'title'
  | 'byline'
  | 'salutation'
  | 'heading'
  | 'body'
  | 'table'
  | 'note'
  | 'closing'

/**
 * A paragraph of a source document. Spans of clauses are offsets into `text` with all
 * white space removed (see `squeeze`).
 */
export type Paragraph = {
  /** Its place in the document, from 1. */
  number: number
  kind: ParagraphKind
  /** Heading level: 1 for 一、 and named parts, 2 for （一）; null for all but headings. */
  level: 1 | 2 | null
  /** The words with mended blanks. A table: one line a row, cells parted by tabs. */
  text: string
  /** The bold phrase that leads the paragraph, without its full stop. */
  lead: string | null
  /** The 一、 heading it stands under; null before the first one and for such headings. */
  part: string | null
  /** The （一） heading it stands under; null outside of sections and for headings. */
  section: string | null
}

type Draft = Pick<Paragraph, 'kind' | 'level' | 'text' | 'lead'>

const PART_HEADING = /^[一二三四五六七八九十]+、[^。]{1,60}$/u
const SECTION_HEADING = /^（[一二三四五六七八九十]+）[^。]{1,60}$/u
const NOTES_HEADING = /^(?:名词解释|注释)$/u
const SALUTATION = /^[^，。；]{2,20}：$/u
const LEAD = /^([^，。；：！？]{2,20})。/u

const headingLevel = (text: string): 1 | 2 | null => {
  if (PART_HEADING.test(text) || NOTES_HEADING.test(text)) return 1
  return SECTION_HEADING.test(text) ? 2 : null
}

const startsBody = (text: string): boolean => SALUTATION.test(text) || headingLevel(text) !== null

/** A prose block and the pieces that page breaks cut from it. */
function joinBroken(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const previous = joined.at(-1)
    const continues =
      previous !== undefined &&
      !isTableRow(previous) &&
      !isTableRow(block) &&
      isBroken(previous) &&
      !startsBody(mendBlanks(previous)) &&
      !startsBody(mendBlanks(block))
    if (continues) joined[joined.length - 1] = `${previous}\n${block}`
    else joined.push(block)
  }
  return joined
}

const draft = (kind: ParagraphKind, text: string): Draft => ({ kind, text, level: null, lead: null })

/** Title and bylines: what stands before the first salutation or heading. */
const readFront = (blocks: readonly Block[]): Draft[] =>
  blocks.map((block, index) =>
    index === 0 ? draft('title', mendBlanks(block)) : draft('byline', mendByline(block)),
  )

const readTable = (block: Block): Draft =>
  draft(
    'table',
    block
      .split('\n')
      .map((row) => row.split('\t').map(mendBlanks).join('\t'))
      .join('\n'),
  )

function readBodyBlock(block: Block): Draft {
  if (isTableRow(block)) return readTable(block)
  const text = mendBlanks(block)
  const level = headingLevel(text)
  if (level !== null) return { ...draft('heading', text), level }
  if (SALUTATION.test(text)) return draft('salutation', text)
  return draft('body', text)
}

/** Notes stand under the notes' heading; the last prose before them closes the document. */
function nameEnds(drafts: readonly Draft[]): Draft[] {
  const found = drafts.findIndex((each) => NOTES_HEADING.test(each.text))
  const notesAt = found < 0 ? drafts.length : found
  const closingAt = drafts.findLastIndex((each, index) => index < notesAt && each.kind === 'body')
  return drafts.map((each, index) => {
    if (index > notesAt && each.kind === 'body') return { ...each, kind: 'note' }
    if (index === closingAt && !LEAD.test(each.text)) return { ...each, kind: 'closing' }
    return each
  })
}

/**
 * Gives each paragraph its number, part, section and lead. In a section whose paragraphs
 * have leads, one without a lead speaks of the whole part again ("总体来看…") and ends it.
 */
function placeInParts(drafts: readonly Draft[]): Paragraph[] {
  let part: string | null = null
  let section: string | null = null
  let hasLeads = false
  return drafts.map((each, index) => {
    if (each.level === 1) part = null
    if (each.level !== null) {
      section = null
      hasLeads = false
    }
    const lead: string | null =
      section !== null && each.kind === 'body' ? (LEAD.exec(each.text)?.[1] ?? null) : null
    if (lead === null && hasLeads) section = null
    hasLeads ||= lead !== null
    const paragraph: Paragraph = { ...each, number: index + 1, lead, part, section }
    if (each.level === 1) part = each.text
    if (each.level === 2) section = each.text
    return paragraph
  })
}

/**
 * Reads the text of a plan or execution report, as extracted from its PDF file, into
 * numbered paragraphs: pieces cut by page breaks are joined, blanks mended, nothing
 * dropped and no word changed. Blocks are parted by blank lines.
 */
export function readPdfText(text: string): Paragraph[] {
  const blocks = readBlocks(text)
  const found = blocks.findIndex((block) => startsBody(mendBlanks(block)))
  const frontLength = found < 0 ? Math.min(1, blocks.length) : found
  const front = readFront(blocks.slice(0, frontLength))
  const body = joinBroken(blocks.slice(frontLength)).map(readBodyBlock)
  return placeInParts([...front, ...nameEnds(body)])
}
