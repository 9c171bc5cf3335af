import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { findPerson, type Person } from '@/lib/data/people'
import { lockPeople, lockPerson } from '@/lib/data/people-writes'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from '../access'
import type { Official } from '../signed-in'

/** Why an act on somebody's account was not even judged. */
export type PersonRefusal = { ok: false; reason: 'forbidden' | 'not-found' }

/**
 * One act on somebody's account: acts on accounts take their turn, and each is judged by who the
 * actor is then. Two administrators who take each other out of use at once leave one.
 */
export function actOnPerson<Answer>(
  actor: Official,
  userId: string,
  permission: Permission,
  now: Date,
  act: (tx: Transaction, person: Person) => Promise<Answer>,
): Promise<Answer | PersonRefusal> {
  return inTransaction(async (tx): Promise<Answer | PersonRefusal> => {
    if (!(await admit(tx, actor, permission, userId, now))) return { ok: false, reason: 'forbidden' }
    await lockPerson(tx, userId)
    const person = await findPerson(tx, userId)
    return person === null ? { ok: false, reason: 'not-found' } : act(tx, person)
  })
}

/** The turn, and whether the actor still is who may: asked again of the database. */
export async function admit(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  userId: string | null,
  now: Date,
): Promise<boolean> {
  await lockPeople(tx)
  const current = await findPerson(tx, actor.id)
  const roles = current === null || current.deactivatedAt !== null ? [] : current.roles
  const subject = { type: 'user', id: (userId ?? 'new').slice(0, 40) }
  return authorize(tx, { ...actor, roles }, permission, { type: 'account', userId }, subject, now)
}
