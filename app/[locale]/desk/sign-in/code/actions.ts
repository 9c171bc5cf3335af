'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findSignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, translator } from '@/lib/i18n'
import { passSecondFactor } from '@/lib/services/pass-second-factor'
import { describeRefusal, localeOf, nextOf } from '../../account-form'
import { textOf, withErrors } from '../../answer'

/** The second step of a sign-in. Anyone on the network may call this. */
export async function passSecondFactorAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const signedIn = await findSignedIn()
  if (signedIn === null) redirect(href(locale, '/desk/sign-in'))
  const typed = textOf(form, 'code')
  if (typed === '') {
    const code = translator(locale)('secondFactor.fault.code-missing')
    return withErrors(locale, state, form, { code })
  }
  const decision = await passSecondFactor(signedIn, typed, now())
  if (!decision.ok) {
    const code = describeRefusal(locale, decision, 'code-wrong')
    return withErrors(locale, state, form, { code }, ['code'])
  }
  redirect(nextOf(form) ?? href(locale, '/desk'))
}
