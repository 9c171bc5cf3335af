import { mendBlanks } from './blanks'
import {
  isBlank,
  isEnded,
  isIndented,
  isSentenceEnded,
  readLayout,
  widthOf,
  type Line,
  type LineLayout,
} from './line-layout'
import { findNumbering, startsItem } from './numbering'
import { isByline, isNotesHeading, isResponsibility, isSalutation } from './phrases'
import type { RawBlock } from './types'

/** A paragraph put together of the lines that belong to it; tables pass as they are. */
export type Joined = Line | Extract<RawBlock, { type: 'table' }>

/** What is known of the paragraph that is being put together. */
type Open = { line: Line; last: string; isHeading: boolean }

const FULL_WITHIN = 6
/** Headings and titles are shorter; a line that breaks off later was cut. */
const SHORTEST_CUT = 44

const isFull = (text: string, { wrapAt }: LineLayout): boolean =>
  wrapAt !== null && widthOf(text) >= wrapAt - FULL_WITHIN

/** Lines that were broken by counting characters are shorter where digits stand. */
const isNearlyFull = (text: string, { wrapAt }: LineLayout): boolean =>
  wrapAt !== null && widthOf(text) >= wrapAt * 0.75

const startsParagraph = (text: string): boolean => {
  const mended = mendBlanks(text)
  return startsItem(mended) || isSalutation(mended) || isResponsibility(mended)
}

/** Whether a line that is no paragraph of its own goes on with the one before. */
function continuesWrapped(open: Open, text: string, hasGap: boolean, layout: LineLayout): boolean {
  const wasCut = isFull(open.last, layout) && !isEnded(open.last)
  if (startsParagraph(text)) return wasCut && layout.hasIndents && !isIndented(text)
  if (hasGap && layout.hasGaps && !layout.hasIndents) return wasCut
  if (layout.hasIndents && isIndented(text)) return false
  if (layout.hasIndents) return continuesIndented(open, text, layout)
  return isFull(open.last, layout)
}

/** Where paragraphs are indented, a line that is not goes on, unless the one above stops short. */
function continuesIndented(open: Open, text: string, layout: LineLayout): boolean {
  if (isNotesHeading(mendBlanks(text))) return false
  return isNearlyFull(open.last, layout) || (!open.isHeading && !isEnded(open.last))
}

function continuesWhole(open: Open, text: string, layout: LineLayout): boolean {
  if (open.isHeading || layout.isList || startsParagraph(text)) return false
  return widthOf(open.last) >= SHORTEST_CUT && !isSentenceEnded(open.last)
}

type Place = { layout: LineLayout; hasGap: boolean; wasFront: boolean; isFront: boolean }

function continues(open: Open, text: string, place: Place): boolean {
  const { layout, hasGap, wasFront, isFront } = place
  if (isFront) {
    const isOver = hasGap || /[上日）)]$/u.test(open.last.trimEnd()) || isByline(mendBlanks(text))
    return isFull(open.last, layout) && !isOver
  }
  if (layout.wrapAt !== null) return continuesWrapped(open, text, hasGap, layout)
  return !wasFront && continuesWhole(open, text, layout)
}

/** A number, and no sentence behind it: "（一）深入推进产业强区，增强核心竞争优势". */
const looksLikeHeading = (text: string): boolean => {
  const mended = mendBlanks(text)
  if (isSalutation(mended)) return true
  const numbering = findNumbering(mended)
  return (
    numbering !== null &&
    (numbering.rank <= 3 || widthOf(text) < SHORTEST_CUT) &&
    !/[。；：].|[。；]/u.test(mended)
  )
}

const openOf = (line: Line): Open => ({
  line,
  last: line.text,
  isHeading: looksLikeHeading(line.text),
})

/** Latin words and numbers may have ended with the line. */
function glue(before: string, after: string): string {
  const isWide = (character: string | undefined) => (character?.charCodeAt(0) ?? 0) >= 0x2000
  return before + (isWide(before.at(-1)) || isWide(after[0]) ? '' : '\n') + after
}

const grow = ({ line }: Open, { text }: Line): Open => ({
  ...openOf({ ...line, text: glue(line.text.trimEnd(), text.trim()) }),
  last: text,
})

/** Hands over the lines between two tables, with what a blank line before each tells. */
function* withGaps(blocks: readonly RawBlock[]): Generator<{ block: RawBlock; hasGap: boolean }> {
  let hasGap = false
  for (const block of blocks) {
    if (block.type === 'text' && isBlank(block.text)) {
      hasGap = true
      continue
    }
    yield { block, hasGap }
    hasGap = false
  }
}

const isBodyStart = (text: string): boolean => {
  const mended = mendBlanks(text)
  if (mended.startsWith('——') && isByline(mended)) return false
  return startsParagraph(text) || (isSentenceEnded(text) && widthOf(text) > SHORTEST_CUT)
}

/**
 * Puts lines together into paragraphs: where a page or a right margin broke a sentence, across
 * blank lines too; never a heading, an item or a table with the prose beside it. The lines above
 * the first salutation, heading or sentence are title and byline, and stay apart.
 */
export function joinLines(blocks: readonly RawBlock[]): Joined[] {
  const lines = blocks.flatMap((block) => (block.type === 'text' && !block.isWhole ? [block] : []))
  const layout = readLayout(lines)
  const joined: Joined[] = []
  let open: Open | null = null
  let isFront = true
  const close = () => {
    if (open !== null) joined.push(open.line)
    open = null
  }
  for (const { block, hasGap } of withGaps(blocks)) {
    if (block.type === 'table' || block.isWhole || block.style !== null) {
      close()
      joined.push(block)
      continue
    }
    const wasFront: boolean = isFront
    isFront &&= !isBodyStart(block.text)
    const before: Open | null = open
    const goesOn = before !== null && continues(before, block.text, { layout, hasGap, wasFront, isFront })
    if (goesOn && before !== null) {
      open = grow(before, block)
    } else {
      close()
      open = openOf(block)
    }
  }
  close()
  return joined
}
