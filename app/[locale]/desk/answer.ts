import { typedValues, type FormState } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'

/** The next state of a form that was answered: what was typed stays, but for secrets. */
const nextState = (state: FormState, form: FormData, secrets: readonly string[]): FormState => ({
  attempt: state.attempt + 1,
  values: typedValues(form, secrets),
  hidden: state.hidden,
  title: '',
  errors: {},
  notice: null,
})

/** An answer that names what to change at each field. */
export function withErrors(
  locale: Locale,
  state: FormState,
  form: FormData,
  errors: Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
): FormState {
  const count = Object.keys(errors).length
  const title = translator(locale)('ui.form.errorTitle', { count })
  return { ...nextState(state, form, secrets), title, errors }
}

/** An answer that says why nothing was done. */
export const withNotice = (
  state: FormState,
  form: FormData,
  notice: { title: string; lines: readonly string[] },
): FormState => ({ ...nextState(state, form, []), notice })

/** A text field of a form; '' for a file or nothing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
