import type { Outline } from '@/lib/domain/plan-text/types'
import type { Mark } from './marks'
import { plain } from './plain'
import { writeFigure } from './write-figure'

/** A passage of a paragraph: offsets into its plain words, end exclusive. */
export type Span = { paragraph: number; start: number; end: number }

/** A mark with the place of its quote; `span` is null where reading lost the words. */
export type PlacedMark = { mark: Mark; span: Span | null }

/** Finds the marks, which stand in the order of the text, in the paragraphs that were read. */
export function placeMarks({ paragraphs }: Outline, marks: readonly Mark[]): PlacedMark[] {
  const words = paragraphs.map(({ number, text }) => ({ number, text: plain(text) }))
  let at = { index: 0, offset: 0 }
  return marks.map((mark) => {
    const quote = plain(mark.quote)
    const found = words.slice(at.index).flatMap(({ number, text }, skipped) => {
      const start = text.indexOf(quote, skipped === 0 ? at.offset : 0)
      return start < 0 ? [] : [{ index: at.index + skipped, number, start }]
    })[0]
    if (found === undefined) return { mark, span: null }
    at = { index: found.index, offset: found.start + 1 }
    const span = { paragraph: found.number, start: found.start, end: found.start + quote.length }
    return { mark, span }
  })
}

/** How many characters two passages share. */
export const overlapOf = (a: Span, b: Span): number =>
  a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

const lengthOf = ({ start, end }: Span): number => end - start

/** Where the numbers of a mark stand, with their units; those written in words are left out. */
const numberSpans = ({ quote, measures }: Mark, span: Span): Span[] =>
  measures.flatMap((measure) => {
    const written = writeFigure(measure)
    const at = plain(quote).indexOf(written)
    const start = span.start + at
    return at < 0 ? [] : [{ ...span, start, end: start + written.length }]
  })

/**
 * Whether a proposal speaks of a mark's passage: it shares half of the shorter of the two, or holds
 * one of its numbers with the unit.
 */
export function speaksOf(proposed: Span, { mark, span }: PlacedMark): boolean {
  if (span === null) return false
  if (overlapOf(proposed, span) * 2 >= Math.min(lengthOf(proposed), lengthOf(span))) return true
  return numberSpans(mark, span).some((each) => overlapOf(proposed, each) === lengthOf(each))
}
