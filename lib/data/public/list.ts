import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../client'
import { Prisma } from '../generated/client'
import { adjustedSql, readFactsThen } from './adjustments'
import {
  clauseOf,
  filterSql,
  filterTables,
  isFiltered,
  knownStanding,
  lastFigureOn,
  movedDueDays,
  leadDepartment,
  waitingReview,
  type ListFilter,
} from './conditions'
import { itemOf, rowThen, type ListItem, type ListRow } from './list-row'
import { goesOnSql } from './merged'
import type { PublicPlan } from './plans'
import type { Sort } from './sorts'

export { SORTS, type Sort } from './sorts'
export type { ListItem } from './list-row'

const orderOf = (sort: Sort, moment: Moment): Prisma.Sql =>
  ({
    plan: Prisma.sql`c."position"`,
    deviation: Prisma.sql`s."deviationOrder" ASC NULLS LAST, c."position"`,
    updated: Prisma.sql`${lastFigureOn(moment)} DESC NULLS LAST, c."position"`,
  })[sort]

/** The commitments of a plan known on the day, with what the filter and the order look into. */
const source = (
  plan: PublicPlan,
  filter: ListFilter,
  sort: Sort,
  moment: Moment,
): Prisma.Sql => Prisma.sql`
  FROM "Commitment" c
  ${filterTables(filter, { hasStanding: sort !== 'plan' }, moment)}
  WHERE c."planId" = ${plan.id} AND c."knownOn" <= ${moment.on} AND ${goesOnSql(moment)}
    AND ${filterSql(filter, plan, moment)}`

const columns = (plan: PublicPlan, moment: Moment): Prisma.Sql => Prisma.sql`
  c."code", c."titleZh", c."titleEn", c."kind", sec."key" AS section, d."slug", d."nameZh", d."nameEn",
  cl."disposition" = 'result' AS "isResult",
  s."code" AS standing, s."value", s."word", s."hedge", s."share", s."deviation", s."effectiveOn",
  s."lastEffectiveOn" AS "coveredUntil", ${lastFigureOn(moment)} AS "lastEffectiveOn",
  to_char(u."submittedAt" AT TIME ZONE ${plan.jurisdiction.timeZone}, 'YYYY-MM-DD') AS "submittedOn",
  ${movedDueDays(plan, moment)} AS moved,
  m."unitZh", m."unitEn", m."scale", t."comparator", t."value" AS target, t."max", t."tolerance",
  st."nameZh" AS "stageZh", st."nameEn" AS "stageEn", fin."nameZh" AS "endZh", fin."nameEn" AS "endEn",
  old."value" AS "oldValue", old."word" AS "oldWord", old."hedge" AS "oldHedge",
  was."nameZh" AS "oldStageZh", was."nameEn" AS "oldStageEn",
  m."key" AS measure, ${adjustedSql(moment)} AS adjusted`

/** The reading that a correction known on the day replaced by the one shown: alias `old`. */
const replacedReading = ({ on }: Moment): Prisma.Sql => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT r."value", r."word", r."hedge" FROM "Update" n JOIN "Reading" r ON r."updateId" = n."supersedesId"
    WHERE n."commitmentId" = c."id" AND n."effectiveOn" = s."effectiveOn" AND n."state" = 'published'
      AND n."knownOn" <= ${on} AND r."measureId" = m."id"
      AND (r."value", r."word", r."hedge") IS DISTINCT FROM (s."value", s."word", s."hedge")
    ORDER BY n."ledgerSeq" DESC LIMIT 1
  ) old ON TRUE`

/** Which commitments, in what order, and how far in. */
export type ListQuery = { filter: ListFilter; sort: Sort; skip: number; take: number }

/** The details of the commitments that `chosen`, a query for ids, picks out. */
async function readItems(
  plan: PublicPlan,
  chosen: Prisma.Sql,
  order: Prisma.Sql,
  moment: Moment,
): Promise<ListItem[]> {
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT ${columns(plan, moment)}
    FROM (${chosen}) page
    JOIN "Commitment" c ON c."id" = page."id"
    JOIN "StandingPeriod" s ON s."commitmentId" = c."id" AND ${knownStanding(moment)}
    JOIN "Section" sec ON sec."id" = c."sectionId"
    ${clauseOf}
    ${leadDepartment(moment)}
    ${waitingReview(moment)}
    LEFT JOIN LATERAL (
      SELECT * FROM "Measure" m WHERE m."commitmentId" = c."id"
      ORDER BY m."key" = s."measureKey" DESC NULLS LAST, m."position" LIMIT 1
    ) m ON TRUE
    LEFT JOIN "Target" t ON t."measureId" = m."id" AND t."set" = 'plan'
    ${replacedReading(moment)}
    LEFT JOIN "Stage" was ON was."commitmentId" = c."id" AND was."key" = old."word"
    LEFT JOIN "Stage" st ON st."commitmentId" = c."id" AND st."key" = s."word"
    LEFT JOIN LATERAL (
      SELECT * FROM "Stage" fin WHERE fin."commitmentId" = c."id"
      ORDER BY fin."position" DESC LIMIT 1
    ) fin ON TRUE
    ORDER BY ${order}`
  const then = await readFactsThen({ code: { in: rows.map((row) => row.code) } }, moment)
  return rows.map((row) => itemOf(rowThen(row, then.get(row.code)), plan, moment))
}

