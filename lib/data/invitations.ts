import 'server-only'
import type { InvitationFacts } from '@/lib/domain/invitation'
import { NO_PASSWORD } from '@/lib/domain/sign-in'
import type { Reader, Transaction } from './client'

/** A one-time link with the account it is for. */
export type StoredInvitation = InvitationFacts & {
  id: string
  user: {
    id: string
    login: string
    name: string
    passwordHash: string
    /** the first password is yet to be chosen */
    isFirst: boolean
  }
}

/** @param tokenHash SHA-256 of the token, as it is stored */
export async function findInvitation(
  reader: Reader,
  tokenHash: string,
): Promise<StoredInvitation | null> {
  const found = await reader.invitation.findUnique({
    where: { tokenHash },
    select: {
      id: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      user: { select: { id: true, login: true, name: true, passwordHash: true, deactivatedAt: true } },
    },
  })
  if (found === null) return null
  const { deactivatedAt, ...user } = found.user
  return { ...found, deactivatedAt, user: { ...user, isFirst: user.passwordHash === NO_PASSWORD } }
}

export type NewInvitation = {
  userId: string
  issuedById: string
  tokenHash: string
  createdAt: Date
  expiresAt: Date
}

/** @returns its id */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<string> {
  const { id } = await tx.invitation.create({ data: invitation, select: { id: true } })
  return id
}

/** The link as it stands once no other job has it; null when there is none. */
export async function lockInvitation(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${id} FOR UPDATE`
  const found = await tx.invitation.findUnique({
    where: { id },
    select: {
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      user: {
        select: { id: true, login: true, name: true, email: true, passwordHash: true, deactivatedAt: true },
      },
    },
  })
  if (found === null) return null
  const { deactivatedAt, passwordHash, ...user } = found.user
  return { ...found, deactivatedAt, user: { ...user, isFirst: passwordHash === NO_PASSWORD } }
}

/** Another token opens the link from now on. */
export async function saveToken(tx: Transaction, id: string, tokenHash: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { tokenHash } })
}

/** Ends the links of a person that could still be used. @returns how many */
export async function revokeInvitationsOf(tx: Transaction, userId: string, at: Date): Promise<number> {
  const { count } = await tx.invitation.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
  return count
}

/** Uses a link up. @returns false when it was used, revoked or over by then */
export async function spendInvitation(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return count === 1
}

/** Until when a person's link is good; null when none is. */
export async function findOpenInvitation(
  reader: Reader,
  userId: string,
  now: Date,
): Promise<{ expiresAt: Date } | null> {
  return reader.invitation.findFirst({
    where: { userId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { expiresAt: true },
    orderBy: { createdAt: 'desc' },
  })
}
