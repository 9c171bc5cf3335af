import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { roundedText, type Exact } from '@/lib/domain/exact'
import { deviationDigits, shareDigits } from '@/lib/domain/shown-figures'
import { standingTimeline, type StandingPeriod } from '@/lib/domain/standing'
import { KINDS } from '@/lib/domain/words'
import type { Transaction } from './client'
import { factsOf, factsSelect, listReferences, type FactsRow } from './commitment-facts'
import { findCoverage } from './coverage'
import type { Prisma } from './generated/client'
import { requireOneOf } from './words'

/** Commitments whose relations refer to a measure of this one: their standing moves with it. */
async function listDependents(tx: Transaction, commitmentId: string): Promise<string[]> {
  const measures = await tx.measure.findMany({
    where: { reference: { commitmentId } },
    select: { commitmentId: true },
    distinct: ['commitmentId'],
  })
  return measures.map((measure) => measure.commitmentId)
}

/** The date of the last figure known on a day, its parent's before the split; freshness goes by it. */
function lastEffectiveOn(
  row: FactsRow,
  knownFrom: CivilDate,
  coveredUntil: CivilDate | null,
): string | null {
  const dates = row.updates.flatMap((update) =>
    update.knownOn !== null && update.knownOn <= knownFrom ? [update.effectiveOn] : [],
  )
  return [...dates, ...(coveredUntil === null ? [] : [coveredUntil])].sort().at(-1) ?? null
}

/** As it is published: in the unit of the deciding measure's kind. */
function deviationText({ measures }: FactsRow, key: string | null, deviation: Exact): string {
  const measure = measures.find((each) => each.key === key)
  if (measure === undefined) throw new Error(`a deviation without its measure ${key}`)
  return deviationDigits(requireOneOf(KINDS, measure.kind), deviation)
}

const rowOf = (
  row: FactsRow,
  period: StandingPeriod,
  coveredUntil: CivilDate | null,
): Prisma.StandingPeriodCreateManyInput => ({
  commitmentId: row.id,
  planId: row.planId,
  knownFrom: period.knownFrom,
  knownUntil: period.knownUntil,
  code: period.code,
  measureKey: period.measure,
  value: period.reading?.value ?? null,
  word: period.reading?.word ?? null,
  hedge: period.reading?.hedge ?? null,
  share: period.share === null ? null : shareDigits(period.share),
  scheduled: period.scheduled === null ? null : shareDigits(period.scheduled),
  deviation: period.deviation === null ? null : deviationText(row, period.measure, period.deviation),
  deviationOrder: period.deviation === null ? null : roundedText(period.deviation, 9),
  effectiveOn: period.effectiveOn,
  lastEffectiveOn: lastEffectiveOn(row, period.knownFrom, coveredUntil),
})

async function rebuildOne(tx: Transaction, commitmentId: string): Promise<FactsRow> {
  const row = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: factsSelect,
  })
  const { facts, updates } = factsOf(row)
  const references = await listReferences(tx, row)
  const periods = standingTimeline(facts, requireCivilDate(row.knownOn), updates, references)
  await tx.standingPeriod.deleteMany({ where: { commitmentId } })
  const coveredUntil = await findCoverage(tx, row)
  await tx.standingPeriod.createMany({
    data: periods.map((period) => rowOf(row, period, coveredUntil)),
  })
  return row
}

/** A commitment whose pages a rebuild changes. */
export type Touched = { id: string; code: string; planSlug: string }

/**
 * Rebuilds the standing of a commitment, and of those compared with it, from the
 * published facts, in the transaction that changes them.
 *
 * @returns every commitment whose standing was rebuilt, itself first
 */
export async function rebuildStandings(tx: Transaction, commitmentId: string): Promise<Touched[]> {
  const dependents = await listDependents(tx, commitmentId)
  const touched: Touched[] = []
  for (const id of [commitmentId, ...dependents.filter((each) => each !== commitmentId)]) {
    const row = await rebuildOne(tx, id)
    touched.push({ id, code: row.code, planSlug: row.plan.slug })
  }
  return touched
}

/** Page tags of the commitments, their plans and every department that answers for them. */
export async function tagsOf(tx: Transaction, touched: readonly Touched[]): Promise<string[]> {
  const departments = await tx.commitmentDepartment.findMany({
    where: { commitmentId: { in: touched.map((each) => each.id) } },
    select: { department: { select: { slug: true } } },
  })
  return [
    ...touched.flatMap((each) => [`commitment:${each.code}`, `plan:${each.planSlug}`]),
    ...departments.map((each) => `department:${each.department.slug}`),
  ]
}
