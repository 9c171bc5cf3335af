'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_EXTENSION_DAYS, MAX_EXTENSION_REASON } from '@/lib/domain/extension'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { parseExtensionForm } from '@/lib/schemas/extension-form'
import { withdrawExtension, type ExtensionDecision } from '@/lib/services/decide-extension'
import { requestExtension, type RequestDecision } from '@/lib/services/request-extension'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, 40) : ''
}

const localeOf = (form: FormData): Locale => {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

type Refusal = Extract<RequestDecision | ExtensionDecision, { ok: false }>['reason'] | 'signed-out'
type Answer = Pick<FormState, 'title' | 'errors' | 'notice'>

const atFields = (locale: Locale, errors: Record<string, string>): Answer => ({
  title: translator(locale)('ui.form.errorTitle', { count: Object.keys(errors).length }),
  errors,
  notice: null,
})

/** What is wrong and what to do: at the field where it is one field's fault, else over the form. */
function describe(locale: Locale, reason: Refusal): Answer {
  const t = translator(locale)
  const limits = { days: MAX_EXTENSION_DAYS, max: MAX_EXTENSION_REASON }
  const text = t(`desk.extension.refusal.${reason}`, limits)
  if (reason === 'not-later' || reason === 'too-late-a-day') return atFields(locale, { dueOn: text })
  if (reason === 'reason-required') return atFields(locale, { reason: text })
  return { title: '', errors: {}, notice: { title: text, lines: [t('desk.refusal.unchanged')] } }
}

const answered = (state: FormState, form: FormData, answer: Answer): FormState => ({
  attempt: state.attempt + 1,
  values: typedValues(form),
  hidden: state.hidden,
  ...answer,
})

/** Anyone on the network may call this. No rule lives here. */
export async function requestExtensionAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const code = textOf(form, 'code')
  const actor = await findActor()
  if (actor === null) return answered(state, form, describe(locale, 'signed-out'))
  const parsed = parseExtensionForm(form)
  if (!parsed.ok) {
    const t = translator(locale)
    const errors = Object.fromEntries(
      parsed.faults.map(({ field, fault }) => [
        field,
        t(`desk.fault.${fault}`, { max: MAX_EXTENSION_REASON }),
      ]),
    )
    const answer = parsed.faults.length > 0 ? atFields(locale, errors) : describe(locale, 'other-period')
    return answered(state, form, answer)
  }
  const decision = await requestExtension(actor, { code, ...parsed.value }, now())
  if (!decision.ok) return answered(state, form, describe(locale, decision.reason))
  redirect(href(locale, `/desk?${new URLSearchParams({ done: 'extension-requested', code })}`))
}

/** Takes a request back. Anyone on the network may call this. No rule lives here. */
export async function withdrawExtensionAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const code = textOf(form, 'code')
  const actor = await findActor()
  const decision: Extract<ExtensionDecision, { ok: true }> | { ok: false; reason: Refusal } =
    actor === null
      ? { ok: false, reason: 'signed-out' }
      : await withdrawExtension(actor, textOf(form, 'extension'), now())
  if (!decision.ok) return answered(state, form, describe(locale, decision.reason))
  redirect(href(locale, `/desk?${new URLSearchParams({ done: 'extension-withdrawn', code })}`))
}
