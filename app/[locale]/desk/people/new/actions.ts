'use server'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { translator } from '@/lib/i18n'
import { parseNewPersonForm } from '@/lib/schemas/person-form'
import { createPerson } from '@/lib/services/people/create-person'
import { localeOf } from '../../account-form'
import { withErrors, withNotice } from '../../answer'
import { showInvitation } from '../invitation-link'
import { describePersonFaults } from '../person-fields'

/** Opens an account and shows its link. Anyone on the network may call this. No rule lives here. */
export async function createPersonAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const t = translator(locale)
  const refuse = (reason: 'signed-out' | 'forbidden') =>
    withNotice(state, form, { title: t('people.refusal.title'), lines: [t(`people.refusal.${reason}`)] })
  const actor = await findActor()
  if (actor === null) return refuse('signed-out')
  const parsed = parseNewPersonForm(form)
  if (!parsed.ok) return withErrors(locale, state, form, describePersonFaults(locale, parsed.faults))
  const decision = await createPerson(actor, parsed.value, now())
  if (!decision.ok) {
    if (decision.reason === 'forbidden') return refuse('forbidden')
    return withErrors(locale, state, form, describePersonFaults(locale, [decision.reason]))
  }
  const title = t('people.handOut.title', { name: parsed.value.name })
  return { ...state, handOut: showInvitation(locale, decision.invitation, title) }
}
