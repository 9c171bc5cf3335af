import 'server-only'
import type { AccountFacts, Counters } from '@/lib/domain/sign-in'
import { ROLES, type Role } from '@/lib/domain/words'
import type { Reader, Transaction } from './client'
import { requireOneOf } from './words'

/** What proving a password needs to know of a person. */
export type Account = AccountFacts & {
  id: string
  login: string
  name: string
  passwordHash: string
  /** since when it has a second factor; null while it has none */
  totpConfirmedAt: Date | null
}

const ACCOUNT = {
  id: true,
  login: true,
  name: true,
  passwordHash: true,
  failedAttempts: true,
  lockedUntil: true,
  deactivatedAt: true,
  totpConfirmedAt: true,
} as const

/** @param login in lower case, as logins are stored */
export function findAccountByLogin(reader: Reader, login: string): Promise<Account | null> {
  return reader.user.findUnique({ where: { login }, select: ACCOUNT })
}

export function findAccount(reader: Reader, userId: string): Promise<Account | null> {
  return reader.user.findUnique({ where: { id: userId }, select: ACCOUNT })
}

/**
 * The account as it stands once every other attempt on it has ended: parallel attempts take
 * their turn here, so that none counts from a figure another is about to change.
 */
export async function lockAccount(tx: Transaction, userId: string): Promise<Account> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} FOR UPDATE`
  return tx.user.findUniqueOrThrow({ where: { id: userId }, select: ACCOUNT })
}

/** The same for the account that an identity at a provider of sign-in opens; null when none does. */
export async function lockAccountOf(tx: Transaction, oidcSubject: string): Promise<Account | null> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "oidcSubject" = ${oidcSubject} FOR UPDATE`
  return tx.user.findUnique({ where: { oidcSubject }, select: ACCOUNT })
}

/** Keeps the counters of an attempt on a locked account. */
export async function saveCounters(tx: Transaction, userId: string, next: Counters): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: next })
}

/** A password its owner chose: nothing is left to change, and failures are forgotten. */
export async function saveOwnPassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash, mustChangePassword: false, failedAttempts: 0, lockedUntil: null },
  })
}

export type NewAccount = {
  login: string
  name: string
  email?: string | null
  departmentId: string
  roles: readonly Role[]
}

/** A person whose first password is to be changed at first use. @returns the id */
export async function insertAccount(
  tx: Transaction,
  account: NewAccount,
  passwordHash: string,
  at: Date,
): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      ...account,
      roles: [...account.roles],
      passwordHash,
      mustChangePassword: true,
      createdAt: at,
    },
    select: { id: true },
  })
  return id
}

/** A person as services need them; null for nobody, or who was deactivated. */
export async function findActivePerson(reader: Reader, userId: string) {
  const person = await reader.user.findUnique({
    where: { id: userId, deactivatedAt: null },
    select: { id: true, name: true, roles: true, departmentId: true },
  })
  return person === null ? null : { ...person, roles: rolesOf(person.roles) }
}

/** Roles as the database keeps them, given back their type. */
export const rolesOf = (stored: readonly string[]): Role[] =>
  stored.map((role) => requireOneOf(ROLES, role))
