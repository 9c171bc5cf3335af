import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { awaitsSignOff } from '@/lib/domain/lifecycle'
import { db } from './client'
import { officeSelect } from './decided'
import type { Prisma } from './generated/client'
import { listWrittenBy } from './hands'

/** An update that waits for review. */
export type QueueItem = {
  id: string
  version: number
  code: string
  title: { zh: string; en: string }
  effectiveOn: CivilDate
  sentence: string
  submittedAt: Date
  isCorrection: boolean
  /** the head of its unit comes first */
  awaitsSignOff: boolean
  department: { slug: string; zh: string; en: string }
  isOwn: boolean
}

/** Everything submitted and not yet reviewed, longest waiting first. */
export async function listReviewQueue(reviewerId: string): Promise<QueueItem[]> {
  const rows = await db.update.findMany({
    where: { state: 'submitted' },
    select: {
      id: true,
      version: true,
      effectiveOn: true,
      sentence: true,
      submittedAt: true,
      supersedesId: true,
      authorId: true,
      signOffRequired: true,
      signedOffAt: true,
      authorDepartment: officeSelect,
      commitment: { select: { code: true, titleZh: true, titleEn: true } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  const own = await listWrittenBy(reviewerId, rows.map(({ id }) => id))
  return rows.flatMap((row) =>
    row.submittedAt === null || row.authorDepartment === null
      ? []
      : [
          {
            id: row.id,
            version: row.version,
            code: row.commitment.code,
            title: { zh: row.commitment.titleZh, en: row.commitment.titleEn },
            effectiveOn: requireCivilDate(row.effectiveOn),
            sentence: row.sentence,
            submittedAt: row.submittedAt,
            isCorrection: row.supersedesId !== null,
            awaitsSignOff: awaitsSignOff(row),
            department: {
              slug: row.authorDepartment.slug,
              zh: row.authorDepartment.nameZh,
              en: row.authorDepartment.nameEn,
            },
            isOwn: row.authorId === reviewerId || own.has(row.id),
          },
        ],
  )
}

/** The codes of the commitments that updates are about, by the updates' ids. */
export async function findCodes(updateIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.update.findMany({
    where: { id: { in: [...updateIds] } },
    select: { id: true, commitment: { select: { code: true } } },
  })
  return new Map(rows.map((row) => [row.id, row.commitment.code]))
}

/** What a reviewer can decide now, in the order of the queue. */
export const isReviewable = (item: Pick<QueueItem, 'isOwn' | 'awaitsSignOff'>): boolean =>
  !item.isOwn && !item.awaitsSignOff

/** How many updates of other people wait for a reviewer. */
export async function countReviewQueue(reviewerId: string): Promise<number> {
  const rows = await db.update.findMany({
    where: {
      state: 'submitted',
      authorId: { not: reviewerId },
      OR: [{ signOffRequired: false }, { signedOffAt: { not: null } }],
    },
    select: { id: true },
  })
  const own = await listWrittenBy(reviewerId, rows.map(({ id }) => id))
  return rows.filter(({ id }) => !own.has(id)).length
}

const isObject = (value: Prisma.JsonValue): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An earlier return of an update: when, and why. */
export type EarlierReturn = { at: Date; reason: string }

/** How often and why an update came back before, oldest first; from the audit record. */
export async function listReturns(updateId: string): Promise<EarlierReturn[]> {
  const records = await db.auditRecord.findMany({
    where: { subjectType: 'update', subjectId: updateId, action: 'update.returned' },
    select: { at: true, details: true },
    orderBy: { id: 'asc' },
  })
  return records.flatMap(({ at, details }) =>
    isObject(details) && typeof details['reason'] === 'string'
      ? [{ at, reason: details['reason'] }]
      : [],
  )
}
