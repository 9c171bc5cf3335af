'use server'
import { redirect } from 'next/navigation'
import { setSessionCookie } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'
import { href, translator, type Locale } from '@/lib/i18n'
import { parseCredentials, type CredentialsFault } from '@/lib/schemas/credentials'
import { signIn } from '@/lib/services/sign-in'
import { describeRefusal, localeOf, nextOf, refused, type Refused } from '../account-form'

/** What the form shows: the login as typed, and what was refused. */
export type SignInState = Refused<'login' | 'password'> & { login: string }

const FIELD_OF = {
  'login-missing': 'login',
  'password-missing': 'password',
} as const satisfies Record<CredentialsFault, string>

function describeFaults(
  locale: Locale,
  faults: readonly CredentialsFault[],
  login: string,
): SignInState {
  const t = translator(locale)
  const errors = Object.fromEntries(
    faults.map((fault) => [FIELD_OF[fault], t(`auth.fault.${fault}`)]),
  )
  return { ...refused(locale, errors), login }
}

/** Signs in and goes on to the page asked for; answers a refusal in the page's language. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form)
  const parsed = parseCredentials(Object.fromEntries(form))
  if (!parsed.ok) return describeFaults(locale, parsed.faults, parsed.value.login)
  const decision = await signIn(parsed.value, now())
  if (!decision.ok) {
    const login = describeRefusal(locale, decision, 'wrong-credentials')
    return { ...refused(locale, { login }), login: parsed.value.login }
  }
  await setSessionCookie(decision.sessionId)
  redirect(nextOf(form) ?? href(locale, '/desk'))
}
