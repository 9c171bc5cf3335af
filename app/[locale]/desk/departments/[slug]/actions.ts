'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, translator, type Locale } from '@/lib/i18n'
import { parseDepartmentForm } from '@/lib/schemas/person-form'
import { changeDepartment, type ChangeDepartmentDecision } from '@/lib/services/departments/change-department'
import { closeDepartment, type CloseDepartmentDecision } from '@/lib/services/departments/close-department'
import { localeOf } from '../../account-form'
import { textOf, withErrors, withNotice } from '../../answer'
import { describeDepartmentFaults } from '../department-fields'

type Refused = Extract<ChangeDepartmentDecision | CloseDepartmentDecision, { ok: false }>
type Reason = Exclude<Refused['reason'], 'not-a-head'> | 'signed-out'

function refuse(locale: Locale, state: FormState, form: FormData, reason: Reason): FormState {
  const t = translator(locale)
  const notice = { title: t('units.refusal.title'), lines: [t(`units.refusal.${reason}`)] }
  return withNotice(state, form, notice)
}

const leadBack = (locale: Locale, slug: string, done: string): never =>
  redirect(href(locale, `/desk/departments/${encodeURIComponent(slug)}?done=${done}`))

/** Anyone on the network may call this. No rule lives here. */
export async function changeDepartmentAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return refuse(locale, state, form, 'signed-out')
  const parsed = parseDepartmentForm(form)
  if (!parsed.ok) return withErrors(locale, state, form, describeDepartmentFaults(locale, parsed.faults))
  const slug = textOf(form, 'slug')
  const change = { slug, facts: parsed.value, seen: textOf(form, 'seen') }
  const decision = await changeDepartment(actor, change, now())
  if (decision.ok) return leadBack(locale, slug, 'changed')
  if (decision.reason !== 'not-a-head') return refuse(locale, state, form, decision.reason)
  return withErrors(locale, state, form, describeDepartmentFaults(locale, [decision.reason]))
}

/** Anyone on the network may call this. No rule lives here. */
export async function closeDepartmentAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return refuse(locale, state, form, 'signed-out')
  const slug = textOf(form, 'slug')
  const decision = await closeDepartment(actor, slug, now())
  return decision.ok ? leadBack(locale, slug, 'closed') : refuse(locale, state, form, decision.reason)
}
