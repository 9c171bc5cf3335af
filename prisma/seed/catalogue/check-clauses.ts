import { numbersIn, statedNumbers, writtenCountsIn } from '@/lib/domain/plan-import/numbers'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import type { Catalogue, CataloguePlan, Violation } from './check'
import type { CatalogueClause, Quote } from './types'

const ONLY_PUNCTUATION = /^[，。；：、！"“”…]*$/u
const wordsOf = (catalogue: Catalogue, document: string, number: number): string | null => {
  const found = catalogue.documents[document]?.find((paragraph) => paragraph.number === number)
  return found === undefined ? null : squeeze(found.text)
}

/**
 * The numbers that a quoted passage states. The cells of a table run together in a
 * quote, so there the numbers are read from the cells of the quoted row.
 */
export function numbersQuoted(catalogue: Catalogue, quote: Quote): string[] {
  const source = catalogue.documents[quote.document]?.[quote.paragraph - 1]
  if (source?.kind !== 'table') return numbersIn(quote.text)
  const row = source.text.split('\n').find((line) => squeeze(line) === quote.text)
  return row?.split('\t').flatMap(numbersIn) ?? []
}

const isVerbatim = (catalogue: Catalogue, { document, paragraph, text }: Quote): boolean =>
  text !== '' && (wordsOf(catalogue, document, paragraph)?.includes(text) ?? false)

/** Every passage that the plan quotes, with where it is used. */
function quotesOf(plan: CataloguePlan): { where: string; quote: Quote }[] {
  const ofClauses = plan.clauses.map(({ paragraph, quote: text }) => ({
    where: `clause of paragraph ${paragraph}`,
    quote: { document: plan.document, paragraph, text },
  }))
  const ofBaselines = plan.clauses.flatMap((clause) =>
    (clause.commitments ?? []).flatMap(({ code, measures }) =>
      measures.flatMap(({ baselines }) =>
        baselines.map(({ period, quote }) => ({ where: `${code}, baseline ${period}`, quote })),
      ),
    ),
  )
  const ofReadings = plan.readings.map(({ commitment, measure, quote }) => ({
    where: `reading of ${commitment}/${measure}`,
    quote,
  }))
  return [...ofClauses, ...ofBaselines, ...ofReadings]
}

const verbatimLaw = (catalogue: Catalogue, plan: CataloguePlan): Violation[] =>
  quotesOf(plan)
    .filter(({ quote }) => !isVerbatim(catalogue, quote))
    .map(({ where, quote }) => ({ law: 'quote-verbatim', where, detail: quote.text }))

/** The words of a paragraph that its clauses, taken in order, leave out or take twice. */
function uncovered(words: string, clauses: readonly CatalogueClause[]): string[] {
  const left: string[] = []
  let from = 0
  for (const { quote } of clauses) {
    const at = words.indexOf(quote, from)
    if (at < 0) {
      left.push(`out of order or overlapping: ${quote}`)
      continue
    }
    left.push(words.slice(from, at))
    from = at + quote.length
  }
  return [...left, words.slice(from)].filter((piece) => !ONLY_PUNCTUATION.test(piece))
}

/** Results are passages picked from a report; all else must stand in the part that is read whole. */
function coverLaw(catalogue: Catalogue, plan: CataloguePlan): Violation[] {
  const law = 'clauses-cover-the-part'
  const strays = plan.clauses
    .filter(
      ({ paragraph, disposition }, index) =>
        (disposition !== 'result' && !plan.accountedFor.includes(paragraph)) ||
        paragraph < (plan.clauses[index - 1]?.paragraph ?? 0),
    )
    .map(({ paragraph }) => paragraph)
  const gaps = plan.accountedFor.flatMap((number) => {
    const clauses = plan.clauses.filter((clause) => clause.paragraph === number)
    return uncovered(wordsOf(catalogue, plan.document, number) ?? 'no such paragraph', clauses).map(
      (detail) => ({ law, where: `paragraph ${number}`, detail }) as const,
    )
  })
  return [
    ...strays.map(
      (number) => ({ law, where: `paragraph ${number}`, detail: 'out of place' }) as const,
    ),
    ...gaps,
  ]
}

/** What is known by its result alone may be followed, too, but never has a target. */
const dispositionFits = ({ disposition, commitments = [] }: CatalogueClause): boolean =>
  disposition === 'result'
    ? commitments.every(({ measures }) => measures.every(({ targets }) => targets.length === 0))
    : (disposition === 'commitment') === commitments.length > 0

const dispositionLaw = (plan: CataloguePlan): Violation[] =>
  plan.clauses
    .filter((clause) => !dispositionFits(clause))
    .map(({ paragraph, quote }) => ({
      law: 'disposition-fits',
      where: `paragraph ${paragraph}`,
      detail: quote,
    }))

/** What a reader is told about a clause: its reason, and targets, cautions and figures of its items. */
function explanationOf(
  { reason, commitments = [] }: CatalogueClause,
  readings: CataloguePlan['readings'],
): Set<string> {
  const codes = commitments.map(({ code }) => code)
  const measures = commitments.flatMap((commitment) => commitment.measures)
  const told = [reason.zh, ...measures.map((measure) => measure.caution?.zh ?? '')].join(' ')
  return new Set([
    ...numbersIn(told),
    ...writtenCountsIn(told),
    ...measures.flatMap((measure) => measure.targets.map((target) => target.value)),
    ...readings.filter(({ commitment }) => codes.includes(commitment)).map(({ value }) => value),
  ])
}

/** In a table the cells give a number its meaning; in prose the catalogue must. */
function numberLaw(catalogue: Catalogue, plan: CataloguePlan): Violation[] {
  const isProse = ({ paragraph }: CatalogueClause): boolean =>
    catalogue.documents[plan.document]?.[paragraph - 1]?.kind !== 'table'
  return plan.clauses.filter(isProse).flatMap((clause) => {
    const explained = explanationOf(clause, plan.readings)
    return statedNumbers(clause.quote)
      .filter((number) => !explained.has(number))
      .map((number): Violation => ({
        law: 'numbers-explained',
        where: `paragraph ${clause.paragraph}: ${clause.quote}`,
        detail: number,
      }))
  })
}

/** The laws of clauses: verbatim, complete, in order, each number accounted for. */
export const clauseLaws = (catalogue: Catalogue, plan: CataloguePlan): Violation[] => [
  ...verbatimLaw(catalogue, plan),
  ...coverLaw(catalogue, plan),
  ...dispositionLaw(plan),
  ...numberLaw(catalogue, plan),
]
