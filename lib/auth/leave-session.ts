import 'server-only'
import { now } from '@/lib/clock'
import { signOut } from '@/lib/services/sign-out'
import { findClaimedSession } from './session-cookie'

/** Whoever was signed in here before is not any more. In server actions and route handlers only. */
export async function leavePresentSession(): Promise<void> {
  const sessionId = await findClaimedSession()
  if (sessionId !== null) await signOut(sessionId, now())
}
