'use server'
import { redirect } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import {
  LONGEST_PASSWORD,
  PASSPHRASE_LENGTH,
  PASSWORD_LENGTH,
  type PasswordRule,
} from '@/lib/domain/password-rule'
import { href, translator, type Locale } from '@/lib/i18n'
import { parsePasswordChange, type PasswordFault } from '@/lib/schemas/credentials'
import { changePassword } from '@/lib/services/change-password'
import { describeRefusal, localeOf, nextOf, refused, type Refused } from '../account-form'

/** What was refused; no typed password goes back to the browser. */
export type PasswordState = Refused<'current' | 'chosen' | 'repeated'>

const FIELD_OF = {
  'current-missing': 'current',
  'chosen-missing': 'chosen',
  'repeated-differs': 'repeated',
} as const satisfies Record<PasswordFault, string>

function describeFaults(locale: Locale, faults: readonly PasswordFault[]): PasswordState {
  const t = translator(locale)
  const errors = Object.fromEntries(
    faults.map((fault) => [FIELD_OF[fault], t(`auth.fault.${fault}`)]),
  )
  return refused(locale, errors)
}

function describeRules(locale: Locale, rules: readonly PasswordRule[]): PasswordState {
  const t = translator(locale)
  const figures = {
    length: PASSWORD_LENGTH,
    longest: LONGEST_PASSWORD,
    passphrase: PASSPHRASE_LENGTH,
  }
  const chosen = rules.map((rule) => t(`auth.rule.${rule}`, figures)).join(t('auth.ruleSeparator'))
  return refused(locale, { chosen })
}

/** Changes the password and goes on; answers a refusal in the page's language. */
export async function changePasswordAction(
  _: PasswordState,
  form: FormData,
): Promise<PasswordState> {
  const locale = localeOf(form)
  const signedIn = await requireSignedIn(locale, '/desk/password')
  const parsed = parsePasswordChange(Object.fromEntries(form))
  if (!parsed.ok) return describeFaults(locale, parsed.faults)
  const decision = await changePassword(signedIn, parsed.value, now())
  if (!decision.ok) {
    return decision.reason === 'breaks-rules'
      ? describeRules(locale, decision.rules)
      : refused(locale, { current: describeRefusal(locale, decision, 'current-wrong') })
  }
  const home = signedIn.mustChangePassword ? '/desk' : '/desk/password?changed=1'
  redirect(nextOf(form) ?? href(locale, home))
}
