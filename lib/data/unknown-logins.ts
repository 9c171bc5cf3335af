import 'server-only'
import type { Counters } from '@/lib/domain/sign-in'
import type { Transaction } from './client'

/** How the audit record names a login that nobody has. */
export const unknownLoginSubject = (digest: string) => ({ type: 'login', id: digest })

/**
 * What an account of this login would remember, read from the audit record: the attempts
 * on it take their turn, as they would on an account.
 *
 * @param digest stands for the login typed
 */
export async function lockUnknownLogin(tx: Transaction, digest: string): Promise<Counters> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${digest}, 0))`
  const { type: subjectType, id: subjectId } = unknownLoginSubject(digest)
  const lock = await tx.auditRecord.findFirst({
    where: { subjectType, subjectId, action: 'account.locked' },
    orderBy: { id: 'desc' },
    select: { id: true, details: true },
  })
  const failedAttempts = await tx.auditRecord.count({
    where: {
      subjectType,
      subjectId,
      action: 'sign-in.refused',
      details: { path: ['reason'], equals: 'wrong-credentials' },
      ...(lock === null ? {} : { id: { gt: lock.id } }),
    },
  })
  const lockedUntil = lock === null || failedAttempts > 0 ? null : untilOf(lock.details)
  return { failedAttempts, lockedUntil }
}

function untilOf(details: unknown): Date {
  if (typeof details === 'object' && details !== null && 'until' in details) {
    const { until } = details
    if (typeof until === 'string') return new Date(until)
  }
  throw new Error('a lock in the audit record does not say until when')
}
