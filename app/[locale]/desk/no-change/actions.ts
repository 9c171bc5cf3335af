'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { reportNoChange, type NoChangeDecision } from '@/lib/services/report-no-change'

type Reason = Extract<NoChangeDecision, { ok: false }>['reason'] | 'signed-out'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Why nothing was sent. */
function refusalOf(locale: Locale, reason: Reason): string {
  const t = translator(locale)
  switch (reason) {
    case 'signed-out':
    case 'not-found':
    case 'forbidden':
      return t(`desk.refusal.${reason}`)
    default:
      return t(`desk.noChange.refusal.${reason}`)
  }
}

/**
 * Reports that nothing has changed, and goes back to the desk. Anyone on the network may
 * call this. No rule lives here.
 */
export async function noChangeAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const input = { code: textOf(form, 'code').slice(0, 40), sinceId: textOf(form, 'since').slice(0, 40) }
  const actor = await findActor()
  const decision = actor === null ? null : await reportNoChange(actor, input, now())
  if (decision?.ok) {
    redirect(href(locale, `/desk?${new URLSearchParams({ done: 'unchanged', code: input.code })}`))
  }
  const title = refusalOf(locale, decision === null ? 'signed-out' : decision.reason)
  return {
    attempt: state.attempt + 1,
    values: typedValues(form),
    hidden: state.hidden,
    title: '',
    errors: {},
    notice: { title, lines: [translator(locale)('desk.refusal.unchanged')] },
  }
}
