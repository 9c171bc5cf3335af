import 'server-only'
import { dueFromIfExtended } from '@/lib/domain/extension'
import { freshnessCutoffs } from '@/lib/domain/freshness'
import type { Moment } from '@/lib/domain/moment'
import type { FreshnessCode, Kind, StandingCode } from '@/lib/domain/words'
import { Prisma } from '../generated/client'
import type { PublicPlan } from './plans'

/** The standing period that was the known one on the day: table alias `s`. */
export const knownStanding = (moment: Moment): Prisma.Sql =>
  Prisma.sql`s."knownFrom" <= ${moment.on} AND (s."knownUntil" IS NULL OR s."knownUntil" > ${moment.on})`

/**
 * The department that led the commitment `c` on the day: table alias `d`. Before the first
 * change of its details that became known later, it is the one that this change names.
 */
export const leadDepartment = ({ on, isPast }: Moment): Prisma.Sql =>
  isPast
    ? Prisma.sql`JOIN "Department" d ON d."slug" = coalesce(
        (SELECT a."before"->'departments'->0->>'department' FROM "Adjustment" a
          WHERE a."commitmentId" = c."id" AND a."kind" = 'details' AND a."state" = 'confirmed' AND a."knownOn" > ${on}
          ORDER BY a."ledgerSeq" LIMIT 1),
        (SELECT own."slug" FROM "CommitmentDepartment" cd JOIN "Department" own ON own."id" = cd."departmentId"
          WHERE cd."commitmentId" = c."id" AND cd."role" = 'lead'))`
    : Prisma.sql`JOIN "CommitmentDepartment" cd ON cd."commitmentId" = c."id" AND cd."role" = 'lead'
        JOIN "Department" d ON d."id" = cd."departmentId"`

/** The date that the last figure known on the day speaks of; null without one. */
export const lastFigureOn = ({ on }: Moment): Prisma.Sql =>
  Prisma.sql`(SELECT max(f."effectiveOn") FROM "Update" f
    WHERE f."commitmentId" = c."id" AND f."state" = 'published' AND f."knownOn" <= ${on})`

/** An update that waits for review: alias `u`, at most one; unknown to the past. */
export const waitingReview = (moment: Moment): Prisma.Sql =>
  moment.isPast
    ? Prisma.sql`LEFT JOIN "Update" u ON FALSE`
    : Prisma.sql`LEFT JOIN "Update" u ON u."commitmentId" = c."id" AND u."state" = 'submitted'
        AND u."sourceDocumentId" IS NULL`

/** The clause that the commitment `c` hangs on: table alias `cl`. */
export const clauseOf: Prisma.Sql = Prisma.sql`JOIN "Clause" cl ON cl."id" = c."clauseId"`

/** Extensions granted by the end of the day: alias `e`. */
const grantedBy = (plan: PublicPlan, moment: Moment): Prisma.Sql =>
  Prisma.sql`e."state" = 'granted'
    AND to_char(e."decidedAt" AT TIME ZONE ${plan.jurisdiction.timeZone}, 'YYYY-MM-DD') <= ${moment.on}`

/** The due days that were moved for a commitment, by the end of their period; null for none. */
export const movedDueDays = (plan: PublicPlan, moment: Moment): Prisma.Sql =>
  Prisma.sql`(SELECT jsonb_object_agg(e."periodEndsOn", e."requestedDueOn") FROM "Extension" e
    WHERE e."commitmentId" = c."id" AND ${grantedBy(plan, moment)})`

