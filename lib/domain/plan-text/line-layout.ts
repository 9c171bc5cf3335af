import { startsItem } from './numbering'
import type { RawBlock } from './types'

export type Line = Extract<RawBlock, { type: 'text' }>

/** How a document sets its lines; widths in half characters, a Chinese one taking two. */
export type LineLayout = {
  /** where lines are broken; null where each line is a paragraph of its own */
  wrapAt: number | null
  /** whether only the first line of a paragraph is indented */
  hasIndents: boolean
  /** whether blank lines part paragraphs; not so where one follows every line */
  hasGaps: boolean
  /** whether lines stand without full stops, as items of a list do */
  isList: boolean
}

/** Lines of GB/T 9704 have 28 characters, of web pages up to 60. */
const NARROWEST = 40
const WIDEST = 130
/** A last character, mark or number may not fit. */
const RAGGED = 8

/** A colon between numbers parts a ratio: 19.9:48.3:31.8. */
const ENDED = /(?:[。！？；!?;…]|(?<!\d)[：:])[”’）》」』)\]]*$/u
const SENTENCE_ENDED = /(?:[。！？!?]|(?<!\d)[：:])[”’）》」』)\]]*$/u
const INDENT = /^(?:　|[ \t\u00a0\u2002\u2003]{2,})/u

/** Whether a text ends as a sentence does; a semicolon may stand before a page break. */
export const isSentenceEnded = (text: string): boolean => SENTENCE_ENDED.test(text.trimEnd())
export const isEnded = (text: string): boolean => ENDED.test(text.trimEnd())
export const isIndented = (text: string): boolean => INDENT.test(text)
export const isBlank = (text: string): boolean => text.trim() === ''

export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text.trimEnd()) width += character.charCodeAt(0) < 0x2000 ? 1 : 2
  return width
}

const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length

/** The width that many lines have and none but a few go beyond, if they are broken in sentences. */
function findWrap(texts: readonly string[]): number | null {
  const widths = texts.map(widthOf).toSorted((a, b) => a - b)
  const widest = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0
  if (widest < NARROWEST || widest > WIDEST) return null
  const full = texts.filter((text) => widthOf(text) >= widest - RAGGED)
  if (full.length < 3 || full.length < texts.length * 0.2) return null
  return shareOf(full, (text) => !isEnded(text)) >= 0.4 ? widest : null
}

/** Tells from all lines of a document how they are set. */
export function readLayout(lines: readonly Line[]): LineLayout {
  const texts = lines.filter(({ text }) => !isBlank(text)).map(({ text }) => text)
  const wrapAt = findWrap(texts)
  const indented = shareOf(texts, isIndented)
  const blanks = shareOf(lines, ({ text }) => isBlank(text))
  const long = texts.filter((text) => widthOf(text) >= NARROWEST && !startsItem(text.trim()))
  return {
    wrapAt,
    hasIndents: wrapAt !== null && indented > 0.05 && indented < 0.8,
    hasGaps: wrapAt === null || blanks < 0.4,
    isList: wrapAt === null && long.length >= 4 && shareOf(long, isEnded) < 0.6,
  }
}
