import 'server-only'
import { db } from '../client'

/** A department that the public may look up. */
export type PublicDepartment = { slug: string; name: { zh: string; en: string } }

/** One department by its slug; null when there is none. */
export async function findDepartment(slug: string): Promise<PublicDepartment | null> {
  const row = await db.department.findUnique({
    where: { slug },
    select: { slug: true, nameZh: true, nameEn: true },
  })
  return row === null ? null : { slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }
}

/** Codes of the commitments a department supports without leading them. */
export async function listSupported(slug: string, planId: string) {
  const rows = await db.commitment.findMany({
    where: { planId, departments: { some: { role: 'supporting', department: { slug } } } },
    select: { code: true, titleZh: true, titleEn: true },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({ code: row.code, title: { zh: row.titleZh, en: row.titleEn } }))
}

/**
 * Departments that lead something in a plan, for a filter. One probe a department, so
 * that the cost follows the departments and not the commitments.
 */
export async function listLeadDepartments(planId: string): Promise<PublicDepartment[]> {
  const rows = await db.$queryRaw<{ slug: string; nameZh: string; nameEn: string }[]>`
    SELECT d."slug", d."nameZh", d."nameEn"
    FROM "Department" d
    CROSS JOIN LATERAL (
      SELECT 1 FROM "CommitmentDepartment" cd
      JOIN "Commitment" c ON c."id" = cd."commitmentId"
      WHERE cd."departmentId" = d."id" AND cd."role" = 'lead' AND c."planId" = ${planId}
      LIMIT 1
    ) leads
    ORDER BY d."slug"`
  return rows.map((row) => ({ slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }))
}
