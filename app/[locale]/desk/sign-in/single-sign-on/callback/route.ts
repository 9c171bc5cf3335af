import { leavePresentSession } from '@/lib/auth/leave-session'
import { setSessionCookie } from '@/lib/auth/session-cookie'
import { keepStranger, takePassage } from '@/lib/auth/single-sign-on/passage'
import { finishSingleSignOn } from '@/lib/auth/single-sign-on/provider'
import { findSingleSignOn } from '@/lib/auth/single-sign-on/settings'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n'
import { recordSingleSignOnFault, signInByProvider } from '@/lib/services/single-sign-on'
import { leadOn, leadToRefusal, notSetUp } from '../answers'

/** Where the provider sends people back to; in the language they left in. */
export async function GET(request: Request): Promise<Response> {
  const settings = findSingleSignOn()
  if (settings === null) return notSetUp()
  const passage = await takePassage()
  if (passage === null) {
    await recordSingleSignOnFault('expired', 'no-passage', now())
    return leadToRefusal('zh', 'expired', null)
  }
  const { locale, next, ...checks } = passage
  const answer = new URL(request.url).searchParams
  const finished = await finishSingleSignOn(settings, answer, checks, now())
  if (!finished.ok) {
    await recordSingleSignOnFault(finished.fault, finished.cause, now())
    return leadToRefusal(locale, finished.fault, next)
  }
  const decision = await signInByProvider(finished.vouched, now())
  if (!decision.ok) {
    if (decision.reason === 'not-linked') await keepStranger(finished.vouched.subject)
    return leadToRefusal(locale, decision.reason, next)
  }
  await leavePresentSession()
  await setSessionCookie(decision.sessionId)
  return leadOn(next ?? href(locale, '/desk'))
}
