import 'server-only'
import { SECOND_FACTORS, type SecondFactor } from '@/lib/domain/second-factor'
import { NO_PASSWORD, type SessionFacts } from '@/lib/domain/sign-in'
import type { Role } from '@/lib/domain/words'
import { rolesOf } from './accounts'
import type { Reader, Transaction } from './client'
import { requireOneOf } from './words'

/** A session with the person it belongs to. */
export type StoredSession = SessionFacts & {
  id: string
  secondFactor: SecondFactor
  user: {
    id: string
    login: string
    name: string
    roles: Role[]
    mustChangePassword: boolean
    totpConfirmedAt: Date | null
    department: { id: string; nameZh: string; nameEn: string }
  }
}

const USER = {
  id: true,
  login: true,
  name: true,
  roles: true,
  passwordHash: true,
  mustChangePassword: true,
  totpConfirmedAt: true,
  deactivatedAt: true,
  department: { select: { id: true, nameZh: true, nameEn: true } },
} as const

/** @returns the id of the new session */
export async function insertSession(
  tx: Transaction,
  userId: string,
  secondFactor: SecondFactor,
  at: Date,
): Promise<string> {
  const { id } = await tx.session.create({
    data: { userId, secondFactor, createdAt: at, lastSeenAt: at },
    select: { id: true },
  })
  return id
}

export async function findSession(reader: Reader, sessionId: string): Promise<StoredSession | null> {
  const session = await reader.session.findUnique({
    where: { id: sessionId },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      revokedAt: true,
      secondFactor: true,
      user: { select: USER },
    },
  })
  if (session === null) return null
  const { deactivatedAt, passwordHash, ...user } = session.user
  // who never had a password has none to change
  const mustChangePassword = user.mustChangePassword && passwordHash !== NO_PASSWORD
  const secondFactor = requireOneOf(SECOND_FACTORS, session.secondFactor)
  return { ...session, secondFactor, deactivatedAt, user: { ...user, mustChangePassword, roles: rolesOf(user.roles) } }
}

/** Moves the last sign of life forward, never back, and never on an ended session. */
export async function saveSeen(reader: Reader, sessionId: string, at: Date): Promise<void> {
  await reader.session.updateMany({
    where: { id: sessionId, revokedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  })
}

/** Ends one session. @returns whose it was; null when it had ended before */
export async function revokeSession(
  tx: Transaction,
  sessionId: string,
  at: Date,
): Promise<{ userId: string; name: string } | null> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: at },
  })
  if (count === 0) return null
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { userId: true, user: { select: { name: true } } },
  })
  return { userId: session.userId, name: session.user.name }
}

/**
 * Ends a person's sessions, all of them or all but one.
 *
 * @returns how many had not been ended before
 */
export async function revokeSessionsOf(
  tx: Transaction,
  userId: string,
  keptSessionId: string | null,
  at: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId,
      revokedAt: null,
      ...(keptSessionId === null ? {} : { id: { not: keptSessionId } }),
    },
    data: { revokedAt: at },
  })
  return count
}
