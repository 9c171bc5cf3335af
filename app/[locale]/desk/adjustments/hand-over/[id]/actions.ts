'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_REASON } from '@/lib/domain/adjustment'
import { href, isLocale, translator } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { confirmHandOver, type ConfirmHandOverDecision } from '@/lib/services/hand-over/confirm-hand-over'
import type { HandOverRefusal, SeenHandOver } from '@/lib/services/hand-over/loaded-hand-over'
import { refuseHandOver } from '@/lib/services/hand-over/refuse-hand-over'
import { withdrawHandOver } from '@/lib/services/hand-over/withdraw-hand-over'
import type { Official } from '@/lib/services/signed-in'
import { withErrors, withNotice } from '../../../answer'
import { describeRefusal } from '../refusals'

type Decision = { ok: true } | HandOverRefusal | ConfirmHandOverDecision

function seenOf(form: FormData): SeenHandOver {
  const version = textOf(form, 'version')
  return { handOverId: textOf(form, 'handOver'), version: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
}

const pathOf = (form: FormData): string =>
  `/desk/adjustments/hand-over/${encodeURIComponent(textOf(form, 'handOver'))}`

/** Who, what, one call; then on to where the result shows. Who comes second is shown the first. */
async function decide(
  state: FormState,
  form: FormData,
  act: (actor: Official) => Promise<Decision>,
  next: string,
): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, describeRefusal(locale, { reason: 'signed-out' }))
  const decision = await act(actor)
  if (decision.ok) redirect(href(locale, next))
  if (decision.reason === 'decided') redirect(href(locale, `${pathOf(form)}?late=1`))
  if (decision.reason === 'reason-required') {
    const reason = translator(locale)('desk.adjustment.fault.required')
    return withErrors(locale, state, form, { reason })
  }
  refresh()
  return withNotice(state, form, describeRefusal(locale, decision))
}

/** Confirms or refuses, by the button pressed. Anyone on the network may call this. */
export async function decideHandOverAction(state: FormState, form: FormData): Promise<FormState> {
  const isRefusal = textOf(form, 'act') === 'refuse'
  const act = (actor: Official) =>
    isRefusal
      ? refuseHandOver(actor, seenOf(form), textOf(form, 'reason').slice(0, MAX_REASON), now())
      : confirmHandOver(actor, { ...seenOf(form), seen: textOf(form, 'seen') }, now())
  return decide(state, form, act, `/desk/adjustments?done=${isRefusal ? 'refused' : 'passed'}`)
}

/** Anyone on the network may call this. No rule lives here. */
export async function withdrawHandOverAction(state: FormState, form: FormData): Promise<FormState> {
  const act = (actor: Official) => withdrawHandOver(actor, seenOf(form), now())
  return decide(state, form, act, '/desk/adjustments')
}
