import 'server-only'
import { db } from '@/lib/data/client'
import { findOpenInvitation } from '@/lib/data/invitations'
import { findPerson, listOpenWork, type OpenWork, type Person } from '@/lib/data/people'
import { permissionsOf, relationsOf, type Permission } from '@/lib/domain/permissions'
import { authorizeView } from '../access'
import type { Official } from '../signed-in'

/** An account with what waits under its name, and what the actor may do to it. */
export type PersonView = {
  person: Person
  work: OpenWork
  /** until when an unused link is good; null when there is none */
  linkUntil: Date | null
  permissions: ReadonlySet<Permission>
}

/** Null when there is no such account or the official may not see accounts. */
export async function viewPerson(
  actor: Official,
  userId: string,
  now: Date,
): Promise<PersonView | null> {
  const subject = { type: 'user', id: userId }
  if ((await authorizeView(actor, 'account:list', { type: 'desk' }, subject, now)) === null) return null
  const person = await findPerson(db, userId)
  if (person === null) return null
  const [work, link] = await Promise.all([
    listOpenWork(db, userId),
    findOpenInvitation(db, userId, now),
  ])
  const target = { type: 'account', userId } as const
  const permissions = permissionsOf(relationsOf(actor, target), target)
  return { person, work, linkUntil: link?.expiresAt ?? null, permissions }
}
