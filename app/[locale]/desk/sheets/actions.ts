'use server'
import { redirect } from 'next/navigation'
import { BLANK_FORM, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_SHEET_BYTES } from '@/lib/documents/sheet-kind'
import { plainName } from '@/lib/files/accept-file'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import type { Official } from '@/lib/services/signed-in'
import {
  cancelImport,
  recheckImport,
  requestApply,
  uploadSheet,
  type Handled,
  type RecheckDecision,
} from '@/lib/services/sheets/handle-import'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const localeOf = (form: FormData): Locale => {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

const signedOut = (locale: Locale, state: FormState): FormState => {
  const t = translator(locale)
  const notice = { title: t('desk.refusal.signed-out'), lines: [t('desk.refusal.unchanged')] }
  return { ...BLANK_FORM, attempt: state.attempt + 1, notice }
}

const refusedField = (locale: Locale, state: FormState, message: string): FormState => ({
  ...BLANK_FORM,
  attempt: state.attempt + 1,
  title: translator(locale)('ui.form.errorTitle', { count: 1 }),
  errors: { sheet: message },
})

/** Takes a sheet in. Anyone on the network may call this; no rule lives here. */
export async function uploadAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const t = translator(locale)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state)
  const file = form.get('sheet')
  const isNone =
    !(file instanceof File) || (file.size === 0 && ['', 'undefined'].includes(file.name))
  if (isNone) return refusedField(locale, state, t('desk.sheets.refusal.none'))
  if (file.size > MAX_SHEET_BYTES)
    return refusedField(locale, state, t('desk.sheets.refusal.too-large'))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = plainName(file.name) || t('desk.sheets.unnamedFile')
  const decision = await uploadSheet(actor, { fileName, bytes }, now())
  if (!decision.ok) {
    const { reason } = decision
    return refusedField(
      locale,
      state,
      t(reason === 'forbidden' ? 'desk.refusal.forbidden' : `desk.sheets.refusal.${reason}`),
    )
  }
  redirect(href(locale, `/desk/sheets/${decision.importId}`))
}

/** Done, with the import to go on to; or the reason why not. */
type Decided =
  { ok: true; importId?: string } | Extract<Handled | RecheckDecision, { ok: false }>

const decide = (actor: Official, act: string, importId: string): Promise<Decided> => {
  if (act === 'cancel') return cancelImport(actor, importId, now())
  if (act === 'recheck') return recheckImport(actor, importId, now())
  return requestApply(actor, { importId, isSubmission: act === 'submit' }, now())
}

/** Saves, submits, calls off or checks anew, by the button pressed. Anyone may call this. */
export async function importAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state)
  const importId = textOf(form, 'import')
  const act = textOf(form, 'act')
  const decision = await decide(actor, act, importId)
  if (decision.ok) {
    const next = decision.importId ?? importId
    redirect(href(locale, `/desk/sheets/${encodeURIComponent(next)}`))
  }
  const t = translator(locale)
  const notice = {
    title: t(`desk.sheets.notDone.${decision.reason}`),
    lines: [t('desk.refusal.unchanged')],
  }
  return { ...BLANK_FORM, attempt: state.attempt + 1, notice }
}
