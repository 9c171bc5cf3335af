import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { href, type Locale } from '@/lib/i18n'
import { resumeSession, type SignedIn } from '@/lib/services/resume-session'
import { findClaimedSession } from './session-cookie'

export type { SignedIn }

/**
 * Who is signed in, asked of the database on every request; null for nobody. Includes who
 * still has to change the first password: use `findActor` unless the page is about that.
 */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await findClaimedSession()
  return sessionId === null ? null : resumeSession(sessionId, now())
})

/** Who may work on the desk; null for nobody, and for who must change the password first. */
export async function findActor(): Promise<SignedIn | null> {
  const signedIn = await findSignedIn()
  return signedIn === null || signedIn.mustChangePassword ? null : signedIn
}

/**
 * For pages and actions about the account itself: sends nobody to the sign-in page, and
 * from there back to `path`.
 *
 * @param path of the page, without language prefix, with its query: '/desk/password'
 */
export async function requireSignedIn(locale: Locale, path: string): Promise<SignedIn> {
  return (await findSignedIn()) ?? redirect(passage(locale, '/desk/sign-in', path))
}

/**
 * For every page and action of the desk: as `requireSignedIn`, and sends to the password
 * page who still has the password that was handed out.
 */
export async function requireActor(locale: Locale, path: string): Promise<SignedIn> {
  const signedIn = await requireSignedIn(locale, path)
  if (signedIn.mustChangePassword) redirect(passage(locale, '/desk/password', path))
  return signedIn
}

const passage = (locale: Locale, to: string, next: string): string =>
  `${href(locale, to)}?${new URLSearchParams({ next: href(locale, next) })}`
