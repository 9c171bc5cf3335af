'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { publishUpdate, type PublishDecision } from '@/lib/services/publish-update'
import { returnUpdate, type ReturnDecision } from '@/lib/services/return-update'
import type { Seen } from '@/lib/services/reviewable'
import type { Official } from '@/lib/services/signed-in'
import { submitUpdate, type SubmitDecision } from '@/lib/services/submit-update'
import { withdrawUpdate, type WithdrawDecision } from '@/lib/services/withdraw-update'

type Decision = PublishDecision | ReturnDecision | SubmitDecision | WithdrawDecision
type Refused = Extract<Decision, { ok: false }>

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function localeOf(form: FormData): Locale {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

function seenOf(form: FormData): Seen {
  const version = textOf(form, 'version')
  return { updateId: textOf(form, 'update'), version: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
}

/** Why nothing changed, who was first, and what to do next. */
function describe(locale: Locale, refusal: Refused, state: FormState, form: FormData): FormState {
  const t = translator(locale)
  const answer = {
    attempt: state.attempt + 1,
    values: typedValues(form),
    hidden: state.hidden,
    title: '',
    errors: {},
  }
  if (refusal.reason === 'reason-required') {
    return {
      ...answer,
      title: t('ui.form.errorTitle', { count: 1 }),
      errors: { reason: t('desk.fault.reason-required') },
      notice: null,
    }
  }
  if (refusal.reason === 'changed-meanwhile') {
    const { current } = refusal
    const name = current.reviewer?.name ?? current.author?.name ?? ''
    const time = formatInstant(current.reviewedAt ?? current.changedAt)
    const other = t('desk.refusal.other', { name, time, state: t(`updateState.${current.state}`) })
    return {
      ...answer,
      notice: { title: t('desk.refusal.changed-meanwhile'), lines: [other, t('desk.refusal.reload')] },
    }
  }
  return {
    ...answer,
    notice: { title: t(`desk.refusal.${refusal.reason}`), lines: [t('desk.refusal.unchanged')] },
  }
}

const signedOut = (locale: Locale, state: FormState, form: FormData): FormState => ({
  attempt: state.attempt + 1,
  values: typedValues(form),
  hidden: state.hidden,
  title: '',
  errors: {},
  notice: {
    title: translator(locale)('desk.refusal.signed-out'),
    lines: [translator(locale)('desk.refusal.unchanged')],
  },
})

type Act = (actor: Official, form: FormData) => Promise<Decision>

/** Who, what, one call; then on to where the result shows. */
async function decide(state: FormState, form: FormData, act: Act, next: string): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state, form)
  const decision = await act(actor, form)
  if (!decision.ok) return describe(locale, decision, state, form)
  redirect(href(locale, next))
}

/** Anyone on the network may call this. No rule lives here. */
export async function submitAction(state: FormState, form: FormData): Promise<FormState> {
  const act: Act = (actor) => submitUpdate(actor, seenOf(form), now())
  return decide(state, form, act, '/desk?done=submitted')
}

/** Anyone on the network may call this. No rule lives here. */
export async function withdrawAction(state: FormState, form: FormData): Promise<FormState> {
  const act: Act = (actor) => withdrawUpdate(actor, seenOf(form), now())
  return decide(state, form, act, `/desk/updates/${encodeURIComponent(textOf(form, 'update'))}`)
}

/** Publishes or returns, by the button pressed. Anyone on the network may call this. */
export async function reviewAction(state: FormState, form: FormData): Promise<FormState> {
  const isReturn = textOf(form, 'act') === 'return'
  const act: Act = (actor) =>
    isReturn
      ? returnUpdate(actor, seenOf(form), textOf(form, 'reason').slice(0, 500), now())
      : publishUpdate(actor, seenOf(form), now())
  return decide(state, form, act, `/desk/review?done=${isReturn ? 'returned' : 'published'}`)
}
