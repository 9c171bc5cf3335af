import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import { Prisma } from '../../generated/client'
import { readFactsThen } from '../adjustments'
import {
  clauseOf,
  filterSql,
  knownStanding,
  lastFigureOn,
  leadDepartment,
  waitingReview,
  type ListFilter,
} from '../conditions'
import type { Sort } from '../list'
import { goesOnSql } from '../merged'
import { findPlan, type PublicPlan } from '../plans'
import { openCommitmentOf, openCommitmentSelect, type OpenCommitment } from './commitment'
import { rowThen } from './commitment-then'

/** Where a stretch begins: the sorting keys of the commitment before it. */
export type Cursor = {
  position: number
  deviationOrder: string | null
  lastEffectiveOn: string | null
}

/** The place of a commitment of the plan, as known on the day; null when it has none. */
export async function findCursor(
  plan: PublicPlan,
  code: string,
  moment: Moment,
): Promise<Cursor | null> {
  const [row] = await db.$queryRaw<Cursor[]>`
    SELECT c."position", s."deviationOrder"::text AS "deviationOrder", ${lastFigureOn(moment)} AS "lastEffectiveOn"
    FROM "Commitment" c
    JOIN "StandingPeriod" s ON s."commitmentId" = c."id" AND ${knownStanding(moment)}
    WHERE c."planId" = ${plan.id} AND c."code" = ${code}`
  return row ?? null
}

type Order = { by: Prisma.Sql; beyond: (cursor: Cursor) => Prisma.Sql }

/** Each order ends with the position, so that it is total, and says what lies beyond a place. */
const ordersOf = (moment: Moment): Record<Sort, Order> => ({
  plan: {
    by: Prisma.sql`c."position"`,
    beyond: (cursor) => Prisma.sql`c."position" > ${cursor.position}`,
  },
  deviation: {
    by: Prisma.sql`s."deviationOrder" ASC NULLS LAST, c."position"`,
    beyond: ({ deviationOrder, position }) => Prisma.sql`
      (s."deviationOrder" IS NULL, coalesce(s."deviationOrder", 0), c."position")
      > (${deviationOrder === null}::boolean, ${deviationOrder ?? '0'}::numeric, ${position}::int)`,
  },
  updated: {
    by: Prisma.sql`${lastFigureOn(moment)} DESC NULLS LAST, c."position"`,
    beyond: ({ lastEffectiveOn, position }) => Prisma.sql`
      (coalesce(${lastFigureOn(moment)}, '') < ${lastEffectiveOn ?? ''}
        OR (coalesce(${lastFigureOn(moment)}, '') = ${lastEffectiveOn ?? ''} AND c."position" > ${position}))`,
  },
})

export type OpenQuery = { filter: ListFilter; sort: Sort; after: Cursor | null; take: number }

/** A commitment that was found, and since when an update of it waits for review. */
type Found = { id: string; submittedOn: string | null }

const find = (plan: PublicPlan, query: OpenQuery, moment: Moment, order: Order) => db.$queryRaw<Found[]>`
  SELECT c."id",
    to_char(u."submittedAt" AT TIME ZONE ${plan.jurisdiction.timeZone}, 'YYYY-MM-DD') AS "submittedOn"
  FROM "Commitment" c
  JOIN "StandingPeriod" s ON s."commitmentId" = c."id" AND ${knownStanding(moment)}
  JOIN "Section" sec ON sec."id" = c."sectionId"
  ${clauseOf}
  ${leadDepartment(moment)}
  ${waitingReview(moment)}
  WHERE c."planId" = ${plan.id} AND ${filterSql(query.filter, plan, moment)}
    AND ${query.after === null ? Prisma.sql`TRUE` : order.beyond(query.after)}
  ORDER BY ${order.by} LIMIT ${query.take}`

/** The found commitments whole, in the order they were found; one query however many. */
async function load(found: readonly Found[], plan: PublicPlan, moment: Moment) {
  const rows = await db.commitment.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: found.map((each) => each.id) } },
    select: openCommitmentSelect(moment),
  })
  const then = await readFactsThen({ id: { in: rows.map((row) => row.id) } }, moment)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id, submittedOn }): OpenCommitment[] => {
    const row = byId.get(id)
    if (row === undefined) return []
    return [openCommitmentOf(rowThen(row, then.get(row.code)), plan, submittedOn, moment)]
  })
}

/** A stretch of a plan's commitments as known on the day; its cost does not grow with the plan. */
export async function listOpenCommitments(
  plan: PublicPlan,
  query: OpenQuery,
  moment: Moment,
): Promise<OpenCommitment[]> {
  const found = await find(plan, query, moment, ordersOf(moment)[query.sort])
  return found.length === 0 ? [] : load(found, plan, moment)
}

/** One commitment of an open plan; null when none has the code, or it was not known yet or merged. */
export async function findOpenCommitment(
  code: string,
  moment: Moment,
): Promise<OpenCommitment | null> {
  const [row] = await db.$queryRaw<(Found & { plan: string })[]>`
    SELECT c."id", p."slug" AS plan,
      to_char(u."submittedAt" AT TIME ZONE j."timeZone", 'YYYY-MM-DD') AS "submittedOn"
    FROM "Commitment" c
    JOIN "Plan" p ON p."id" = c."planId" AND p."state" = 'open'
    JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"
    ${waitingReview(moment)}
    WHERE c."code" = ${code} AND c."knownOn" <= ${moment.on} AND ${goesOnSql(moment)}`
  if (row === undefined) return null
  const plan = await findPlan(row.plan, moment)
  if (plan === null) return null
  const [commitment] = await load([row], plan, moment)
  return commitment ?? null
}
