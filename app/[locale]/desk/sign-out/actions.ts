'use server'
import { redirect } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/actor'
import { clearSessionCookie, findClaimedSession } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'
import { href, isLocale } from '@/lib/i18n'
import { revokeSessions } from '@/lib/services/revoke-sessions'
import { signOut } from '@/lib/services/sign-out'

/** Forgets the session here and says so; the language comes back from the browser. */
async function leave(language: string): Promise<never> {
  await clearSessionCookie()
  const locale = isLocale(language) ? language : 'zh'
  redirect(href(locale, '/desk/sign-in?signedOut=1'))
}

/** Ends this session: bind it to the page's language for the header's form. */
export async function signOutAction(language: string): Promise<void> {
  const sessionId = await findClaimedSession()
  if (sessionId !== null) await signOut(sessionId, now())
  await leave(language)
}

/** Ends all sessions of the person, this one too. */
export async function signOutEverywhereAction(language: string): Promise<void> {
  const locale = isLocale(language) ? language : 'zh'
  await revokeSessions(await requireSignedIn(locale, '/desk/password'), now())
  await leave(locale)
}
