'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, isLocale } from '@/lib/i18n'
import { readGrounds } from '@/lib/schemas/adjustment-form'
import { textOf } from '@/lib/schemas/form-text'
import { proposeHandOver } from '@/lib/services/hand-over/propose-hand-over'
import { withErrors, withNotice } from '../../answer'
import { describeGroundFaults, describeRefusal } from './refusals'

/**
 * Proposes to pass all items of one department to another, and shows what was sent.
 * Anyone on the network may call this. No rule lives here.
 */
export async function proposeHandOverAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, describeRefusal(locale, { reason: 'signed-out' }))
  const [from, to, seen] = [textOf(form, 'from'), textOf(form, 'to'), textOf(form, 'seen')]
  const grounds = readGrounds(form)
  if ('faults' in grounds) return withErrors(locale, state, form, describeGroundFaults(locale, grounds.faults))
  const decision = await proposeHandOver(actor, { from, to, seen, grounds: grounds.value }, now())
  if (decision.ok) redirect(href(locale, `/desk/adjustments/hand-over/${decision.handOverId}?done=sent`))
  if (decision.reason === 'fields') {
    return withErrors(locale, state, form, describeGroundFaults(locale, decision.faults))
  }
  if (decision.reason === 'changed-meanwhile') refresh()
  return withNotice(state, form, describeRefusal(locale, decision))
}
