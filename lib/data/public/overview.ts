import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import { FRESHNESS, STANDINGS, type FreshnessCode, type StandingCode } from '@/lib/domain/words'
import { db } from '../client'
import { Prisma } from '../generated/client'
import { civilDateOrNull, requireOneOf } from '../words'
import { clauseOf, freshnessSql, knownStanding, leadDepartment, owesNoReportSql, waitingReview } from './conditions'
import type { PublicPlan } from './plans'

/** How many commitments have each standing and freshness; codes without any are left out. */
export type Counts = {
  total: number
  standing: Partial<Record<StandingCode, number>>
  freshness: Partial<Record<FreshnessCode, number>>
}

export type Overview = Counts & {
  sections: { key: string; counts: Counts }[]
  departments: { slug: string; name: { zh: string; en: string }; counts: Counts }[]
  /** how many of the total are known only by results of the document, without an aim of the year */
  results: number
  /** the latest date any published figure speaks of; null while nothing is published */
  dataUntil: CivilDate | null
  /** how far the reports reach of what is overdue; null while nothing is */
  overdue: Reach | null
  /** how far the reports reach of all that still owes some; null where nothing does */
  owing: Reach | null
}

/** How far the reports of several commitments reach at least: up to that day, or not at all (null). */
type Reach = { until: CivilDate | null }

type Row = {
  section: string
  slug: string
  nameZh: string
  nameEn: string
  standing: string
  freshness: string
  count: bigint
  results: bigint
  dataUntil: string | null
  /** '' where a commitment has no report at all; null where none of the row owes any */
  owedFrom: string | null
}

/** The least of several rows' reaches: '' comes before every date. */
function reachOf(rows: readonly Row[]): Reach | null {
  const least = rows.flatMap(({ owedFrom }) => owedFrom ?? []).sort()[0]
  return least === undefined ? null : { until: civilDateOrNull(least === '' ? null : least) }
}

const emptyCounts = (): Counts => ({ total: 0, standing: {}, freshness: {} })

function add(counts: Counts, row: Row): void {
  const count = Number(row.count)
  const standing = requireOneOf(STANDINGS, row.standing)
  const freshness = requireOneOf(FRESHNESS, row.freshness)
  counts.total += count
  counts.standing[standing] = (counts.standing[standing] ?? 0) + count
  counts.freshness[freshness] = (counts.freshness[freshness] ?? 0) + count
}

const readRows = (plan: PublicPlan, moment: Moment) => db.$queryRaw<Row[]>`
  SELECT sec."key" AS section, d."slug", d."nameZh", d."nameEn", s."code" AS standing,
    ${freshnessSql(plan, moment)} AS freshness, count(*) AS count,
    count(*) FILTER (WHERE cl."disposition" = 'result') AS results,
    max(s."lastEffectiveOn") FILTER (WHERE s."effectiveOn" IS NOT NULL) AS "dataUntil",
    min(coalesce(s."lastEffectiveOn", '')) FILTER (WHERE NOT ${owesNoReportSql}) AS "owedFrom"
  FROM "Commitment" c
  JOIN "StandingPeriod" s ON s."commitmentId" = c."id" AND ${knownStanding(moment)}
  JOIN "Section" sec ON sec."id" = c."sectionId"
  ${clauseOf}
  ${leadDepartment(moment)}
  ${waitingReview(moment)}
  WHERE c."planId" = ${plan.id}
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY ${Prisma.sql`d."slug"`}`

/** A plan's counts, whole and by section and lead department, as known on the day. */
export async function readOverview(plan: PublicPlan, moment: Moment): Promise<Overview> {
  const rows = await readRows(plan, moment)
  const whole = emptyCounts()
  const sections = plan.sections.map(({ key }) => ({ key, counts: emptyCounts() }))
  const departments = new Map<string, Overview['departments'][number]>()
  for (const row of rows) {
    add(whole, row)
    const section = sections.find((each) => each.key === row.section)
    if (section !== undefined) add(section.counts, row)
    const department = departments.get(row.slug) ?? {
      slug: row.slug,
      name: { zh: row.nameZh, en: row.nameEn },
      counts: emptyCounts(),
    }
    departments.set(row.slug, department)
    add(department.counts, row)
  }
  const dates = rows.flatMap((row) => row.dataUntil ?? []).sort()
  return {
    ...whole,
    sections,
    departments: [...departments.values()].sort((a, b) => b.counts.total - a.counts.total),
    results: rows.reduce((sum, row) => sum + Number(row.results), 0),
    dataUntil: civilDateOrNull(dates.at(-1) ?? null),
    overdue: reachOf(rows.filter(({ freshness }) => freshness === 'overdue')),
    owing: reachOf(rows),
  }
}
