'use server'
import { redirect } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n'
import { parsePasswordChange } from '@/lib/schemas/credentials'
import { changePassword } from '@/lib/services/change-password'
import { describeRefusal, localeOf, nextOf, refused, type Refused } from '../account-form'
import { describeChosenFaults, describeRules } from '../password-faults'

/** What was refused; no typed password goes back to the browser. */
export type PasswordState = Refused<'current' | 'chosen' | 'repeated'>

/** Changes the password and goes on; answers a refusal in the page's language. */
export async function changePasswordAction(
  _: PasswordState,
  form: FormData,
): Promise<PasswordState> {
  const locale = localeOf(form)
  const signedIn = await requireSignedIn(locale, '/desk/password')
  const parsed = parsePasswordChange(Object.fromEntries(form))
  if (!parsed.ok) return refused(locale, describeChosenFaults(locale, parsed.faults))
  const decision = await changePassword(signedIn, parsed.value, now())
  if (!decision.ok) {
    return decision.reason === 'breaks-rules'
      ? refused(locale, { chosen: describeRules(locale, decision.rules) })
      : refused(locale, { current: describeRefusal(locale, decision, 'current-wrong') })
  }
  const home = signedIn.mustChangePassword ? '/desk' : '/desk/password?changed=1'
  redirect(nextOf(form) ?? href(locale, home))
}
