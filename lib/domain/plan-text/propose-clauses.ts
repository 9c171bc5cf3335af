import { factsOf, noFacts } from './clause-facts'
import { withLabels } from './labels'
import { judgeComing, judgePast, type Judgement } from './judge'
import { placeParagraphs, type PlacedParagraph } from './parts'
import { findPlanYear } from './plan-year'
import { findQuantities } from './quantities'
import { readRow, type RowCells } from './rows'
import { splitClauses } from './segment'
import { sentenceAround } from './sentence'
import { listSentences, trimMarks, type Span } from './spans'
import { squeeze } from './blanks'
import type { FoundQuantity, Outline, OutlineParagraph, ProposedClause } from './types'

/** What is known beforehand about a document, where it is. */
export type ProposingContext = {
  /** the year that the plan is for, where the document does not say it */
  year?: number
}

const within = (counts: readonly FoundQuantity[], { start, end }: Span): FoundQuantity[] =>
  counts.filter((count) => count.start >= start && count.end <= end)

const sectionOf = ({ headings }: OutlineParagraph): string | null => headings[1] ?? headings[0] ?? null

function clauseOf(
  { paragraph }: PlacedParagraph,
  text: string,
  span: Span,
  judgement: Judgement,
  facts: ReturnType<typeof noFacts>,
): ProposedClause {
  return {
    quote: text.slice(span.start, span.end),
    paragraph: paragraph.number,
    ...span,
    section: sectionOf(paragraph),
    lead: paragraph.lead,
    ...judgement,
    ...facts,
    baselines: [],
  }
}

/** The stretches of a paragraph that are decided about at once, and those that only introduce them. */
function stretchesOf(
  paragraph: OutlineParagraph,
  text: string,
  counts: readonly FoundQuantity[],
  row: RowCells | null,
): (Span & { isFrame: boolean })[] {
  if (row !== null) {
    return row.tasks.flatMap((cell, index) =>
      splitClauses(text, counts, cell).map((span) => ({ ...span, isFrame: index < row.titles })),
    )
  }
  if (paragraph.kind === 'heading' || paragraph.kind === 'closing') {
    const whole = trimMarks(text, { start: 0, end: text.length })
    return whole === null ? [] : [{ ...whole, isFrame: true }]
  }
  const lead = paragraph.lead === null ? null : squeeze(paragraph.lead)
  return splitClauses(text, counts).map((span) => ({
    ...span,
    isFrame: span.start === 0 && text.slice(span.start, span.end) === lead,
  }))
}

function clausesOfComing(placed: PlacedParagraph, year: number | null): ProposedClause[] {
  const { paragraph } = placed
  const text = squeeze(paragraph.text)
  const row = paragraph.kind === 'table-row' ? readRow(paragraph) : null
  if (paragraph.kind === 'table-row' && row === null) return []
  const counts = findQuantities(text).filter(({ role }) => role === 'quantity')
  return stretchesOf(paragraph, text, counts, row).map(({ isFrame, ...span }) => {
    const own = within(counts, span)
    const words = text.slice(span.start, span.end)
    const around = sentenceAround(text, span, row === null ? year : null)
    const judgement = judgeComing({ words, counts: own, isFrame, ...around })
    const term = around.closing?.deadline ?? around.opening
    const facts =
      judgement.disposition === 'commitment'
        ? factsOf(text, span, own, year, row, term)
        : noFacts()
    return clauseOf(placed, text, span, judgement, facts)
  })
}

function clausesOfPast(placed: PlacedParagraph): ProposedClause[] {
  const text = squeeze(placed.paragraph.text)
  const counts = findQuantities(text).filter(({ role }) => role === 'quantity')
  return listSentences(text)
    .flatMap((sentence) => trimMarks(text, sentence) ?? [])
    .map((span) => {
      const own = within(counts, span)
      return clauseOf(placed, text, span, judgePast(text.slice(span.start, span.end), own), noFacts())
    })
}

/**
 * Proposes what becomes of every clause of a document: the coming-year part clause by clause, the
 * past sentence by sentence; titles, salutations and notes have none. It reads nothing but the
 * outline: the same outline gives the same proposals, and each says why.
 */
export function proposeClauses(outline: Outline, context: ProposingContext = {}): ProposedClause[] {
  const year = context.year ?? findPlanYear(outline)
  const placed = placeParagraphs(outline, year ?? undefined)
  const clauses = placed.flatMap((each) => {
    if (each.part === 'coming') return clausesOfComing(each, year)
    return each.part === 'past' ? clausesOfPast(each) : []
  })
  return withLabels(outline, clauses, year)
}
