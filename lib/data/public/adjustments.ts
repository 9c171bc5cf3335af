import 'server-only'
import { factsKnownOn, isMarked, PROMISE_KINDS, wayOf } from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import type { CommitmentFacts } from '@/lib/domain/standing'
import { changeOf } from '../adjustment-values'
import { db } from '../client'
import { commitmentFactsOf, commitmentSelect } from '../commitment-facts'
import { officeSelect } from '../decided'
import { Prisma } from '../generated/client'
import { civilDateOrNull } from '../words'

/** What the public may see of a confirmed adjustment: offices and roles, never a person. */
export const publicAdjustmentSelect = {
  kind: true,
  before: true,
  after: true,
  authority: true,
  documentNumber: true,
  documentDate: true,
  reason: true,
  isLate: true,
  knownOn: true,
  ledgerSeq: true,
  proposerDepartment: officeSelect,
  deciderDepartment: officeSelect,
} satisfies Prisma.AdjustmentSelect
type Row = Prisma.AdjustmentGetPayload<{ select: typeof publicAdjustmentSelect }>

/** Adjustments that were confirmed by the day. */
export const knownAdjustments = ({ on }: Moment) =>
  ({ state: 'confirmed', knownOn: { lte: on } }) satisfies Prisma.AdjustmentWhereInput

const named = (row: { slug: string; nameZh: string; nameEn: string }) => ({
  slug: row.slug,
  name: { zh: row.nameZh, en: row.nameEn },
})

export function publicAdjustmentOf(row: Row) {
  const { knownOn, ledgerSeq, deciderDepartment } = row
  if (knownOn === null || ledgerSeq === null || deciderDepartment === null) {
    throw new Error('an adjustment is confirmed without its day, its entry or its office')
  }
  const change = changeOf(row)
  return {
    change,
    isMarked: isMarked({ kind: change.kind, isLate: row.isLate }),
    isLate: row.isLate,
    authority: row.authority,
    documentNumber: row.documentNumber,
    documentDate: civilDateOrNull(row.documentDate),
    reason: row.reason,
    knownOn: requireCivilDate(knownOn),
    ledgerSeq,
    proposedBy: {
      ...named(row.proposerDepartment),
      role: wayOf(change.kind) === 'filed' ? ('contributor' as const) : ('planner' as const),
    },
    confirmedBy: named(deciderDepartment),
  }
}

/** A confirmed adjustment, as the public sees it. */
export type PublicAdjustment = ReturnType<typeof publicAdjustmentOf>

/** What became known of a commitment's adjustments by the day, newest first. */
export async function listPublicAdjustments(
  commitmentId: string,
  moment: Moment,
): Promise<PublicAdjustment[]> {
  const rows = await db.adjustment.findMany({
    where: { commitmentId, ...knownAdjustments(moment) },
    select: publicAdjustmentSelect,
    orderBy: { ledgerSeq: 'desc' },
  })
  return rows.map(publicAdjustmentOf)
}

/** Adjustments that give a commitment the mark 'adjusted'. */
export const markedAdjustments = {
  OR: [{ isLate: true }, { kind: { in: [...PROMISE_KINDS] } }],
} satisfies Prisma.AdjustmentWhereInput

/** The same for the adjustment `a`, as SQL. */
export const markedSql: Prisma.Sql = Prisma.sql`(a."isLate" OR a."kind" IN (${Prisma.join([...PROMISE_KINDS])}))`

/** Whether the commitment `c` carries the mark 'adjusted' on the day, as SQL. */
export const adjustedSql = ({ on }: Moment): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Adjustment" a WHERE a."commitmentId" = c."id" AND a."state" = 'confirmed'
    AND a."knownOn" <= ${on} AND ${markedSql})`

/**
 * The facts known on a past day, by code, of those commitments that have been adjusted since;
 * every other one was then what it is now. Nothing is read for the present.
 */
export async function readFactsThen(
  where: Prisma.CommitmentWhereInput,
  { on, isPast }: Moment,
): Promise<ReadonlyMap<string, CommitmentFacts>> {
  if (!isPast) return new Map()
  const rows = await db.commitment.findMany({
    relationLoadStrategy: 'join',
    where: { ...where, adjustments: { some: { state: 'confirmed', knownOn: { gt: on } } } },
    select: commitmentSelect,
  })
  return new Map(
    rows.map((row) => [row.code, factsKnownOn(commitmentFactsOf(row), on)]),
  )
}
