import { PRESET_DUE_DAY } from '@/lib/domain/freshness'
import { STAGES } from '@/lib/domain/stage-series'
import { PRESET_THRESHOLDS } from '@/lib/domain/thresholds'
import type { ClauseInput, CommitmentInput, PlanInput } from '@/lib/domain/plan-input'
import type { Bilingual, CatalogueClause, CatalogueCommitment } from './catalogue/types'
import type { Paragraph } from './documents/load'
import { squeeze } from '@/lib/domain/plan-text/blanks'

/** A plan as the catalogue writes it down. */
export type CataloguePlan = {
  slug: string
  document: string
  year: number
  title: Bilingual
  sections: readonly { key: string; title: Bilingual; clauses: readonly CatalogueClause[] }[]
  /** all clauses in document order, those of the sections among them */
  clauses: readonly CatalogueClause[]
}

function commitmentOf(commitment: CatalogueCommitment, section: string): CommitmentInput {
  const stages = commitment.stages === undefined ? [] : STAGES[commitment.stages]
  return {
    ...commitment,
    section,
    stages: stages.map(({ key, name }) => ({ key, ...name })),
    members: commitment.members ?? [],
  }
}

/** Clauses stand in order, so each is looked for behind the one before it. */
function placeClauses(plan: CataloguePlan, paragraphs: readonly Paragraph[]): ClauseInput[] {
  const texts = new Map(paragraphs.map(({ number, text }) => [number, squeeze(text)]))
  const ends = new Map<number, number>()
  return plan.clauses.map((clause) => {
    const start = (texts.get(clause.paragraph) ?? '').indexOf(
      clause.quote,
      ends.get(clause.paragraph) ?? 0,
    )
    if (start < 0) throw new Error(`paragraph ${clause.paragraph} has no clause ${clause.quote}`)
    const end = start + clause.quote.length
    ends.set(clause.paragraph, end)
    const section = plan.sections.find((each) => each.clauses.includes(clause))
    const commitments = (clause.commitments ?? []).map((commitment) => {
      if (section === undefined) throw new Error(`${commitment.code} stands in no section`)
      return commitmentOf(commitment, section.key)
    })
    return { ...clause, start, end, commitments }
  })
}

/** The catalogue's plan, with every clause found in its paragraph. */
export const planOf = (plan: CataloguePlan, paragraphs: readonly Paragraph[]): PlanInput => ({
  slug: plan.slug,
  jurisdiction: 'hanyang',
  document: plan.document,
  year: plan.year,
  title: plan.title,
  startsOn: `${plan.year}-01-01`,
  endsOn: `${plan.year}-12-31`,
  cadence: 'quarterly',
  dueDay: PRESET_DUE_DAY,
  thresholds: PRESET_THRESHOLDS,
  sections: plan.sections.map(({ key, title }) => ({ key, title })),
  clauses: placeClauses(plan, paragraphs),
})
