'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { SUMMARY_KINDS } from '@/lib/domain/summary'
import { href, isLocale } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { generateSummary } from '@/lib/services/summaries/generate-summary'
import { withErrors, withNotice } from '../../answer'
import { describeCutFaults } from '../cut-fields'
import { describeSummaryRefusal } from '../refusals'

/** Writes a draft and shows it. Anyone on the network may call this. No rule lives here. */
export async function generateAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, describeSummaryRefusal(locale, { reason: 'signed-out' }))
  const department = textOf(form, 'department')
  const kind = SUMMARY_KINDS.find((each) => each === textOf(form, 'kind')) ?? 'half-year'
  const asked = {
    plan: textOf(form, 'plan'),
    kind,
    language: textOf(form, 'language') === 'en' ? 'en' : 'zh',
    department: department === '' ? null : department,
    ...{ dataOn: textOf(form, 'dataOn'), knownOn: textOf(form, 'knownOn') },
  } as const
  const decision = await generateSummary(actor, asked, now())
  if (decision.ok) redirect(href(locale, `/desk/summaries/${decision.summaryId}?done=generated`))
  if (decision.reason === 'fields') return withErrors(locale, state, form, describeCutFaults(locale, decision.faults))
  return withNotice(state, form, describeSummaryRefusal(locale, decision))
}
