import { squeeze } from '../plan-text/blanks'
import { eachOnce, type Reason } from '../plan-text/reasons'
import type { Outline, OutlineParagraph, ProposedClause } from '../plan-text/types'
import { placeMeasures } from './splitting'
import type { ImportedClause } from './values'

const ONLY_PUNCTUATION = /^[，。；：、！？“”‘’…—·（）()\s]*$/u

const LEADING_MARKS = /^[，。；：、！？”’…）]+/u

/** What is part of the plan's words even where nothing is proposed for it. */
const isPlanText = ({ kind }: OutlineParagraph): boolean =>
  kind === 'body' || kind === 'table-row' || kind === 'closing'

/** The nearest level-2, else level-1 heading, which is the second of the path where there are two. */
const sectionOf = ({ headings }: OutlineParagraph): string | null => headings[1] ?? headings[0] ?? null

const UNRECOGNISED: readonly Reason[] = [{ rule: 'unrecognised' }]

/** Words that no rule recognised, for a person to look at: nothing of the plan is dropped unseen. */
export const unrecognised = (
  paragraph: OutlineParagraph,
  start: number,
  end: number,
): ProposedClause => ({
  quote: squeeze(paragraph.text).slice(start, end),
  paragraph: paragraph.number,
  start,
  end,
  section: sectionOf(paragraph),
  lead: paragraph.lead,
  disposition: 'background',
  grade: null,
  kind: 'direction',
  modality: 'process',
  measures: [],
  deadline: null,
  departments: [],
  members: [],
  isOpenList: false,
  baselines: [],
  confidence: 'low',
  because: UNRECOGNISED,
})

const byPlace = (a: { paragraph: number; start: number }, b: { paragraph: number; start: number }): number =>
  a.paragraph - b.paragraph || a.start - b.start

function coverParagraph(paragraph: OutlineParagraph, own: readonly ProposedClause[]): ProposedClause[] {
  const words = squeeze(paragraph.text)
  const covered: ProposedClause[] = []
  let from = 0
  const bridge = (to: number): void => {
    const rest = words.slice(from, to)
    if (ONLY_PUNCTUATION.test(rest)) return
    const start = from + (LEADING_MARKS.exec(rest)?.[0].length ?? 0)
    covered.push(unrecognised(paragraph, start, to))
  }
  for (const clause of own) {
    const { start, end } = clause
    // a span that overlaps the one before it, or leaves the paragraph, is decided word by word instead
    if (start < from || end > words.length || end <= start) continue
    bridge(start)
    covered.push({ ...clause, quote: words.slice(start, end) })
    from = end
  }
  // the other cells of a row say who and until when, which its proposal holds already
  if (paragraph.kind === 'table-row' && covered.some(({ disposition }) => disposition !== 'background')) {
    return covered.filter(({ because }) => because !== UNRECOGNISED)
  }
  bridge(words.length)
  return covered
}

/**
 * The proposals over all of the plan's words: what the machine left out becomes a clause of its
 * own, so that every word and every number stands before a person. In the order of the document.
 */
export function coverOutline(outline: Outline, proposals: readonly ProposedClause[]): ProposedClause[] {
  const ordered = [...proposals].sort(byPlace)
  return outline.paragraphs
    .map((paragraph) => ({ paragraph, own: ordered.filter((each) => each.paragraph === paragraph.number) }))
    .filter(({ paragraph, own }) => isPlanText(paragraph) || own.length > 0)
    .flatMap(({ paragraph, own }) => coverParagraph(paragraph, own))
}

/** The clauses of an import as they begin: one a proposal, undecided. @param newId by the proposal's place, from 0 */
export const undecided = (proposals: readonly ProposedClause[], newId: (index: number) => string): ImportedClause[] =>
  proposals.map((proposal, index) => {
    const { paragraph, start, end, quote } = proposal
    return { id: newId(index), version: 1, paragraph, start, end, quote, proposal, decision: null }
  })

/** The measures whose numbers stand in the span; those written in characters where all of their clause does. */
const measuresIn = ({ quote, start: from, end: to, measures }: ProposedClause, start: number, end: number) =>
  placeMeasures(quote, measures).flatMap((place, index) => {
    const measure = measures[index]
    if (measure === undefined) return []
    const stands = place === null ? start <= from && to <= end : start <= from + place.start && from + place.end <= end
    return stands ? [measure] : []
  })

/**
 * What the machine says of any span of a paragraph: its own proposal where the span is one it
 * made, else what those it overlaps say of the words in it. It follows from the span alone, so
 * that splitting and merging again ends where it began.
 */
export function proposalFor(
  proposals: readonly ProposedClause[],
  { paragraph, start, end, quote }: Pick<ProposedClause, 'paragraph' | 'start' | 'end' | 'quote'>,
): ProposedClause {
  const touched = proposals.filter(
    (each) => each.paragraph === paragraph && each.start < end && each.end > start,
  )
  const [first] = touched
  if (first === undefined) throw new Error(`no proposal at ${paragraph}:${start}-${end}`)
  if (touched.length === 1 && first.start === start && first.end === end) return first
  const promise = touched.find(({ disposition }) => disposition === 'commitment')
  const leading = promise ?? first
  const measures = touched.flatMap((each) => measuresIn(each, start, end))
  return {
    ...leading,
    ...{ quote, paragraph, start, end, measures },
    grade: promise === undefined ? null : measures.length > 0 ? 'A' : 'B',
    kind: measures.length > 0 || !leading.measures.length ? leading.kind : 'milestone',
    members: leading.members.filter((member) => quote.includes(member)),
    baselines: measures.length === 0 ? [] : touched.flatMap((each) => each.baselines),
    confidence: 'low',
    because: [...eachOnce(touched.flatMap((each) => each.because)), { rule: 'divided-by-hand' }],
  }
}
