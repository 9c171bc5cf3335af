import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { findUnit } from '@/lib/data/departments'
import { insertDepartment, type NewDepartment } from '@/lib/data/department-writes'
import { lockPeople } from '@/lib/data/people-writes'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'

export type CreateDepartmentDecision =
  | { ok: true }
  | { ok: false; reason: 'forbidden' | 'slug-taken' }

/** Adds a department. It shows on public pages once it has to do with a commitment. */
export function createDepartment(
  actor: Official,
  department: NewDepartment,
  now: Date,
): Promise<CreateDepartmentDecision> {
  return inTransaction(async (tx): Promise<CreateDepartmentDecision> => {
    await lockPeople(tx)
    const subject = { type: 'department', id: department.slug }
    if (!(await authorize(tx, actor, 'department:create', { type: 'department' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    if ((await findUnit(tx, department.slug)) !== null) return { ok: false, reason: 'slug-taken' }
    await insertDepartment(tx, department)
    const { nameZh, nameEn } = department
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'department.created',
      subject,
      details: { nameZh, nameEn },
    })
    return { ok: true }
  })
}
