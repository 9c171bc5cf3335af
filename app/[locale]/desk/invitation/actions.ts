'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findKeptInvitation, forgetInvitation } from '@/lib/auth/invitation-cookie'
import { leavePresentSession } from '@/lib/auth/leave-session'
import { setSessionCookie } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n'
import { parseChosenPassword } from '@/lib/schemas/credentials'
import { acceptInvitation } from '@/lib/services/people/accept-invitation'
import { localeOf } from '../account-form'
import { withErrors } from '../answer'
import { describeChosenFaults, describeRules } from '../password-faults'

const SECRETS = ['chosen', 'repeated']

/** Sets the password by a one-time link and signs in. Anyone on the network may call this. */
export async function acceptInvitationAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const parsed = parseChosenPassword(Object.fromEntries(form))
  if (!parsed.ok) {
    return withErrors(locale, state, form, describeChosenFaults(locale, parsed.faults), SECRETS)
  }
  const token = await findKeptInvitation()
  const decision = await acceptInvitation(token ?? '', parsed.value, now())
  if (!decision.ok && decision.reason === 'breaks-rules') {
    return withErrors(locale, state, form, { chosen: describeRules(locale, decision.rules) }, SECRETS)
  }
  await forgetInvitation()
  if (!decision.ok) redirect(href(locale, '/desk/invitation'))
  await leavePresentSession()
  await setSessionCookie(decision.sessionId)
  redirect(href(locale, '/desk'))
}