/** Whether the report of a period has its due day on the day or later, because it was extended. */
const isExtended = (plan: PublicPlan, moment: Moment, periodEndsOn: string): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Extension" e WHERE e."commitmentId" = c."id"
    AND e."periodEndsOn" = ${periodEndsOn} AND e."requestedDueOn" >= ${moment.on}
    AND ${grantedBy(plan, moment)})`

/** `owesNoReport` as SQL. Needs aliases `s` and `cl`. */
export const owesNoReportSql: Prisma.Sql =
  Prisma.sql`(s."code" IN ('completed', 'ended') OR cl."disposition" = 'result')`

/**
 * Freshness as SQL, the same decision as lib/domain/freshness.ts makes for one item
 * (a test compares the two). Needs aliases `c`, `s`, `u` and `cl`.
 */
export function freshnessSql(plan: PublicPlan, moment: Moment): Prisma.Sql {
  const { currentFrom, dueFrom } = freshnessCutoffs(plan.periods, moment.on)
  const reaches = (cutoff: string | null) =>
    cutoff === null ? Prisma.sql`TRUE` : Prisma.sql`coalesce(s."lastEffectiveOn" >= ${cutoff}, FALSE)`
  const isDueByExtension =
    dueFrom === null
      ? Prisma.sql`FALSE`
      : Prisma.sql`${reaches(dueFromIfExtended(plan.periods, moment.on))}
          AND ${isExtended(plan, moment, dueFrom)}`
  return Prisma.sql`CASE
    WHEN ${owesNoReportSql} THEN 'current'
    WHEN u."id" IS NOT NULL THEN 'in-review'
    WHEN ${reaches(currentFrom)} THEN 'current'
    WHEN ${reaches(dueFrom)} THEN 'due'
    WHEN ${isDueByExtension} THEN 'due'
    ELSE 'overdue' END`
}

/** What a reader narrows the list to. */
export type ListFilter = {
  q: string
  section: string | null
  department: string | null
  standing: StandingCode | null
  freshness: FreshnessCode | null
  kind: Kind | null
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Whether any filter is set. */
export const isFiltered = ({ q, ...rest }: ListFilter): boolean =>
  q.trim() !== '' || Object.values(rest).some((value) => value !== null)

/**
 * The tables that a filter and an order look into, and no more: joining all of them to
 * every commitment of a plan costs more than all else. Beside `c`, which each commitment
 * of the plan has one row of.
 */
export function filterTables(
  filter: ListFilter,
  { hasStanding }: { hasStanding: boolean },
  moment: Moment,
): Prisma.Sql {
  const { standing, freshness, section, department } = filter
  const tables = [
    ...(hasStanding || standing !== null || freshness !== null
      ? [Prisma.sql`JOIN "StandingPeriod" s ON s."commitmentId" = c."id"
          AND s."planId" = c."planId" AND ${knownStanding(moment)}`]
      : []),
    ...(freshness === null ? [] : [waitingReview(moment), clauseOf]),
    ...(section === null ? [] : [Prisma.sql`JOIN "Section" sec ON sec."id" = c."sectionId"`]),
    ...(department === null ? [] : [leadDepartment(moment)]),
  ]
  return tables.length === 0 ? Prisma.empty : Prisma.join(tables, ' ')
}

/** Every word of the query must occur in code, titles or quote. Aliases c, s, u, cl, sec, d. */
export function filterSql(filter: ListFilter, plan: PublicPlan, moment: Moment): Prisma.Sql {
  const words = filter.q.toLowerCase().split(/\s+/u).filter(Boolean)
  const conditions = [
    ...words.map((word) => Prisma.sql`c."searchText" LIKE ${`%${escapeLike(word)}%`}`),
    ...(filter.section === null ? [] : [Prisma.sql`sec."key" = ${filter.section}`]),
    ...(filter.department === null ? [] : [Prisma.sql`d."slug" = ${filter.department}`]),
    ...(filter.standing === null ? [] : [Prisma.sql`s."code" = ${filter.standing}`]),
    ...(filter.kind === null ? [] : [Prisma.sql`c."kind" = ${filter.kind}`]),
    ...(filter.freshness === null
      ? []
      : [Prisma.sql`${freshnessSql(plan, moment)} = ${filter.freshness}`]),
  ]
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ')
}
