'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_EXTENSION_DAYS, MAX_EXTENSION_REASON } from '@/lib/domain/extension'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { grantExtension, refuseExtension, type ExtensionDecision } from '@/lib/services/decide-extension'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

type Answered = Extract<ExtensionDecision, { ok: false }>['reason'] | 'signed-out'

function describe(locale: Locale, id: string, reason: Exclude<Answered, 'wrong-state' | 'not-found'>) {
  const t = translator(locale)
  const text = t(`desk.extension.refusal.${reason}`, { days: MAX_EXTENSION_DAYS, max: MAX_EXTENSION_REASON })
  return reason === 'reason-required'
    ? { title: t('ui.form.errorTitle', { count: 1 }), errors: { [`reason.${id}`]: text }, notice: null }
    : { title: '', errors: {}, notice: { title: text, lines: [t('desk.refusal.unchanged')] } }
}

/**
 * Grants or refuses, by the button pressed. Where somebody else was first the list says so,
 * for the request has left it. Anyone on the network may call this. No rule lives here.
 */
export async function decideExtensionAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const id = textOf(form, 'extension').slice(0, 40)
  const isRefusal = textOf(form, 'act') === 'refuse'
  const actor = await findActor()
  const decision =
    actor === null
      ? { ok: false as const, reason: 'signed-out' as const }
      : isRefusal
        ? await refuseExtension(actor, id, textOf(form, `reason.${id}`).slice(0, MAX_EXTENSION_REASON), now())
        : await grantExtension(actor, id, now())
  if (!decision.ok && decision.reason !== 'wrong-state' && decision.reason !== 'not-found') {
    const answer = describe(locale, id, decision.reason)
    return { attempt: state.attempt + 1, values: typedValues(form), hidden: state.hidden, ...answer }
  }
  const done = !decision.ok ? 'meanwhile' : isRefusal ? 'refused' : 'granted'
  redirect(href(locale, `/desk/review?extension=${done}#extensions`))
}
