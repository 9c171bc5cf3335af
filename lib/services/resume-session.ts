import 'server-only'
import { db } from '@/lib/data/client'
import { findSession, saveSeen, type StoredSession } from '@/lib/data/sessions'
import { listRequiringRoles } from '@/lib/data/second-factor'
import { findOutstandingStep, type OutstandingStep } from '@/lib/domain/second-factor'
import type { Role } from '@/lib/domain/words'
import { findSessionEnd, isSeenAnew } from '@/lib/domain/sign-in'
import type { Official } from './signed-in'

/** Who is signed in, and by which session. */
export type SignedIn = Official & {
  login: string
  sessionId: string
  departmentName: { zh: string; en: string }
  /** the password is still the one handed out */
  mustChangePassword: boolean
  /** a role asks for a second factor */
  mustHaveSecondFactor: boolean
  /** what is left to do before anything else opens; null when nothing is */
  outstanding: OutstandingStep | null
}

/**
 * Who a session belongs to, if it still lives at `now`: not ended, not idle, not too old,
 * and of a person whose account is active. Being asked is a sign of life.
 */
export async function resumeSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await findSession(db, sessionId)
  if (session === null || findSessionEnd(session, now) !== null) return null
  if (isSeenAnew(session.lastSeenAt, now)) await saveSeen(db, session.id, now)
  return signedInOf(session, await listRequiringRoles(db))
}

function signedInOf(session: StoredSession, requiring: readonly Role[]): SignedIn {
  const { id: sessionId, secondFactor, user } = session
  const { department, totpConfirmedAt, ...person } = user
  const isRequired = person.roles.some((role) => requiring.includes(role))
  const isEnrolled = totpConfirmedAt !== null
  const { mustChangePassword } = person
  return {
    ...person,
    mustHaveSecondFactor: isRequired,
    outstanding: findOutstandingStep({ secondFactor, isEnrolled, isRequired, mustChangePassword }),
    sessionId,
    departmentIds: person.roles.includes('contributor') ? [department.id] : [],
    departmentId: department.id,
    departmentName: { zh: department.nameZh, en: department.nameEn },
  }
}
