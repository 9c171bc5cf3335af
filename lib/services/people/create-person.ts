import 'server-only'
import { findAccountByLogin, insertAccount } from '@/lib/data/accounts'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { isOpenDepartment } from '@/lib/data/departments'
import { findOwnerOfEmail } from '@/lib/data/people-writes'
import type { PersonFacts } from '@/lib/domain/person'
import { NO_PASSWORD } from '@/lib/domain/sign-in'
import { auditActor, type Official } from '../signed-in'
import { admit } from './act-on-person'
import { issueInvitation, type IssuedInvitation } from './issue-invitation'

export type NewPerson = PersonFacts & { login: string }

export type CreateRefusal =
  | 'forbidden'
  | 'login-taken'
  | 'email-taken'
  | 'department-closed'

export type CreateDecision =
  | { ok: true; userId: string; invitation: IssuedInvitation }
  | { ok: false; reason: CreateRefusal }

async function collisionOf(tx: Transaction, person: NewPerson): Promise<CreateRefusal | null> {
  const { login, email, departmentId } = person
  if ((await findAccountByLogin(tx, login)) !== null) return 'login-taken'
  if (email !== null && (await findOwnerOfEmail(tx, email)) !== null) return 'email-taken'
  return (await isOpenDepartment(tx, departmentId)) ? null : 'department-closed'
}

/**
 * Opens an account without a password, and makes the one-time link by which its owner chooses
 * one. The database throws on a login, an address or a set of roles that is not of its form.
 */
export function createPerson(
  actor: Official,
  person: NewPerson,
  now: Date,
): Promise<CreateDecision> {
  return inTransaction(async (tx): Promise<CreateDecision> => {
    if (!(await admit(tx, actor, 'account:create', null, now))) return { ok: false, reason: 'forbidden' }
    const collision = await collisionOf(tx, person)
    if (collision !== null) return { ok: false, reason: collision }
    const userId = await insertAccount(tx, person, NO_PASSWORD, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'account.created',
      subject: { type: 'user', id: userId },
      details: { ...person, roles: [...person.roles] },
    })
    return { ok: true, userId, invitation: await issueInvitation(tx, actor, userId, now) }
  })
}
