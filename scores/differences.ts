import type { Outline, ProposedClause, ProposedMeasure } from '@/lib/domain/plan-text/types'
import type { Mark } from './marks'
import { overlapOf, placeMarks, type Span } from './place'
import { writeFigure } from './write-figure'

/** What is said of one passage on either side, in the words of the trade. */
export type Difference = { paragraph: number | null; quote: string; marked: string; proposed: string }

type Said = Pick<Mark, 'grade' | 'kind' | 'modality'> & {
  disposition: string
  measures: readonly Pick<ProposedMeasure, 'value' | 'max' | 'scale' | 'unit' | 'comparator'>[]
}

function inWords({ disposition, grade, kind, modality, measures }: Said): string {
  if (disposition !== 'commitment') return disposition
  const numbers = measures.map((each) => `${each.comparator} ${writeFigure(each)}`)
  return [`${grade ?? 'no grade'} ${kind} ${modality}`, ...numbers].join(', ')
}

const rankOf = ({ disposition }: ProposedClause): number => Number(disposition === 'commitment')

/**
 * The proposal that shares most of a passage, a commitment before all others, so that none goes
 * unseen; null where none shares half of the shorter of the two.
 */
function likestOf(span: Span, clauses: readonly ProposedClause[]): ProposedClause | null {
  const shares = clauses
    .map((clause) => ({ clause, share: overlapOf(clause, span) }))
    .filter(({ share, clause }) => share * 2 >= Math.min(clause.end - clause.start, span.end - span.start))
    .toSorted((a, b) => rankOf(b.clause) - rankOf(a.clause) || b.share - a.share)
  return shares[0]?.clause ?? null
}

/** Where the proposals for a document and its marks do not say the same, passage by passage. */
export function listDifferences(
  outline: Outline,
  clauses: readonly ProposedClause[],
  marks: readonly Mark[],
): Difference[] {
  return placeMarks(outline, marks).flatMap(({ mark, span }) => {
    const clause = span === null ? null : likestOf(span, clauses)
    const [marked, proposed] = [inWords(mark), clause === null ? 'nothing' : inWords(clause)]
    if (marked === proposed) return []
    const quote = clause === null || mark.quote === clause.quote ? mark.quote : `${mark.quote} ⟷ ${clause.quote}`
    return [{ paragraph: span?.paragraph ?? null, quote, marked, proposed }]
  })
}
