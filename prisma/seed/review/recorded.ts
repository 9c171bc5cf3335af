import type { CommitmentValues, Review } from '@/lib/domain/plan-import'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import type { CatalogueClause, CatalogueCommitment } from '../catalogue/types'
import { Desk, type KeepAct } from './desk'

/** Where words stand in a document; offsets into a paragraph without white space, end exclusive. */
type Place = { paragraph: number; start: number; end: number }

/** What was written down of an item, as a person types it at the desk. */
const valuesOf = ({ title, kind, modality, grade, deadline, departments, measures, members, stages }: CatalogueCommitment): CommitmentValues => ({
  ...{ title, kind, modality, grade, deadline, departments },
  measures: kind === 'milestone' ? [] : measures.map(({ name, unit, scale, targets: [target] }) => {
    if (target === undefined) throw new Error(`${title.zh} has no target`)
    const { comparator, value, max = null, tolerance = null } = target
    return { name, unit, scale, comparator, value, max, tolerance, reference: null }
  }),
  members: (members ?? []).flatMap(({ name }) => (name === null ? [] : [squeeze(name.zh)])),
  stages: stages ?? null,
  keepsBaseline: measures.some(({ baselines }) => baselines.length > 0),
})

/** Where the longest words that a title and a clause share stand in the clause; -1 without any. */
function sharedAt(quote: string, title: string): number {
  let [best, at] = ['', -1]
  for (let from = 0; from < title.length; from += 1) {
    for (let to = title.length; to > from + best.length; to -= 1) {
      const place = quote.indexOf(title.slice(from, to))
      if (place >= 0) [best, at] = [title.slice(from, to), place]
    }
  }
  return at
}

/** The importer keeps a footnote as a reference, not as a raised digit in the words. */
const withoutNotes = (quote: string): string => quote.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '')

function placeBehind({ words }: Review, quote: string, after: Omit<Place, 'start'>): Place {
  for (const [paragraph, text] of words) {
    if (paragraph < after.paragraph) continue
    const start = text.indexOf(quote, paragraph === after.paragraph ? after.end : 0)
    if (start >= 0) return { paragraph, start, end: start + quote.length }
  }
  throw new Error(`the document has no ${quote}`)
}

/** The items of a clause: each gets the part of its words that speaks of it. */
async function promise(desk: Desk, { paragraph, start, end }: Place, { reason, commitments = [] }: CatalogueClause): Promise<void> {
  const { id, version, quote } = await desk.shape(paragraph, start, end)
  const cuts = commitments.slice(1).map(({ title }) => {
    const at = sharedAt(quote, squeeze(title.zh))
    return { at, newId: `${id}+${at}` }
  })
  if (cuts.length > 0) await desk.perform({ kind: 'split', clause: id, version, cuts })
  for (const [index, commitment] of commitments.entries()) {
    const part = desk.listWithin(paragraph, start, end)[index]
    if (part === undefined) throw new Error(`no words are left for ${commitment.code}`)
    await desk.perform({ kind: 'edit', clause: part.id, version: part.version, values: valuesOf(commitment), reason: reason.zh })
  }
}

async function decide(desk: Desk, place: Place, clause: CatalogueClause): Promise<void> {
  const { disposition, reason } = clause
  if (disposition === 'commitment') return promise(desk, place, clause)
  const { id, version, proposal } = await desk.shape(place.paragraph, place.start, place.end)
  const seen = { clause: id, version }
  if (proposal.disposition === disposition) await desk.perform({ ...seen, kind: 'accept' })
  else await desk.perform({ ...seen, kind: 'set-aside', disposition, reason: reason.zh })
}

const ELSEWHERE = '本导入只登记下半年的举措，上半年部分另按结果登记。'

const listOpen = ({ review }: Desk) => review.clauses.filter(({ decision }) => decision === null)

/** What lies outside of what was written down: taken over as proposed, but for what would be an item. */
async function decideRest(desk: Desk): Promise<void> {
  for (const { id, version, proposal } of listOpen(desk)) {
    if (proposal.disposition !== 'commitment') continue
    await desk.perform({ kind: 'set-aside', clause: id, version, disposition: 'background', reason: ELSEWHERE })
  }
  await desk.perform({ kind: 'accept-high', section: null })
  for (const { id, version } of listOpen(desk)) await desk.perform({ kind: 'accept', clause: id, version })
}

/**
 * Decides about a whole document as it was written down, by the acts of the review desk: clauses are
 * split and merged until they have the words that were decided about.
 *
 * @param from the paragraph with which the part begins that was decided about
 * @param recorded in the order of the document; throws for what is not in it
 */
export async function decideAsRecorded(
  review: Review,
  { from, recorded }: { from: number; recorded: readonly CatalogueClause[] },
  keep: KeepAct,
): Promise<Desk> {
  const desk = new Desk(review, keep)
  let after: Omit<Place, 'start'> = { paragraph: from, end: 0 }
  for (const clause of recorded) {
    const place = placeBehind(desk.review, withoutNotes(clause.quote), after)
    await decide(desk, place, clause)
    after = place
  }
  await decideRest(desk)
  return desk
}
