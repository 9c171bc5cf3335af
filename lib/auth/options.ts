import 'server-only'
import type { AuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { now } from '@/lib/clock'
import { parseCredentials } from '@/lib/schemas/credentials'
import { resumeSession } from '@/lib/services/resume-session'
import { signIn } from '@/lib/services/sign-in'
import { signOut } from '@/lib/services/sign-out'
import { SESSION_SECONDS, sessionCookie, sessionIdOf } from './session-cookie'
import { requireAuthSettings } from './settings'

/**
 * What next-auth is told: credentials are the service's to judge, the token carries the
 * session's id and nothing else, and it counts only as long as that session lives.
 */
export function authOptions(): AuthOptions {
  const { secret, isSecure } = requireAuthSettings()
  return {
    secret,
    useSecureCookies: isSecure,
    cookies: { sessionToken: sessionCookie(isSecure) },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/desk/sign-in', signOut: '/desk', error: '/desk/sign-in' },
    providers: [credentialsProvider()],
    jwt: {
      async decode(params) {
        const token = await decode(params)
        const sessionId = sessionIdOf(token)
        if (sessionId === null) return null
        return (await resumeSession(sessionId, now())) === null ? null : token
      },
    },
    callbacks: {
      // `user` is there at sign-in alone, and is what `authorize` answered.
      jwt: ({ token, user }) => ({ sid: user ? user.id : sessionIdOf(token) }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const sessionId = sessionIdOf(token)
        if (sessionId !== null) await signOut(sessionId, now())
      },
    },
  }
}

/** Its "user" is the session that was opened: the token needs no more. */
const credentialsProvider = () =>
  CredentialsProvider({
    credentials: { login: { type: 'text' }, password: { type: 'password' } },
    async authorize(credentials) {
      const parsed = parseCredentials(credentials ?? {})
      if (!parsed.ok) return null
      const decision = await signIn(parsed.value, now())
      return decision.ok ? { id: decision.sessionId } : null
    },
  })
