import 'server-only'
import { civilDateOf, requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { findNextDue, freshnessOn, listPeriods, type Freshness } from '@/lib/domain/freshness'
import { STANDINGS, UPDATE_STATES, CADENCES, type StandingCode, type UpdateState } from '@/lib/domain/words'
import { db } from './client'
import type { Prisma } from './generated/client'
import { civilDateOrNull, requireOneOf } from './words'

/** One of a department's commitments, as its contributors see it. */
export type DeskItem = {
  code: string
  title: { zh: string; en: string }
  plan: { slug: string; title: { zh: string; en: string } }
  standing: StandingCode
  value: string | null
  word: string | null
  lastEffectiveOn: CivilDate | null
  freshness: Freshness
  nextDueOn: CivilDate | null
  open: { id: string; state: UpdateState; returnReason: string | null } | null
}

const deskSelect = (today: CivilDate) =>
  ({
    code: true,
    titleZh: true,
    titleEn: true,
    plan: {
      select: {
        slug: true,
        titleZh: true,
        titleEn: true,
        startsOn: true,
        endsOn: true,
        cadence: true,
        dueDay: true,
        jurisdiction: { select: { timeZone: true } },
      },
    },
    standings: {
      where: {
        knownFrom: { lte: today },
        OR: [{ knownUntil: null }, { knownUntil: { gt: today } }],
      },
      select: { code: true, value: true, word: true, lastEffectiveOn: true },
    },
    updates: {
      where: { state: { not: 'published' } },
      select: { id: true, state: true, returnReason: true, submittedAt: true },
    },
  }) satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof deskSelect> }>

function deskItemOf(row: Row, today: CivilDate): DeskItem[] {
  const standing = row.standings[0]
  if (standing === undefined) return []
  const open = row.updates[0]
  const code = requireOneOf(STANDINGS, standing.code)
  const periods = listPeriods({
    cadence: requireOneOf(CADENCES, row.plan.cadence),
    startsOn: requireCivilDate(row.plan.startsOn),
    endsOn: requireCivilDate(row.plan.endsOn),
    dueDay: row.plan.dueDay,
  })
  const facts = {
    lastEffectiveOn: civilDateOrNull(standing.lastEffectiveOn),
    submittedOn:
      open?.state === 'submitted' && open.submittedAt !== null
        ? civilDateOf(open.submittedAt, row.plan.jurisdiction.timeZone)
        : null,
    isClosed: code === 'completed' || code === 'ended',
  }
  return [
    {
      code: row.code,
      title: { zh: row.titleZh, en: row.titleEn },
      plan: { slug: row.plan.slug, title: { zh: row.plan.titleZh, en: row.plan.titleEn } },
      standing: code,
      value: standing.value,
      word: standing.word,
      lastEffectiveOn: facts.lastEffectiveOn,
      freshness: freshnessOn(periods, facts, today),
      nextDueOn: findNextDue(periods, facts),
      open:
        open === undefined
          ? null
          : {
              id: open.id,
              state: requireOneOf(UPDATE_STATES, open.state),
              returnReason: open.returnReason,
            },
    },
  ]
}

/** The commitments that the departments lead, newest plan first. */
export async function listDeskItems(
  departmentIds: readonly string[],
  today: CivilDate,
): Promise<DeskItem[]> {
  const rows = await db.commitment.findMany({
    where: {
      plan: { state: 'open' },
      departments: { some: { role: 'lead', departmentId: { in: [...departmentIds] } } },
    },
    select: deskSelect(today),
    orderBy: [{ plan: { year: 'desc' } }, { position: 'asc' }],
  })
  return rows.flatMap((row) => deskItemOf(row, today))
}

/** An update that waits for review. */
export type QueueItem = {
  id: string
  code: string
  title: { zh: string; en: string }
  effectiveOn: CivilDate
  sentence: string
  submittedAt: Date
  isCorrection: boolean
  department: { zh: string; en: string }
  isOwn: boolean
}

/** Everything submitted and not yet reviewed, longest waiting first. */
export async function listReviewQueue(reviewerId: string): Promise<QueueItem[]> {
  const rows = await db.update.findMany({
    where: { state: 'submitted' },
    select: {
      id: true,
      effectiveOn: true,
      sentence: true,
      submittedAt: true,
      supersedesId: true,
      authorId: true,
      authorDepartment: { select: { nameZh: true, nameEn: true } },
      commitment: { select: { code: true, titleZh: true, titleEn: true } },
    },
    orderBy: { submittedAt: 'asc' },
  })
  return rows.flatMap((row) =>
    row.submittedAt === null || row.authorDepartment === null
      ? []
      : [
          {
            id: row.id,
            code: row.commitment.code,
            title: { zh: row.commitment.titleZh, en: row.commitment.titleEn },
            effectiveOn: requireCivilDate(row.effectiveOn),
            sentence: row.sentence,
            submittedAt: row.submittedAt,
            isCorrection: row.supersedesId !== null,
            department: { zh: row.authorDepartment.nameZh, en: row.authorDepartment.nameEn },
            isOwn: row.authorId === reviewerId,
          },
        ],
  )
}

/** How many updates of other people wait for a reviewer. */
export const countReviewQueue = (reviewerId: string): Promise<number> =>
  db.update.count({ where: { state: 'submitted', authorId: { not: reviewerId } } })

/** The bytes of an evidence file with the update it belongs to; null when there is none. */
export const findEvidenceFile = (evidenceId: string) =>
  db.evidence.findUnique({
    where: { id: evidenceId },
    select: { updateId: true, fileName: true, file: { select: { mimeType: true, bytes: true } } },
  })
