import {
  LONGEST_PASSWORD,
  PASSPHRASE_LENGTH,
  PASSWORD_LENGTH,
  type PasswordRule,
} from '@/lib/domain/password-rule'
import { translator, type Locale } from '@/lib/i18n'
import type { PasswordFault } from '@/lib/schemas/credentials'

const FIELD_OF = {
  'current-missing': 'current',
  'chosen-missing': 'chosen',
  'repeated-differs': 'repeated',
} as const satisfies Record<PasswordFault, string>

/** What to change at each field of a form where a password is chosen. */
export function describeChosenFaults(
  locale: Locale,
  faults: readonly PasswordFault[],
): Partial<Record<(typeof FIELD_OF)[PasswordFault], string>> {
  const t = translator(locale)
  return Object.fromEntries(faults.map((fault) => [FIELD_OF[fault], t(`auth.fault.${fault}`)]))
}

/** The rules a chosen password breaks, as one sentence. */
export function describeRules(locale: Locale, rules: readonly PasswordRule[]): string {
  const t = translator(locale)
  const figures = {
    length: PASSWORD_LENGTH,
    longest: LONGEST_PASSWORD,
    passphrase: PASSPHRASE_LENGTH,
  }
  return rules.map((rule) => t(`auth.rule.${rule}`, figures)).join(t('auth.ruleSeparator'))
}

/** What a chosen password must be like, said beforehand. */
export const passwordHint = (locale: Locale): string =>
  translator(locale)('auth.password.chosenHint', {
    length: PASSWORD_LENGTH,
    passphrase: PASSPHRASE_LENGTH,
  })
