import { readAct } from './act'
import { factsOf, noFacts } from './clause-facts'
import { judgeComing, judgePast, type Judgement } from './judge'
import { placeParagraphs, type PlacedParagraph } from './parts'
import { findPlanYear } from './plan-year'
import { findQuantities } from './quantities'
import { readRow } from './rows'
import { splitClauses } from './segment'
import { listSentences, trimMarks, type Span } from './spans'
import { squeeze } from './blanks'
import type { FoundQuantity, Outline, OutlineParagraph, ProposedClause } from './types'
import { OPENS_IN_PAST } from './words/times'

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

/** 2023 年，… in a plan for 2024: the sentence tells of that year up to its end. */
const opensInPast = (sentence: string, year: number | null): boolean => {
  const opened = /^(?:（[^（）]*）)?(?:截至|到)?(20\d\d)年(?!.{0,8}(?:基础上|相比))/u.exec(sentence)?.[1]
  const isEarlier = opened !== undefined && year !== null && Number(opened) < year
  return isEarlier || OPENS_IN_PAST.test(sentence)
}

/** 力争 A 增长 5%，B 增长 6%: what has no verb of its own strives with what stands before it. */
const strivesBefore = (before: string, words: string): boolean =>
  /(?:^|[，：；])(?:力争|争取|努力实现)[^，]*，(?:[^，]*，)*$/u.test(before) &&
  readAct(words).role === null

const isFrame = (paragraph: OutlineParagraph, text: string, span: Span): boolean => {
  const words = text.slice(span.start, span.end)
  if (paragraph.kind === 'heading' || paragraph.kind === 'closing') return true
  return span.start === 0 && paragraph.lead !== null && words === squeeze(paragraph.lead)
}

function clausesOfComing(placed: PlacedParagraph, year: number | null): ProposedClause[] {
  const { paragraph } = placed
  const text = squeeze(paragraph.text)
  const counts = findQuantities(text).filter(({ role }) => role === 'quantity')
  const row = paragraph.kind === 'table-row' ? readRow(paragraph) : null
  if (paragraph.kind === 'table-row' && row === null) return []
  const isWhole = paragraph.kind === 'heading' || paragraph.kind === 'closing'
  const whole = trimMarks(text, { start: 0, end: text.length })
  const sentences = listSentences(text)
  const spans = row !== null ? [row.span] : isWhole ? (whole === null ? [] : [whole]) : splitClauses(text, counts)
  return spans.map((span) => {
    const own = within(counts, span)
    const words = text.slice(span.start, span.end)
    const around = sentences.find(({ end }) => end >= span.end) ?? span
    const judged = {
      words,
      counts: own,
      isFrame: isFrame(paragraph, text, span),
      isInPast: row === null && opensInPast(text.slice(around.start, around.end), year),
      isStriving: strivesBefore(text.slice(around.start, span.start), words),
    }
    const judgement = judgeComing(judged)
    const isPromise = judgement.disposition === 'commitment'
    const facts = isPromise ? factsOf(text, span, own, year, row) : noFacts()
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
  return placeParagraphs(outline, year ?? undefined).flatMap((placed) => {
    if (placed.part === 'coming') return clausesOfComing(placed, year)
    return placed.part === 'past' ? clausesOfPast(placed) : []
  })
}
