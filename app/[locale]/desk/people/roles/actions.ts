'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { ROLES } from '@/lib/domain/words'
import { href, translator } from '@/lib/i18n'
import { requireSecondFactor } from '@/lib/services/people/require-second-factor'
import { localeOf } from '../../account-form'
import { withNotice } from '../../answer'

/** Anyone on the network may call this. No rule lives here. */
export async function requireSecondFactorAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const t = translator(locale)
  const refuse = (reason: 'signed-out' | 'forbidden') =>
    withNotice(state, form, { title: t('people.refusal.title'), lines: [t(`people.refusal.${reason}`)] })
  const actor = await findActor()
  if (actor === null) return refuse('signed-out')
  const chosen = form.getAll('requires')
  const roles = ROLES.filter((role) => chosen.includes(role))
  const decision = await requireSecondFactor(actor, roles, now())
  if (!decision.ok) return refuse(decision.reason)
  redirect(href(locale, '/desk/people/roles?done=changed'))
}
