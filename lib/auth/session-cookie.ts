import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { SESSION_HOURS } from '@/lib/domain/sign-in'
import { requireAuthSettings } from './settings'

/** How long the cookie lasts at most; the database ends sessions sooner. */
export const SESSION_SECONDS = SESSION_HOURS * 3600

/** Name and attributes of next-auth's session cookie, as its own defaults have them. */
export function sessionCookie(isSecure: boolean) {
  return {
    name: `${isSecure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  } as const
}

/** The encrypted token of a session, as next-auth makes it: it carries the session's id alone. */
export const sealSession = (sessionId: string): Promise<string> =>
  encode({
    token: { sid: sessionId },
    secret: requireAuthSettings().secret,
    maxAge: SESSION_SECONDS,
  })

/** The session's id in what next-auth decoded; null when there is none. */
export function sessionIdOf(token: Readonly<Record<string, unknown>> | null): string | null {
  const sessionId = token?.['sid']
  return typeof sessionId === 'string' ? sessionId : null
}

/** The session's id in a sealed token; null when it is not ours, was changed, or is too old. */
export async function openToken(token: string): Promise<string | null> {
  try {
    return sessionIdOf(await decode({ token, secret: requireAuthSettings().secret }))
  } catch (error) {
    if (isForeignToken(error)) return null
    throw error
  }
}

/** Errors of the JOSE library say that the token is at fault; any other is ours. */
export const isForeignToken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^ERR_(JW|JOSE)/.test(error.code)

/** The session the request claims to belong to; whether it lives is the database's to say. */
export async function findClaimedSession(): Promise<string | null> {
  const { name } = sessionCookie(requireAuthSettings().isSecure)
  const token = (await cookies()).get(name)?.value
  return token === undefined ? null : openToken(token)
}

/** Hands the session to the browser. In server actions and route handlers only. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie(requireAuthSettings().isSecure)
  const token = await sealSession(sessionId)
  ;(await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS })
}

/** Takes the session from the browser. In server actions only. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie(requireAuthSettings().isSecure)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
