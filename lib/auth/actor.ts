import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { href, type Locale } from '@/lib/i18n'
import type { OutstandingStep } from '@/lib/domain/second-factor'
import { resumeSession, type SignedIn } from '@/lib/services/resume-session'
import { findClaimedSession } from './session-cookie'

export type { SignedIn }

/**
 * Who is signed in, asked of the database on every request; null for nobody. Includes who
 * still has a step to take first: use `findActor` unless the page is about that.
 */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await findClaimedSession()
  return sessionId === null ? null : resumeSession(sessionId, now())
})

/** Who may work on the desk; null for nobody, and for who has another step to take first. */
export async function findActor(): Promise<SignedIn | null> {
  const signedIn = await findSignedIn()
  return signedIn === null || signedIn.outstanding !== null ? null : signedIn
}

/** Where each step is taken. */
const STEPS: Record<OutstandingStep, string> = {
  'second-factor': '/desk/sign-in/code',
  password: '/desk/password',
  enrolment: '/desk/second-factor',
}

/**
 * For pages and actions about the account itself: sends nobody to the sign-in page, and who has
 * yet to give the second factor to the page where it is given; from there back to `path`.
 *
 * @param path of the page, without language prefix, with its query: '/desk/password'
 */
export async function requireSignedIn(locale: Locale, path: string): Promise<SignedIn> {
  const signedIn = (await findSignedIn()) ?? redirect(passage(locale, '/desk/sign-in', path))
  if (signedIn.outstanding === 'second-factor') {
    redirect(passage(locale, STEPS['second-factor'], path))
  }
  return signedIn
}

/**
 * For every page and action of the desk: as `requireSignedIn`, and sends who has another step to
 * take to where it is taken.
 */
export async function requireActor(locale: Locale, path: string): Promise<SignedIn> {
  const signedIn = await requireSignedIn(locale, path)
  if (signedIn.outstanding !== null) redirect(passage(locale, STEPS[signedIn.outstanding], path))
  return signedIn
}

const passage = (locale: Locale, to: string, next: string): string =>
  `${href(locale, to)}?${new URLSearchParams({ next: href(locale, next) })}`
