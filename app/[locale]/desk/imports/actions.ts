'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_PLAN_BYTES } from '@/lib/documents/plan/kind'
import { plainName } from '@/lib/files/accept-file'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { readNamesForm } from '@/lib/schemas/plan-import-form'
import { uploadPlan, type UploadPlanDecision } from '@/lib/services/plan-import/upload-plan'
import { withErrors, withNotice } from '../answer'

type Source = { ok: true; fileName: string; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'none' | 'too-large' }

/** The file, or else the pasted text as a file of its own. */
async function sourceOf(locale: Locale, form: FormData): Promise<Source> {
  const file = form.get('document')
  if (file instanceof File && !['', 'undefined'].includes(file.name)) {
    if (file.size > MAX_PLAN_BYTES) return { ok: false, reason: 'too-large' }
    return { ok: true, fileName: plainName(file.name) || translator(locale)('desk.imports.unnamed'), bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  const pasted = textOf(form, 'pasted')
  if (pasted === '') return { ok: false, reason: 'none' }
  const bytes = new TextEncoder().encode(pasted)
  if (bytes.length > MAX_PLAN_BYTES) return { ok: false, reason: 'too-large' }
  return { ok: true, fileName: translator(locale)('desk.imports.pastedName'), bytes }
}

/** What was wrong, at the fields. */
function errorsOf(locale: Locale, decision: Extract<UploadPlanDecision, { ok: false }>): Record<string, string> {
  const t = translator(locale)
  switch (decision.reason) {
    case 'forbidden':
      return {}
    case 'fields':
      return Object.fromEntries(decision.faults.map(({ field, fault }) => [field, t(`desk.imports.nameFault.${fault}`)]))
    case 'nothing-to-decide':
      return { document: t('planFile.refusals.no-words') }
    default:
      return { document: t(`planFile.refusals.${decision.reason}`) }
  }
}

/** Takes a plan's document in. Anyone on the network may call this; no rule lives here. */
export async function uploadPlanAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const t = translator(locale)
  const actor = await findActor()
  if (actor === null) {
    return withNotice(state, form, { title: t('desk.refusal.signed-out'), lines: [t('desk.refusal.unchanged')] })
  }
  const source = await sourceOf(locale, form)
  const { knownOn, startsOn, ...names } = readNamesForm(form)
  const missing = {
    ...(source.ok ? {} : { document: source.reason === 'none' ? t('desk.imports.none') : t('planFile.refusals.too-large') }),
    ...(knownOn ? {} : { knownOn: t('desk.adjustment.fault.not-a-date') }),
    ...(startsOn === undefined ? { startsOn: t('desk.adjustment.fault.not-a-date') } : {}),
  }
  if (!source.ok || !knownOn || startsOn === undefined) return withErrors(locale, state, form, missing)
  const decision = await uploadPlan(actor, source, { ...names, knownOn, startsOn }, now())
  if (decision.ok) redirect(href(locale, `/desk/imports/${decision.importId}`))
  if (decision.reason === 'forbidden') {
    return withNotice(state, form, { title: t('desk.refusal.forbidden'), lines: [t('desk.refusal.unchanged')] })
  }
  return withErrors(locale, state, form, errorsOf(locale, decision))
}
