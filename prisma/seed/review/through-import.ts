import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import { coverOutline, planInputOf, undecided, type PlanNames, type Review } from '@/lib/domain/plan-import'
import type { CommitmentInput, PlanInput } from '@/lib/domain/plan-input'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import type { OutlineParagraph } from '@/lib/domain/plan-text/types'
import type { CatalogueClause } from '../catalogue/types'
import { DEPARTMENTS } from '../departments'
import { decideAsRecorded } from './recorded'

/** A part of a document whose items come in by plan import, and what was decided about its clauses. */
export type ReviewedPart = {
  /** how the level-1 heading of the part begins */
  heading: string
  /** the day from which its promises count */
  startsOn: PlanNames['startsOn']
  clauses: readonly CatalogueClause[]
  /** keys of the sections that its items stand in */
  sections: readonly string[]
}

/** The number of the paragraph with which a part begins; throws without one. */
export function requirePart(paragraphs: readonly OutlineParagraph[], heading: string): number {
  const found = paragraphs.find(({ level, text }) => level === 1 && text.startsWith(heading))
  if (found === undefined) throw new Error(`the document has no part ${heading}`)
  return found.number
}

/** The document as it comes in, with nothing decided, and where the part begins. */
async function readForReview(bytes: Uint8Array<ArrayBuffer>, { year }: PlanInput, { heading, startsOn }: ReviewedPart) {
  const blocks = await readPlanBytes(bytes)
  if (!blocks.ok) throw new Error(`the document is refused: ${blocks.reason}`)
  const outline = readOutline(blocks.value)
  const proposals = coverOutline(outline, proposeClauses(outline, { year }))
  const departments = DEPARTMENTS.map(({ slug, name }) => ({ slug, name: name.zh }))
  const review: Review = {
    clauses: undecided(proposals, (index) => `clause-${index + 1}`),
    context: { year, startsOn, departments, fallbackDepartment: departments[0]?.slug ?? '', proposals },
    words: new Map(outline.paragraphs.map(({ number, text }) => [number, squeeze(text)])),
  }
  return { review, from: requirePart(outline.paragraphs, heading) }
}

/**
 * The item as the import made it, under the names that are permanent: the import numbers codes and
 * measures from 1, and knows sections by their headings alone.
 */
function underItsNames(made: CommitmentInput | undefined, { code, section, measures }: CommitmentInput): CommitmentInput {
  if (made?.measures.length !== measures.length) throw new Error(`${code} came in with other measures`)
  const named = made.measures.map((measure, index) => ({ ...measure, key: measures[index]?.key ?? measure.key }))
  return { ...made, code, section, measures: named }
}

/**
 * The plan with the items of a part as plan import makes them of the document's bytes, by the acts of
 * the review desk that repeat what was decided. Throws where the document and what was decided part.
 */
export async function throughImport(plan: PlanInput, part: ReviewedPart, bytes: Uint8Array<ArrayBuffer>): Promise<PlanInput> {
  const { review, from } = await readForReview(bytes, plan, part)
  const desk = await decideAsRecorded(review, { from, recorded: part.clauses }, () => Promise.resolve())
  const { slug, jurisdiction, year, title } = plan
  const names = { slug, jurisdiction, year, title, sections: {}, startsOn: part.startsOn, codePrefix: 'IMPORT' }
  const itemsOf = ({ clauses }: Pick<PlanInput, 'clauses'>) => clauses.flatMap(({ commitments }) => commitments)
  const made = itemsOf(planInputOf(names, desk.review.clauses, REASON_SENTENCES))
  const own = itemsOf(plan).filter(({ section }) => part.sections.includes(section))
  if (made.length !== own.length) throw new Error(`${made.length} items came in, not ${own.length}`)
  const imported = new Map(own.map((each, index) => [each.code, underItsNames(made[index], each)]))
  const clauses = plan.clauses.map((clause) => ({
    ...clause,
    commitments: clause.commitments.map((each) => imported.get(each.code) ?? each),
  }))
  return { ...plan, clauses }
}
