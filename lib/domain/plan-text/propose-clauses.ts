import { baselinesOf, readResults, type Results } from './baselines'
import { readAct } from './act'
import { squeeze } from './blanks'
import { factsOf, noFacts } from './clause-facts'
import { suggestDepartment, type EarlierItem, type KnownDepartment } from './department-suggestion'
import { withLabels } from './labels'
import { judgeComing, judgePast, type Judgement } from './judge'
import { placeParagraphs, type PlacedParagraph } from './parts'
import { findPlanYear } from './plan-year'
import { findNumbering } from './numbering'
import { findQuantities } from './quantities'
import { findRowQuantities } from './row-quantities'
import { readRow, type RowCells } from './rows'
import { splitClauses } from './segment'
import { sentenceAround, type Surroundings } from './sentence'
import { listSentences, trimMarks, type Span } from './spans'
import { listTerms, termAt, type Term } from './terms'
import type { FoundQuantity, Outline, OutlineParagraph, ProposedClause } from './types'
import { widenMarks } from './wide-marks'
import { END_STATE } from './words/ends'
import { BARE_END } from './words/joints'

/** What is known beforehand about a document, where it is. */
export type ProposingContext = {
  /** the year that the plan is for, where the document does not say it */
  year?: number
  /** whom a promise may be suggested to where the document names nobody */
  departments?: readonly KnownDepartment[]
  /** what was promised before, and who led it */
  earlier?: readonly EarlierItem[]
}

/** A promise for which the document names nobody, with the department suggested (推定), if one is. */
function withSuggestion(clause: ProposedClause, context: ProposingContext): ProposedClause {
  if (clause.disposition !== 'commitment' || clause.departments.length > 0) return clause
  const { departments = [], earlier = [] } = context
  const found = suggestDepartment(clause.quote, departments, earlier)
  if (found === null) return clause
  const { name, because } = found
  return {
    ...clause,
    departments: [{ name, role: 'lead', isSuggested: true }],
    because: [...clause.because, because],
  }
}

const within = (counts: readonly FoundQuantity[], { start, end }: Span): FoundQuantity[] =>
  counts.filter((count) => count.start >= start && count.end <= end)

/** Kinds of paragraphs that hold clauses wherever they stand. */
const SPEAKS: readonly OutlineParagraph['kind'][] = ['heading', 'body', 'closing']

const sectionOf = ({ headings }: OutlineParagraph): string | null => headings[1] ?? headings[0] ?? null

function clauseOf(
  { paragraph }: PlacedParagraph,
  span: Span,
  judgement: Judgement,
  facts: ReturnType<typeof noFacts>,
): ProposedClause {
  return {
    quote: squeeze(paragraph.text).slice(span.start, span.end),
    paragraph: paragraph.number,
    ...span,
    section: sectionOf(paragraph),
    lead: paragraph.lead,
    ...judgement,
    ...facts,
    baselines: [],
  }
}

/** A numbered line of a list looks like a heading, and yet nothing stands under it. */
const standsAlone = (
  { kind, level }: OutlineParagraph,
  next: OutlineParagraph | undefined,
): boolean =>
  kind === 'heading' &&
  (next === undefined || (next.kind === 'heading' && (next.level ?? 1) <= (level ?? 1)))

/** Titles and announcements of lists whose lines are projects by their names alone. */
const LISTS_PROJECTS = /实事|民生(?:工程|项目)|惠民工程|重点项目|项目(?:清单|一览表|表|计划)/u

/** The stretches of a paragraph that are decided about at once, and those that only introduce them. */
function stretchesOf(
  paragraph: OutlineParagraph,
  text: string,
  counts: readonly FoundQuantity[],
  row: RowCells | null,
  isLeaf: boolean,
): (Span & { isFrame: boolean })[] {
  if (row !== null) {
    return row.tasks.flatMap((cell, index) =>
      splitClauses(text, counts, cell).map((span) => ({ ...span, isFrame: index < row.titles })),
    )
  }
  if ((paragraph.kind === 'heading' && !isLeaf) || paragraph.kind === 'closing') {
    const whole = trimMarks(text, { start: 0, end: text.length })
    return whole === null ? [] : [{ ...whole, isFrame: true }]
  }
  const lead = paragraph.lead === null ? null : widenMarks(squeeze(paragraph.lead))
  return splitClauses(text, counts).map((span) => ({
    ...span,
    isFrame: span.start === 0 && text.slice(span.start, span.end) === lead,
  }))
}

