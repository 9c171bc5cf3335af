import type { SayReason } from './reasons'
import type { Outline, ProposedClause } from './types'

/**
 * What `npm run extract` prints: the proposals of one document, with the keys that scripts rely
 * on. Values are exact decimals as text; departments are those that the document itself names;
 * reasons are sentences.
 */
export function renderExtraction(outline: Outline, clauses: readonly ProposedClause[], say: SayReason) {
  return {
    document: { title: outline.title, paragraphs: outline.paragraphs.length },
    clauses: clauses.map((clause) => ({
      quote: clause.quote,
      paragraph: clause.paragraph,
      section: clause.section,
      disposition: clause.disposition,
      grade: clause.grade,
      kind: clause.kind,
      modality: clause.modality,
      measures: clause.measures.map(({ name, value, scale, unit, comparator }) => ({
        name,
        value,
        scale,
        unit,
        comparator,
      })),
      deadline: clause.deadline,
      departments: clause.departments
        .filter(({ isSuggested }) => !isSuggested)
        .map(({ name }) => name),
      confidence: clause.confidence,
      because: clause.because.map(say),
    })),
  }
}
