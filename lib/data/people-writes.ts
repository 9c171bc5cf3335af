import 'server-only'
import type { PersonFacts } from '@/lib/domain/person'
import type { Transaction } from './client'
import { UNFINISHED } from './people'

/** One at a time: what a rule over all accounts needs, such as that one administrator stays. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`
}

/** The account waits for whoever is proving its password; held until commit. */
export async function lockPerson(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`
}

/** Another account that has the address already; null when none has. */
export const findOwnerOfEmail = (tx: Transaction, email: string): Promise<{ id: string } | null> =>
  tx.user.findUnique({ where: { email }, select: { id: true } })

/** Another account that the identity opens already; null when it opens none. */
export const findOwnerOfIdentity = (tx: Transaction, oidcSubject: string): Promise<{ id: string } | null> =>
  tx.user.findUnique({ where: { oidcSubject }, select: { id: true } })

/** Lets an identity at a provider of sign-in open the account; none any more with null. */
export async function saveIdentity(tx: Transaction, userId: string, oidcSubject: string | null): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { oidcSubject } })
}

export async function saveFacts(tx: Transaction, userId: string, facts: PersonFacts): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { ...facts, roles: [...facts.roles] } })
}

/** Takes an account out of use, or back into it with no failure remembered. */
export async function saveDeactivation(tx: Transaction, userId: string, at: Date | null): Promise<void> {
  const forgotten = at === null ? { failedAttempts: 0, lockedUntil: null } : {}
  await tx.user.update({ where: { id: userId }, data: { deactivatedAt: at, ...forgotten } })
}

export async function forgetFailures(tx: Transaction, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { failedAttempts: 0, lockedUntil: null } })
}

/** Makes somebody head of every department that another heads. @returns how many */
export async function passHeadship(tx: Transaction, from: string, to: string): Promise<number> {
  const { count } = await tx.department.updateMany({ where: { headId: from }, data: { headId: to } })
  return count
}

/**
 * Puts a person's open work under another's name, as far as it still is open.
 *
 * @returns how much of it passed
 */
export async function passOpenWork(
  tx: Transaction,
  from: string,
  to: { id: string; departmentId: string },
  takes: { takesUpdates: boolean; takesExtensions: boolean; takesAdjustments: boolean },
  at: Date,
): Promise<{ updates: number; extensions: number; adjustments: number }> {
  const none = { count: 0 }
  const updates = takes.takesUpdates
    ? await tx.update.updateMany({
        where: { authorId: from, state: { in: UNFINISHED } },
        data: { authorId: to.id, changedAt: at, version: { increment: 1 } },
      })
    : none
  const extensions = takes.takesExtensions
    ? await tx.extension.updateMany({
        where: { requestedById: from, state: 'requested' },
        data: { requestedById: to.id },
      })
    : none
  const adjustments = takes.takesAdjustments
    ? await tx.adjustment.updateMany({
        where: { proposedById: from, state: 'proposed' },
        data: { proposedById: to.id },
      })
    : none
  return { updates: updates.count, extensions: extensions.count, adjustments: adjustments.count }
}
