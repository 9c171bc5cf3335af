import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { db } from './client'

/** An update that waits for the sign-off of its unit's head. */
export type SignOffItem = {
  id: string
  code: string
  title: { zh: string; en: string }
  effectiveOn: CivilDate
  submittedAt: Date
}

/** What waits for a person as the head of a department, longest waiting first. */
export async function listSignOffs(headId: string): Promise<SignOffItem[]> {
  const rows = await db.update.findMany({
    where: {
      state: 'submitted',
      signOffRequired: true,
      signedOffAt: null,
      authorDepartment: { headId },
    },
    select: {
      id: true,
      effectiveOn: true,
      submittedAt: true,
      commitment: { select: { code: true, titleZh: true, titleEn: true } },
    },
    orderBy: { submittedAt: 'asc' },
  })
  return rows.flatMap(({ id, effectiveOn, submittedAt, commitment }) =>
    submittedAt === null
      ? []
      : [
          {
            id,
            code: commitment.code,
            title: { zh: commitment.titleZh, en: commitment.titleEn },
            effectiveOn: requireCivilDate(effectiveOn),
            submittedAt,
          },
        ],
  )
}
