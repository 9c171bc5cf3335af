/** A span of a text, as offsets into the text with all white space removed; end is exclusive. */
export type Span = { start: number; end: number }

/** A stretch of the text as it stands, and the span it belongs to, if any. */
export type Segment<S extends Span> = { text: string; span: S | null }

const isBlank = (character: string | undefined): boolean =>
  character !== undefined && /\s/u.test(character)

/** Offsets into `text` of its characters that are not white space, and of its end. */
function solidOffsets(text: string): number[] {
  const offsets: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    if (!isBlank(text[index])) offsets.push(index)
  }
  return offsets
}

/**
 * Cuts a text at spans that do not overlap, in order, keeping its own white space; the
 * pieces joined are the text again. Throws when a span reaches beyond the text.
 */
export function splitAtSpans<S extends Span>(text: string, spans: readonly S[]): Segment<S>[] {
  const solid = solidOffsets(text)
  const segments: Segment<S>[] = []
  let at = 0
  for (const span of spans) {
    const first = solid[span.start]
    const last = solid[span.end - 1]
    if (first === undefined || last === undefined) throw new Error(`no span ${span.start}–${span.end}`)
    if (first > at) segments.push({ text: text.slice(at, first), span: null })
    segments.push({ text: text.slice(first, last + 1), span })
    at = last + 1
  }
  if (at < text.length) segments.push({ text: text.slice(at), span: null })
  return segments
}

/** A row of a table, cell by cell, and the span that it belongs to. */
export type TableRow<S extends Span> = { cells: string[]; span: S | null }

/** The rows of a table (lines, cells parted by tabs), each with the span that begins in it. */
export function rowsOf<S extends Span>(text: string, spans: readonly S[]): TableRow<S>[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.replace(/\s/gu, '').length
    const span = spans.find((each) => each.start >= start && each.start < at) ?? null
    return { cells: line.split('\t'), span }
  })
}

/**
 * A quote, kept without white space, as its paragraph writes it, in one line: the cells of a
 * table's row would run together. The quote itself where the paragraph does not hold it.
 */
export function asWritten(text: string, quote: string): string {
  const start = text.replace(/\s/gu, '').indexOf(quote)
  if (start < 0 || quote === '') return quote
  const [, written] = partsAround(text, { start, end: start + quote.length })
  return written.replace(/\s+/gu, ' ')
}

/** The sentences around a span: from the full stop before it to the one after it. */
export function sentenceAround(text: string, span: Span) {
  const [before, marked, after] = partsAround(text, span)
  const start = before.lastIndexOf('。') + 1
  const stop = after.indexOf('。')
  return {
    before: before.slice(start),
    marked,
    after: stop < 0 ? after : after.slice(0, stop + 1),
  }
}

function partsAround(text: string, span: Span): [string, string, string] {
  const segments = splitAtSpans(text, [span])
  const index = segments.findIndex((segment) => segment.span !== null)
  const join = (pieces: Segment<Span>[]) => pieces.map((piece) => piece.text).join('')
  return [join(segments.slice(0, index)), segments[index]?.text ?? '', join(segments.slice(index + 1))]
}
