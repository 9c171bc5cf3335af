import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { db } from './client'

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
