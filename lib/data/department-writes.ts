import 'server-only'
import type { DepartmentFacts } from '@/lib/domain/department'
import type { Transaction } from './client'

/** A department is added without head; its slug is permanent. */
export type NewDepartment = { jurisdictionId: string; slug: string; nameZh: string; nameEn: string }

export async function insertDepartment(tx: Transaction, department: NewDepartment): Promise<void> {
  await tx.department.create({ data: department })
}

export async function saveDepartment(
  tx: Transaction,
  slug: string,
  { nameZh, nameEn, headId, signOffRequired }: DepartmentFacts,
): Promise<void> {
  await tx.department.update({ where: { slug }, data: { nameZh, nameEn, headId, signOffRequired } })
}

/** Nobody is put into it any more; what it did stays under its name. */
export async function saveClosing(tx: Transaction, slug: string, at: Date): Promise<void> {
  await tx.department.update({
    where: { slug },
    data: { closedAt: at, headId: null, signOffRequired: false },
  })
}
