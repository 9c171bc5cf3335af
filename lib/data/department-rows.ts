import 'server-only'
import type { Responsible } from '@/lib/domain/adjustment'
import type { Transaction } from './client'

/** Who answers for a commitment, by the departments' ids; throws for a slug that is none. */
export async function requireDepartmentRows(
  tx: Transaction,
  departments: readonly Responsible[],
): Promise<{ departmentId: string; role: string; isInferred: boolean }[]> {
  const rows = await tx.department.findMany({
    where: { slug: { in: departments.map((each) => each.department) } },
    select: { id: true, slug: true },
  })
  const ids = new Map(rows.map((row) => [row.slug, row.id]))
  return departments.map(({ department, role, inferred }) => {
    const departmentId = ids.get(department)
    if (departmentId === undefined) throw new Error(`no department ${department}`)
    return { departmentId, role, isInferred: inferred }
  })
}
