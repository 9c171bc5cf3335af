import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { listPeriods, type ReportingCalendar } from '@/lib/domain/freshness'
import type { Moment } from '@/lib/domain/moment'
import { CADENCES } from '@/lib/domain/words'
import { db } from '../client'
import { thresholdsOf, thresholdsSelect } from '../commitment-facts'
import type { Prisma } from '../generated/client'
import { requireOneOf } from '../words'

const planSelect = {
  id: true,
  slug: true,
  year: true,
  titleZh: true,
  titleEn: true,
  startsOn: true,
  endsOn: true,
  cadence: true,
  dueDay: true,
  knownOn: true,
  openedAt: true,
  ...thresholdsSelect,
  jurisdiction: { select: { slug: true, nameZh: true, nameEn: true, timeZone: true } },
  document: {
    select: {
      slug: true,
      titleZh: true,
      titleEn: true,
      sha256: true,
      knownOn: true,
      knownOnBasisZh: true,
      knownOnBasisEn: true,
    },
  },
  sections: {
    select: { key: true, titleZh: true, titleEn: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.PlanSelect
type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>

function planOf(row: PlanRow) {
  const calendar: ReportingCalendar = {
    cadence: requireOneOf(CADENCES, row.cadence),
    startsOn: requireCivilDate(row.startsOn),
    endsOn: requireCivilDate(row.endsOn),
    dueDay: row.dueDay,
  }
  return {
    id: row.id,
    slug: row.slug,
    year: row.year,
    title: { zh: row.titleZh, en: row.titleEn },
    knownOn: requireCivilDate(row.knownOn),
    calendar,
    periods: listPeriods(calendar),
    thresholds: thresholdsOf(row),
    jurisdiction: {
      slug: row.jurisdiction.slug,
      name: { zh: row.jurisdiction.nameZh, en: row.jurisdiction.nameEn },
      timeZone: row.jurisdiction.timeZone,
    },
    document: {
      slug: row.document.slug,
      title: { zh: row.document.titleZh, en: row.document.titleEn },
      sha256: row.document.sha256,
      knownOn: requireCivilDate(row.document.knownOn),
      knownOnBasis: { zh: row.document.knownOnBasisZh, en: row.document.knownOnBasisEn },
    },
    sections: row.sections.map((section) => ({
      key: section.key,
      title: { zh: section.titleZh, en: section.titleEn },
    })),
  }
}

/** An open plan, as the public sees it. */
export type PublicPlan = ReturnType<typeof planOf>

/** Open plans known by the day, newest year first. */
export async function listPlans(moment: Moment): Promise<PublicPlan[]> {
  const rows = await db.plan.findMany({
    where: { state: 'open', knownOn: { lte: moment.on } },
    select: planSelect,
    orderBy: [{ year: 'desc' }, { slug: 'asc' }],
  })
  return rows.map(planOf)
}

/** One open plan by its slug; null when there is none, or none known by the day. */
export async function findPlan(slug: string, moment: Moment): Promise<PublicPlan | null> {
  const row = await db.plan.findUnique({
    where: { slug, state: 'open', knownOn: { lte: moment.on } },
    select: planSelect,
  })
  return row === null ? null : planOf(row)
}