/** Rates and money do not open or come to an end. */
const ENDLESS = /(?:元|%|‰|百分点|千分点|倍)$/u
const BEGINS = /开工|动工|启动|开建|进场/u

/** …，6月底前全部开工: whether the state that closes a sentence is one of what a clause counts, and so its date. */
const endsSo = (counts: readonly FoundQuantity[], words: string, closing: Surroundings['closing']): boolean =>
  closing !== null &&
  counts.every(({ unit, shape }) => shape === 'count' && !ENDLESS.test(unit)) &&
  !(BEGINS.test(closing.state) && !END_STATE.test(closing.state.replace(BEGINS, '')) && END_STATE.test(words))

/** 青岭路 | 建成通车: a cell that only says how it ends is read behind the one that calls the task by its name. */
function wordsOfCell(text: string, words: string, row: RowCells | null): string {
  const title = row?.tasks[row.titles - 1]
  const { rest } = readAct(words)
  if (title === undefined || rest === '' || !BARE_END.test(rest)) return words
  return text.slice(title.start, title.end) + words
}

function clausesOfComing(
  placed: PlacedParagraph,
  year: number | null,
  { isLeaf, isOfProjects }: { isLeaf: boolean; isOfProjects: boolean },
  results: Results,
  terms: readonly Term[],
): ProposedClause[] {
  const { paragraph } = placed
  const text = widenMarks(squeeze(paragraph.text))
  const row = paragraph.kind === 'table-row' ? readRow(paragraph) : null
  if (paragraph.kind === 'table-row' && row === null) return []
  const counts =
    row === null ? findQuantities(text).filter(({ role }) => role === 'quantity') : findRowQuantities(text, row)
  const stretches = stretchesOf(paragraph, text, counts, row, isLeaf)
  const isLine =
    stretches.length === (row?.tasks.length ?? 1) &&
    (row !== null || findNumbering(paragraph.text) !== null)
  const item = !isLine ? 'none' : isOfProjects ? 'project' : 'line'
  return stretches.map(({ isFrame, ...span }) => {
    const own = within(counts, span)
    const words = text.slice(span.start, span.end)
    const around = sentenceAround(text, span, row === null ? year : null)
    const judgement = judgeComing({ words: wordsOfCell(text, words, row), counts: own, isFrame, item, ...around })
    const term = (endsSo(own, words, around.closing) ? around.closing?.deadline : null) ?? around.opening ?? termAt(terms, span.start)
    const facts =
      judgement.disposition === 'commitment'
        ? factsOf(text, span, own, year, row, term)
        : noFacts()
    const clause = clauseOf(placed, span, judgement, facts)
    return judgement.disposition === 'commitment'
      ? { ...clause, baselines: baselinesOf(own, results) }
      : clause
  })
}

function clausesOfPast(placed: PlacedParagraph): ProposedClause[] {
  const text = widenMarks(squeeze(placed.paragraph.text))
  const counts = findQuantities(text).filter(({ role }) => role === 'quantity')
  return listSentences(text)
    .flatMap((sentence) => trimMarks(text, sentence) ?? [])
    .map((span) => {
      const own = within(counts, span)
      return clauseOf(placed, span, judgePast(text.slice(span.start, span.end), own), noFacts())
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
  const results = readResults(placed)
  const terms = listTerms(placed, year)
  let isAnnounced = false
  const clauses = placed.flatMap((each, index) => {
    const isLeaf = standsAlone(each.paragraph, placed[index + 1]?.paragraph)
    if (LISTS_PROJECTS.test(each.paragraph.text) && /[：:]$/u.test(each.paragraph.text)) isAnnounced = true
    const isOfProjects =
      isAnnounced || LISTS_PROJECTS.test([outline.title ?? '', ...each.paragraph.headings].join('；'))
    if (each.part === 'coming') return clausesOfComing(each, year, { isLeaf, isOfProjects }, results, terms[index] ?? [])
    return each.part === 'past' || SPEAKS.includes(each.paragraph.kind) ? clausesOfPast(each) : []
  })
  return withLabels(outline, clauses, year).map((clause) => withSuggestion(clause, context))
}
