import type { Option } from '@/components/ui/choice'

type Base = { name: string; label: string; hint?: string | undefined; mark?: string | undefined }

/** The largest file that is sent, and what is said of a larger one: over the form, at the field. */
export type FileLimit = { bytes: number; title: string; message: string }

/**
 * A field of a desk form, with every text already in the page's language, so that the
 * form itself needs neither messages nor rules in the browser.
 */
export type FieldSpec =
  | (Base & {
      type: 'text' | 'date' | 'file'
      value: string
      unit?: string | undefined
      inputMode?: 'decimal' | 'email' | 'numeric' | 'url' | undefined
      autoComplete?: string | undefined
      accept?: string | undefined
      max?: string | undefined
      limit?: FileLimit | undefined
    })
  | (Base & { type: 'password'; autoComplete: 'current-password' | 'new-password' })
  | (Base & { type: 'area'; value: string; rows: number })
  | (Base & { type: 'select' | 'radio'; options: readonly Option[]; value: string })
  | (Base & { type: 'checks'; options: readonly Option[]; values: readonly string[] })

/** Fields that belong together; `note` says what was reported last. */
export type FieldGroup = {
  key: string
  legend: string
  note?: string | undefined
  fields: readonly FieldSpec[]
  /** fields that most people leave as they are, one step away */
  isFolded?: boolean | undefined
  /** fields side by side, row after row, where there is room; 'order': four, a number first */
  columns?: 2 | 4 | 'order' | undefined
}

export type FormButton = {
  label: string
  /** read out after the label, where a page has several buttons of the same name */
  about?: string
  name?: string
  value?: string
  variant?: 'primary' | 'plain' | 'quiet'
}

/** What is shown this once, to be handed over or kept: a link, recovery codes. */
export type HandOut = {
  title: string
  lines: readonly string[]
  values: readonly string[]
}

/** What a form shows after an answer that was not a redirect. */
export type FormState = {
  /** grows with every answer, so that the fields take the typed values up again */
  attempt: number
  title: string
  /** by field name */
  errors: Readonly<Record<string, string>>
  notice: { title: string; lines: readonly string[]; isFailure?: boolean } | null
  /** as typed, by field name; null before the first answer */
  values: Readonly<Record<string, readonly string[]>> | null
  /** hidden fields that changed, such as the version now seen */
  hidden: Readonly<Record<string, string>>
  /** shown in place of the fields: the form has done what it was for */
  handOut?: HandOut
}

/** Takes what was sent; answers what the form shows next, or leads to another page. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const BLANK_FORM: FormState = {
  attempt: 0,
  title: '',
  errors: {},
  notice: null,
  values: null,
  hidden: {},
}

/** Everything typed into a form, without files, secrets and the framework's own fields. */
export function typedValues(form: FormData, secrets: readonly string[] = []): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || secrets.includes(name)) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** A field as typed; what was left unchecked stays unchecked. */
export function withTyped(field: FieldSpec, values: FormState['values']): FieldSpec {
  if (values === null || field.type === 'file' || field.type === 'password') return field
  const typed = values[field.name] ?? []
  return field.type === 'checks' ? { ...field, values: typed } : { ...field, value: typed[0] ?? '' }
}

/** Whether an answer brings a field back otherwise than the form had it. */
export function isChanged(field: FieldSpec, values: FormState['values']): boolean {
  const typed = withTyped(field, values)
  if (typed.type === 'checks') return field.type === 'checks' && typed.values.join() !== field.values.join()
  // forms send the lines of an area apart by two characters
  return 'value' in typed && 'value' in field && typed.value.replaceAll('\r\n', '\n') !== field.value
}
