import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { findUnit, type Unit } from '@/lib/data/departments'
import { lockPeople } from '@/lib/data/people-writes'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from '../access'
import type { Official } from '../signed-in'

export type DepartmentRefusal = { ok: false; reason: 'forbidden' | 'not-found' | 'closed' }

/** One act on a department that is not closed; takes its turn with the acts on its people. */
export function actOnDepartment<Answer>(
  actor: Official,
  slug: string,
  permission: Permission,
  now: Date,
  act: (tx: Transaction, unit: Unit) => Promise<Answer>,
): Promise<Answer | DepartmentRefusal> {
  return inTransaction(async (tx): Promise<Answer | DepartmentRefusal> => {
    await lockPeople(tx)
    const subject = { type: 'department', id: slug.slice(0, 60) }
    if (!(await authorize(tx, actor, permission, { type: 'department' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const unit = await findUnit(tx, slug)
    if (unit === null) return { ok: false, reason: 'not-found' }
    return unit.closedAt === null ? act(tx, unit) : { ok: false, reason: 'closed' }
  })
}
