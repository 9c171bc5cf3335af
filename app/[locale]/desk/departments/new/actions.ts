'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, translator } from '@/lib/i18n'
import { parseNewDepartmentForm } from '@/lib/schemas/person-form'
import { createDepartment } from '@/lib/services/departments/create-department'
import { localeOf } from '../../account-form'
import { withErrors, withNotice } from '../../answer'
import { describeDepartmentFaults } from '../department-fields'

/** Anyone on the network may call this. No rule lives here. */
export async function createDepartmentAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const t = translator(locale)
  const refuse = (reason: 'signed-out' | 'forbidden') =>
    withNotice(state, form, { title: t('units.refusal.title'), lines: [t(`units.refusal.${reason}`)] })
  const actor = await findActor()
  if (actor === null) return refuse('signed-out')
  const parsed = parseNewDepartmentForm(form)
  if (!parsed.ok) return withErrors(locale, state, form, describeDepartmentFaults(locale, parsed.faults))
  const decision = await createDepartment(actor, parsed.value, now())
  if (decision.ok) redirect(href(locale, '/desk/departments?done=added'))
  if (decision.reason === 'forbidden') return refuse('forbidden')
  return withErrors(locale, state, form, describeDepartmentFaults(locale, [decision.reason]))
}