/**
 * A stretch of a plan's commitments as known on the day. The page is cut before its
 * details are joined, so its cost does not grow with the plan.
 */
export function listCommitments(
  plan: PublicPlan,
  query: ListQuery,
  moment: Moment,
): Promise<ListItem[]> {
  const order = orderOf(query.sort, moment)
  const chosen = Prisma.sql`SELECT c."id"
    ${source(plan, query.filter, query.sort, moment)}
    ORDER BY ${order} LIMIT ${query.take} OFFSET ${query.skip}`
  return readItems(plan, chosen, order, moment)
}

/** The commitments of a plan whose figures or adjustments became known last, newest first. */
export function listRecentlyUpdated(
  plan: PublicPlan,
  take: number,
  moment: Moment,
): Promise<ListItem[]> {
  const chosen = Prisma.sql`SELECT news."commitmentId" AS "id", max(news."ledgerSeq") AS seq
    FROM (
      SELECT u."commitmentId", u."ledgerSeq"
      FROM "Update" u JOIN "Commitment" c ON c."id" = u."commitmentId"
      WHERE c."planId" = ${plan.id} AND u."state" = 'published' AND u."knownOn" <= ${moment.on}
      UNION ALL
      SELECT a."commitmentId", a."ledgerSeq" FROM "Adjustment" a
      WHERE a."planId" = ${plan.id} AND a."state" = 'confirmed' AND a."knownOn" <= ${moment.on}
    ) news JOIN "Commitment" c ON c."id" = news."commitmentId" AND ${goesOnSql(moment)}
    GROUP BY 1 ORDER BY 2 DESC LIMIT ${take}`
  return readItems(plan, chosen, Prisma.sql`page.seq DESC`, moment)
}

/** How many of the commitments that the filter leaves are results the document states, and no promises. */
export async function countResults(plan: PublicPlan, filter: ListFilter, moment: Moment): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${source(plan, filter, 'plan', moment)}
      AND EXISTS (SELECT 1 FROM "Clause" own WHERE own."id" = c."clauseId" AND own."disposition" = 'result')`
  return row?.count ?? 0
}

/**
 * How many commitments the filter leaves. Without a filter the last position tells, less what
 * was merged: the database opens only plans numbered 1, 2, … without a gap, lets parts only
 * follow the last one, and refuses other changes afterwards.
 */
export async function countCommitments(
  plan: PublicPlan,
  filter: ListFilter,
  moment: Moment,
): Promise<number> {
  const counted = isFiltered(filter)
    ? Prisma.sql`SELECT count(*)::int AS count ${source(plan, filter, 'plan', moment)}`
    : Prisma.sql`SELECT coalesce(max(c."position"), 0) - (
          SELECT count(*)::int FROM "Commitment" gone
          WHERE gone."planId" = ${plan.id} AND gone."successorId" IS NOT NULL AND gone."endedOn" <= ${moment.on}
        ) AS count
        FROM "Commitment" c WHERE c."planId" = ${plan.id} AND c."knownOn" <= ${moment.on}`
  const [row] = await db.$queryRaw<{ count: number }[]>`${counted}`
  return row?.count ?? 0
}
