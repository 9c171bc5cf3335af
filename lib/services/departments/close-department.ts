import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { saveClosing } from '@/lib/data/department-writes'
import { auditActor, type Official } from '../signed-in'
import { actOnDepartment, type DepartmentRefusal } from './act-on-department'

export type CloseDepartmentDecision =
  | { ok: true }
  | { ok: false; reason: 'has-people' | 'has-items' }
  | DepartmentRefusal

/**
 * Closes a department that nobody works in and that answers for nothing any more. Its page and
 * all it ever published stay.
 */
export const closeDepartment = (
  actor: Official,
  slug: string,
  now: Date,
): Promise<CloseDepartmentDecision> =>
  actOnDepartment(actor, slug, 'department:close', now, async (tx, unit): Promise<CloseDepartmentDecision> => {
    if (unit.runningItems > 0) return { ok: false, reason: 'has-items' }
    if (unit.activePeople > 0) return { ok: false, reason: 'has-people' }
    await saveClosing(tx, slug, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'department.closed',
      subject: { type: 'department', id: slug },
      details: {},
    })
    return { ok: true }
  })
