import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { isOpenDepartment } from '@/lib/data/departments'
import type { Person } from '@/lib/data/people'
import { findOwnerOfEmail, saveFacts } from '@/lib/data/people-writes'
import { isApart, stampOf, type PersonFacts } from '@/lib/domain/person'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'

export type PersonChange = {
  userId: string
  facts: PersonFacts
  /** the stamp of what the administrator saw */
  seen: string
}

export type ChangeDecision =
  | { ok: true }
  | { ok: false; reason: 'changed-meanwhile' | 'email-taken' | 'department-closed' | 'heads-department' }
  | PersonRefusal

type Refused = Exclude<ChangeDecision, { ok: true }>

const hasSameRoles = (one: PersonFacts, other: PersonFacts): boolean =>
  stampOf({ ...one, roles: other.roles }) === stampOf(one)

async function refusalOf(
  tx: Transaction,
  person: Person,
  { facts, seen }: PersonChange,
): Promise<Refused | null> {
  if (stampOf(person) !== seen) return { ok: false, reason: 'changed-meanwhile' }
  const owner = facts.email === null ? null : await findOwnerOfEmail(tx, facts.email)
  if (owner !== null && owner.id !== person.id) return { ok: false, reason: 'email-taken' }
  const moves = facts.departmentId !== person.departmentId
  if (moves && !(await isOpenDepartment(tx, facts.departmentId))) {
    return { ok: false, reason: 'department-closed' }
  }
  const leaves = person.headOf.some(({ id }) => id !== facts.departmentId) || isApart(facts.roles)
  return leaves && person.headOf.length > 0 ? { ok: false, reason: 'heads-department' } : null
}

/** What changed, as the audit record keeps it. */
function differences(person: Person, facts: PersonFacts) {
  const before = { name: person.name, email: person.email, departmentId: person.departmentId }
  const after = { name: facts.name, email: facts.email, departmentId: facts.departmentId }
  const roles = { before: [...person.roles], after: [...facts.roles] }
  return { before: { ...before, roles: roles.before }, after: { ...after, roles: roles.after } }
}

/**
 * Changes a person's name, address, department and roles; the new roles count from the person's
 * next request on. Roles are for another to give: nobody changes the own ones.
 */
export function changePerson(
  actor: Official,
  change: PersonChange,
  now: Date,
): Promise<ChangeDecision> {
  const { userId, facts } = change
  return actOnPerson(actor, userId, 'account:change', now, async (tx, person): Promise<ChangeDecision> => {
    const subject = { type: 'user', id: userId }
    const target = { type: 'account', userId } as const
    const grants = !hasSameRoles(person, facts)
    if (grants && !(await authorize(tx, actor, 'account:grant', target, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const refusal = await refusalOf(tx, person, change)
    if (refusal !== null) return refusal
    await saveFacts(tx, userId, facts)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'account.changed',
      subject,
      details: differences(person, facts),
    })
    return { ok: true }
  })
}
