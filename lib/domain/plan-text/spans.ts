/** A stretch of a text: offsets, end exclusive. */
export type Span = { start: number; end: number }

const OPENING = '“‘（(《〈【['
const CLOSING = '”’）)》〉】]'
const SENTENCE_END = /[。！？；;!?]/u

/**
 * How deep in quotation marks and brackets each character stands. A mark that is never closed,
 * or that closes nothing, counts for nothing.
 */
function depths(text: string): number[] {
  const depth = new Array<number>(text.length).fill(0)
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (OPENING.includes(mark)) open.push(at)
    else if (CLOSING.includes(mark)) {
      const wanted = OPENING.charAt(CLOSING.indexOf(mark))
      const from = open.findLastIndex((each) => text.charAt(each) === wanted)
      if (from < 0) continue
      const begin = open[from] ?? at
      open.length = from
      if (at - begin <= LONGEST_BRACKET) for (let i = begin; i <= at; i += 1) depth[i] = (depth[i] ?? 0) + 1
    }
  }
  return depth
}

/** Brackets longer than this were opened by mistake. */
const LONGEST_BRACKET = 200

/** Cuts a span behind every mark of `marks` that stands in no quotation marks or brackets. */
export function cutBehind(text: string, span: Span, marks: RegExp): Span[] {
  const depth = depths(text.slice(span.start, span.end))
  const spans: Span[] = []
  let start = span.start
  for (let at = span.start; at < span.end; at += 1) {
    if (depth[at - span.start] !== 0 || !marks.test(text.charAt(at))) continue
    if (/^\d[:,.]\d$/u.test(text.slice(at - 1, at + 2))) continue
    spans.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < span.end) spans.push({ start, end: span.end })
  return spans
}

/** The sentences of a text, their closing marks included. */
export const listSentences = (text: string, part: Span = { start: 0, end: text.length }): Span[] =>
  cutBehind(text, part, SENTENCE_END)

/** The span without the marks at its ends; null where nothing else stands in it. */
export function trimMarks(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const lead = /^[，。；：、！？;,:!?…]*/u.exec(words)?.[0].length ?? 0
  const body = words.slice(lead).replace(/[，。；：、！？;,:!?…]+$/u, '')
  return body === '' ? null : { start: start + lead, end: start + lead + body.length }
}
