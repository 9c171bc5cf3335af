'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { PREPARED_PARTS } from '@/lib/domain/words'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { parseAdjustmentForm } from '@/lib/schemas/adjustment-form'
import { textOf } from '@/lib/schemas/form-text'
import { editPrepared, viewPrepared } from '@/lib/services/edit-prepared'
import { describeFaults } from '../../../../commitments/[code]/adjust/[kind]/refusals'
import { saveDefinition } from './edit-definition'

type Refusal = 'not-found' | 'forbidden' | 'opened' | 'changed-meanwhile'

function describe(locale: Locale, reason: Refusal | 'signed-out') {
  const t = translator(locale)
  const title = reason === 'signed-out' ? t('desk.refusal.signed-out') : t(`desk.plans.refusal.${reason}`)
  return { title: '', errors: {}, notice: { title, lines: [t('desk.refusal.unchanged')] } }
}

/** Saves a part of a commitment in preparation. Anyone on the network may call this. No rule lives here. */
export async function editAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const answer = { attempt: state.attempt + 1, values: typedValues(form), hidden: state.hidden }
  const code = textOf(form, 'code').slice(0, 40)
  const kind = PREPARED_PARTS.find((each) => each === textOf(form, 'kind'))
  const actor = await findActor()
  if (actor === null) return { ...answer, ...describe(locale, 'signed-out') }
  if (kind === undefined) return { ...answer, ...describe(locale, 'not-found') }
  if (kind === 'definition') {
    const saved = await saveDefinition(locale, actor, form, now())
    if (saved.ok) redirect(href(locale, `/desk/plans/${saved.planSlug}?done=edited`))
    return { ...answer, ...('answer' in saved ? saved.answer : describe(locale, saved.reason)) }
  }
  const view = await viewPrepared(actor, code, kind, now())
  if (view === null) return { ...answer, ...describe(locale, 'forbidden') }
  const { facts } = view.reporting
  const read = parseAdjustmentForm(form, kind, facts)
  if (!read.ok) return { ...answer, ...describeFaults(locale, read.faults, { kind, facts, rows: read.rows }) }
  const { proposal, rows } = read
  const decision = await editPrepared(actor, { code, proposal, seen: textOf(form, 'seen') }, now())
  if (decision.ok) redirect(href(locale, `/desk/plans/${decision.planSlug}?done=edited`))
  if (decision.reason === 'fields') {
    return { ...answer, ...describeFaults(locale, decision.faults, { kind, facts, rows }) }
  }
  return { ...answer, ...describe(locale, decision.reason) }
}
