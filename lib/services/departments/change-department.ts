import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import type { Unit } from '@/lib/data/departments'
import { keepFormerName } from '@/lib/data/department-names'
import { saveDepartment } from '@/lib/data/department-writes'
import { announcePageChanges } from '@/lib/data/page-changes'
import { findPerson } from '@/lib/data/people'
import { civilDateOf } from '@/lib/domain/civil-date'
import { departmentStamp, type DepartmentFacts } from '@/lib/domain/department'
import { isApart } from '@/lib/domain/person'
import { auditActor, type Official } from '../signed-in'
import { actOnDepartment, type DepartmentRefusal } from './act-on-department'

export type DepartmentChange = {
  slug: string
  facts: DepartmentFacts
  /** the stamp of what the administrator saw */
  seen: string
}

export type ChangeDepartmentDecision =
  | { ok: true }
  | { ok: false; reason: 'changed-meanwhile' | 'not-a-head' }
  | DepartmentRefusal

/** A head is an active member of the department who does business in it. */
async function canHead(tx: Transaction, unit: Unit, headId: string): Promise<boolean> {
  const person = await findPerson(tx, headId)
  return (
    person !== null &&
    person.deactivatedAt === null &&
    person.departmentId === unit.id &&
    !isApart(person.roles)
  )
}

const factsOf = ({ nameZh, nameEn, headId, signOffRequired }: DepartmentFacts) => ({
  nameZh,
  nameEn,
  headId,
  signOffRequired,
})

/**
 * Renames a department, names its head, or decides whether the head signs updates off. Its slug
 * is permanent; a new name shows at once on every public page, and on every earlier day. Summaries
 * name it from the next entry of the ledger on, so that what was cut before stays as it was.
 */
export function changeDepartment(
  actor: Official,
  change: DepartmentChange,
  now: Date,
): Promise<ChangeDepartmentDecision> {
  const { slug, facts, seen } = change
  return actOnDepartment(actor, slug, 'department:change', now, async (tx, unit): Promise<ChangeDepartmentDecision> => {
    if (departmentStamp(unit) !== seen) return { ok: false, reason: 'changed-meanwhile' }
    if (facts.headId !== null && !(await canHead(tx, unit, facts.headId))) {
      return { ok: false, reason: 'not-a-head' }
    }
    const isRenamed = facts.nameZh !== unit.nameZh || facts.nameEn !== unit.nameEn
    if (isRenamed) await keepFormerName(tx, unit, civilDateOf(now, unit.jurisdiction.timeZone))
    await saveDepartment(tx, slug, facts)
    if (isRenamed) await announcePageChanges(tx, ['*'])
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'department.changed',
      subject: { type: 'department', id: slug },
      details: { before: factsOf(unit), after: factsOf(facts) },
    })
    return { ok: true }
  })
}
