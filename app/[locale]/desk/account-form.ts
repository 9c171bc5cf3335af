import { parseNextPath } from '@/lib/auth/next-path'
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, type SignInRefusal } from '@/lib/domain/sign-in'
import { formatInstant, isLocale, translator, type Locale } from '@/lib/i18n'

/** What a refused form shows again; `title` heads the summary of its errors. */
export type Refused<Field extends string> = {
  title: string
  errors: Partial<Record<Field, string>>
}

/** A refused form in the page's language. */
export function refused<Field extends string>(
  locale: Locale,
  errors: Partial<Record<Field, string>>,
): Refused<Field> {
  const count = Object.keys(errors).length
  return { title: translator(locale)('ui.form.errorTitle', { count }), errors }
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The language of the form's page, from its hidden field. Chinese when it names none. */
export function localeOf(form: FormData): Locale {
  const text = textOf(form, 'locale')
  return isLocale(text) ? text : 'zh'
}

/** Where the form leads on to, from its hidden field; null when nowhere of ours. */
export const nextOf = (form: FormData): string | null => parseNextPath(textOf(form, 'next'))

/** Why a password was not accepted, in words; `wrong` names what was wrong on this page. */
export function describeRefusal(
  locale: Locale,
  refusal: SignInRefusal,
  wrong: 'wrong-credentials' | 'current-wrong' | 'code-wrong' | 'either-wrong',
): string {
  const t = translator(locale)
  switch (refusal.reason) {
    case 'locked':
      return t('auth.fault.locked', { until: formatInstant(refusal.until) })
    case 'deactivated':
      return t('auth.fault.deactivated')
    case 'wrong-credentials':
      return t(`auth.fault.${wrong}`, { failures: FAILURES_BEFORE_LOCK, minutes: LOCK_MINUTES })
  }
}
