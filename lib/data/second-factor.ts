import 'server-only'
import { ROLES, type Role } from '@/lib/domain/words'
import { db, type Reader, type Transaction } from './client'

/** What the second factor of an account is, sealed as it is kept. */
export type Enrolment = {
  id: string
  login: string
  totpSecret: string | null
  totpConfirmedAt: Date | null
  totpLastStep: number | null
}

export const findEnrolment = (reader: Reader, userId: string): Promise<Enrolment> =>
  reader.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, login: true, totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  })

/** How many recovery codes an account still has. */
export const countRecoveryCodes = (reader: Reader, userId: string): Promise<number> =>
  reader.recoveryCode.count({ where: { userId, usedAt: null } })

/** Keeps a key that is yet to be confirmed. @returns false when one is confirmed already */
export async function saveUnconfirmedKey(tx: Transaction, userId: string, sealed: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, totpConfirmedAt: null },
    data: { totpSecret: sealed, totpLastStep: null },
  })
  return count === 1
}

/** Confirms the key that was looked at. @returns false when it is another by now, or confirmed */
export async function confirmKey(
  tx: Transaction,
  { id, totpSecret }: Enrolment,
  step: number,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, totpSecret, totpConfirmedAt: null },
    data: { totpConfirmedAt: at, totpLastStep: step },
  })
  return count === 1
}

/** Uses a time step up: a code counts once, and none counts after a later one. */
export async function spendStep(tx: Transaction, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** Uses a recovery code up. @returns false when there is none, or none any more */
export async function spendRecoveryCode(
  tx: Transaction,
  userId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

/** Puts new recovery codes in place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  userId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ userId, codeHash })) })
}

/** Leaves an account without a second factor; no session keeps having passed one. */
export async function removeEnrolment(tx: Transaction, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
  })
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { secondFactor: 'none' } })
}

/** The session has passed the second factor. */
export async function savePassed(tx: Transaction, sessionId: string): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { secondFactor: 'passed' },
  })
}

/** The roles that ask for a second factor. */
export async function listRequiringRoles(reader: Reader = db): Promise<Role[]> {
  const rows = await reader.rolePolicy.findMany({ where: { requiresTotp: true }, select: { role: true } })
  return ROLES.filter((role) => rows.some((row) => row.role === role))
}

export async function saveRequirement(tx: Transaction, role: Role, requiresTotp: boolean): Promise<void> {
  await tx.rolePolicy.upsert({ where: { role }, create: { role, requiresTotp }, update: { requiresTotp } })
}

/** How many active people hold each role, and how many of them have a second factor. */
export async function countHolders(): Promise<Record<Role, { holders: number; enrolled: number }>> {
  const people = await db.user.findMany({
    where: { deactivatedAt: null },
    select: { roles: true, totpConfirmedAt: true },
  })
  const of = (role: Role) => {
    const holders = people.filter(({ roles }) => roles.includes(role))
    return { holders: holders.length, enrolled: holders.filter((each) => each.totpConfirmedAt !== null).length }
  }
  return {
    contributor: of('contributor'),
    reviewer: of('reviewer'),
    planner: of('planner'),
    administrator: of('administrator'),
    auditor: of('auditor'),
  }
}
