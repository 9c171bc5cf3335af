'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_REASON } from '@/lib/domain/adjustment'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { confirmAdjustment } from '@/lib/services/confirm-adjustment'
import type { DecisionRefusal, SeenAdjustment } from '@/lib/services/loaded-adjustment'
import { refuseAdjustment } from '@/lib/services/refuse-adjustment'
import type { Official } from '@/lib/services/signed-in'
import { withdrawAdjustment } from '@/lib/services/withdraw-adjustment'

type Decision = { ok: true } | DecisionRefusal

function localeOf(form: FormData): Locale {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

function seenOf(form: FormData): SeenAdjustment {
  const version = textOf(form, 'version')
  return {
    adjustmentId: textOf(form, 'adjustment'),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  }
}

const pathOf = (form: FormData): string =>
  `/desk/adjustments/${encodeURIComponent(textOf(form, 'adjustment'))}`

/** Why nothing changed, and what to do next. */
function describe(
  locale: Locale,
  refusal: Exclude<DecisionRefusal, { reason: 'changed-meanwhile' }> | { reason: 'signed-out' },
): Pick<FormState, 'title' | 'errors' | 'notice'> {
  const t = translator(locale)
  const unchanged = t('desk.refusal.unchanged')
  const { reason } = refusal
  if (reason === 'reason-required') {
    const title = t('ui.form.errorTitle', { count: 1 })
    return { title, errors: { reason: t('desk.adjustment.fault.required') }, notice: null }
  }
  if (reason === 'fields') {
    const lines = refusal.faults.map(({ fault }) => t(`desk.adjustment.fault.${fault}`, { deadline: '' }))
    const title = t('desk.adjustment.refusal.no-longer-valid')
    return { title: '', errors: {}, notice: { title, lines: [...lines, unchanged] } }
  }
  const title =
    reason === 'signed-out' ? t('desk.refusal.signed-out') : t(`desk.adjustment.refusal.${reason}`)
  return { title: '', errors: {}, notice: { title, lines: [unchanged] } }
}

/** Who, what, one call; then on to where the result shows. Who comes second is shown the first. */
async function decide(
  state: FormState,
  form: FormData,
  act: (actor: Official) => Promise<Decision>,
  next: string,
): Promise<FormState> {
  const locale = localeOf(form)
  const answer = { attempt: state.attempt + 1, values: typedValues(form), hidden: state.hidden }
  const actor = await findActor()
  if (actor === null) return { ...answer, ...describe(locale, { reason: 'signed-out' }) }
  const decision = await act(actor)
  if (decision.ok) redirect(href(locale, next))
  if (decision.reason === 'changed-meanwhile') redirect(href(locale, `${pathOf(form)}?late=1`))
  return { ...answer, ...describe(locale, decision) }
}

/** Confirms or refuses, by the button pressed. Anyone on the network may call this. */
export async function decideAction(state: FormState, form: FormData): Promise<FormState> {
  const isRefusal = textOf(form, 'act') === 'refuse'
  const act = (actor: Official) =>
    isRefusal
      ? refuseAdjustment(actor, seenOf(form), textOf(form, 'reason').slice(0, MAX_REASON), now())
      : confirmAdjustment(actor, seenOf(form), now())
  return decide(state, form, act, `/desk/adjustments?done=${isRefusal ? 'refused' : 'confirmed'}`)
}

/** Anyone on the network may call this. No rule lives here. */
export async function withdrawAction(state: FormState, form: FormData): Promise<FormState> {
  const act = (actor: Official) => withdrawAdjustment(actor, seenOf(form), now())
  return decide(state, form, act, pathOf(form))
}
