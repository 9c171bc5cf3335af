import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import type { Measure, Reading } from '@/lib/domain/measure'
import { findLatest, updatesKnownOn } from '@/lib/domain/standing'
import type { Reader } from './client'
import { calendarOf, listReporting, type Reporting, type StoredUpdate } from './reporting'

type Bilingual = { zh: string; en: string }

/** A measure as a person fills it in: words of the page, and the measure of the rules. */
export type PeriodMeasure = {
  key: string
  name: Bilingual
  /** as displayed, scale word included: 亿元 */
  unit: Bilingual
  /** as it is reported (`reportedMeasures`): kind, scale and targets */
  measure: Measure
  /** relations: the indicator it is held against */
  reference: Bilingual | null
  /** the figure the public knows last, of the latest date; null before the first */
  last: { reading: Reading; effectiveOn: CivilDate } | null
}

/** A commitment that a person reports on, with what is public and what is open. */
export type PeriodItem = {
  code: string
  title: Bilingual
  measures: readonly PeriodMeasure[]
  stages: readonly { key: string; name: Bilingual }[]
  /** of a list, in order; a name is null where the plan gives none */
  members: readonly { position: number; name: Bilingual | null }[]
  /** positions that the last published figure counts as finished */
  lastFinished: readonly number[]
  /** the one update not published yet, with id, version, state and author; null without one */
  open: StoredUpdate | null
  /** what the services load for the same commitment: facts, target, published updates */
  reporting: Reporting
}

/** A plan in which a department leads something. */
export type ItemsPlan = {
  slug: string
  title: Bilingual
  calendar: ReportingCalendar
  /** the civil time of its jurisdiction */
  timeZone: string
}

const bothOrNull = (zh: string | null, en: string | null): Bilingual | null =>
  zh === null ? null : { zh, en: en ?? zh }

function measuresOf({ row, measures, updates }: Reporting, today: CivilDate): PeriodMeasure[] {
  const known = updatesKnownOn(updates, today)
  return measures.flatMap((measure) => {
    const words = row.measures.find((each) => each.key === measure.key)
    if (words === undefined) return []
    const latest = findLatest(known, measure.key)
    const { nameZh, nameEn, unitZh, unitEn, reference } = words
    return [
      {
        key: measure.key,
        name: { zh: nameZh, en: nameEn },
        unit: { zh: unitZh, en: unitEn },
        measure,
        reference: reference === null ? null : { zh: reference.nameZh, en: reference.nameEn },
        last:
          latest === null
            ? null
            : { reading: latest.reading, effectiveOn: latest.update.effectiveOn },
      },
    ]
  })
}

/** A commitment's reporting in the shape of a row. */
export const periodItemOf = (reporting: Reporting, today: CivilDate): PeriodItem => ({
  code: reporting.row.code,
  title: { zh: reporting.row.titleZh, en: reporting.row.titleEn },
  measures: measuresOf(reporting, today),
  stages: reporting.row.stages.map(({ key, nameZh, nameEn }) => ({
    key,
    name: { zh: nameZh, en: nameEn },
  })),
  members: reporting.row.members.map(({ position, nameZh, nameEn }) => ({
    position,
    name: bothOrNull(nameZh, nameEn),
  })),
  lastFinished: reporting.lastFinished,
  open: reporting.open,
  reporting,
})

/**
 * The commitments of one plan that the departments lead and that are still running, in the
 * plan's order; results that the document states are not among them, since nobody owes a report
 * about them. Authorise each before writing: this only reads.
 */
export async function listPeriodItems(
  reader: Reader,
  departmentIds: readonly string[],
  planSlug: string,
  today: CivilDate,
): Promise<PeriodItem[]> {
  const all = await listReporting(reader, departmentIds, planSlug)
  return all
    .filter(({ target, row }) => !target.isEnded && row.clause.disposition !== 'result')
    .map((reporting) => periodItemOf(reporting, today))
}

const planSelect = {
  slug: true,
  titleZh: true,
  titleEn: true,
  startsOn: true,
  endsOn: true,
  cadence: true,
  dueDay: true,
  jurisdiction: { select: { timeZone: true } },
} as const

/** The open plans in which the departments lead something, the newest first. */
export async function listItemsPlans(
  reader: Reader,
  departmentIds: readonly string[],
): Promise<ItemsPlan[]> {
  const rows = await reader.plan.findMany({
    where: {
      state: 'open',
      commitments: {
        some: {
          endedOn: null,
          clause: { disposition: { not: 'result' } },
          departments: { some: { role: 'lead', departmentId: { in: [...departmentIds] } } },
        },
      },
    },
    select: planSelect,
    orderBy: { year: 'desc' },
  })
  return rows.map((row) => ({
    slug: row.slug,
    title: { zh: row.titleZh, en: row.titleEn },
    calendar: calendarOf(row),
    timeZone: row.jurisdiction.timeZone,
  }))
}
