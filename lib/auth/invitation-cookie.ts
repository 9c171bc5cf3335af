import 'server-only'
import { cookies } from 'next/headers'
import { requireAuthSettings } from './settings'

const NAME = 'jiannuo-invitation'

/** Long enough to think of a password; the link itself can be opened again. */
const MINUTES = 30

/** A token as links carry it: 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * Keeps the token of a one-time link out of the address, where histories, logs and other pages
 * would see it. Lax: the link is opened from a mail. In route handlers only.
 */
export async function keepInvitation(token: string): Promise<void> {
  if (!TOKEN.test(token)) return forgetInvitation()
  ;(await cookies()).set(NAME, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: requireAuthSettings().isSecure,
    maxAge: MINUTES * 60,
  })
}

/** The token of the link that was opened in this browser; null when none was. */
export async function findKeptInvitation(): Promise<string | null> {
  const token = (await cookies()).get(NAME)?.value
  return token !== undefined && TOKEN.test(token) ? token : null
}

/** Forgets the link. In server actions and route handlers only. */
export async function forgetInvitation(): Promise<void> {
  ;(await cookies()).delete(NAME)
}
