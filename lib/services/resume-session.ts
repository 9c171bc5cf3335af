import 'server-only'
import { db } from '@/lib/data/client'
import { findSession, saveSeen, type StoredSession } from '@/lib/data/sessions'
import { findSessionEnd, isSeenAnew } from '@/lib/domain/sign-in'
import type { Official } from './signed-in'

/** Who is signed in, and by which session. */
export type SignedIn = Official & {
  login: string
  sessionId: string
  departmentName: { zh: string; en: string }
  /** the first password is still the one handed out: nothing else is open yet */
  mustChangePassword: boolean
}

/**
 * Who a session belongs to, if it still lives at `now`: not ended, not idle, not too old,
 * and of a person whose account is active. Being asked is a sign of life.
 */
export async function resumeSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await findSession(db, sessionId)
  if (session === null || findSessionEnd(session, now) !== null) return null
  if (isSeenAnew(session.lastSeenAt, now)) await saveSeen(db, session.id, now)
  return signedInOf(session)
}

function signedInOf({ id: sessionId, user }: StoredSession): SignedIn {
  const { department, ...person } = user
  return {
    ...person,
    sessionId,
    departmentIds: person.roles.includes('contributor') ? [department.id] : [],
    departmentId: department.id,
    departmentName: { zh: department.nameZh, en: department.nameEn },
  }
}
