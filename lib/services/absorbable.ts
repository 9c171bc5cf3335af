import 'server-only'
import { db, type Reader } from '@/lib/data/client'
import { listReportingOf, type Reporting } from '@/lib/data/reporting'
import { newlyAbsorbed, type Absorbable, type Proposal } from '@/lib/domain/adjustment'
import type { CommitmentFacts } from '@/lib/domain/standing'

/** Updates that somebody still has in hand; one that was withdrawn is nobody's business. */
const IN_HAND: readonly string[] = ['draft', 'submitted', 'returned']

/** Codes of what a proposal would merge into its commitment; none unless it is a merge. */
export const absorbedCodes = (proposal: Proposal, { facts }: Reporting): string[] =>
  proposal.kind === 'merge' ? newlyAbsorbed(proposal.after, facts) : []

/** What of those codes could be absorbed: others of the same plan. */
export async function listAbsorbed(
  reader: Reader,
  codes: readonly string[],
  { row }: Reporting,
): Promise<Reporting[]> {
  if (codes.length === 0) return []
  const all = await listReportingOf(reader, codes)
  return all.filter((other) => other.row.planId === row.planId && other.row.id !== row.id)
}

/** Keys of the measures that running commitments are held against. */
export const comparedKeys = ({ row }: Reporting): string[] =>
  row.measures.filter(({ _count }) => _count.dependents > 0).map(({ key }) => key)

/** The same as the rules see them, by code. */
export const absorbableOf = (absorbed: readonly Reporting[]): ReadonlyMap<string, Absorbable> =>
  new Map(
    absorbed.map((reporting) => [
      reporting.row.code,
      {
        facts: reporting.facts,
        hasOpenUpdate: reporting.open !== null && IN_HAND.includes(reporting.open.state),
        isReference: comparedKeys(reporting).length > 0,
      },
    ]),
  )

/** The facts of another commitment of the plan, for a form that is about to ask for a merge. */
export async function findAbsorbedFacts(
  reporting: Reporting,
  code: string,
): Promise<CommitmentFacts | null> {
  const [other] = await listAbsorbed(db, [code], reporting)
  return other?.facts ?? null
}
