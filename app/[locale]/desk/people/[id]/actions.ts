'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor, type SignedIn } from '@/lib/auth/actor'
import { findSingleSignOn } from '@/lib/auth/single-sign-on/settings'
import { now } from '@/lib/clock'
import { parseSubject } from '@/lib/domain/single-sign-on'
import { href, translator, type Locale } from '@/lib/i18n'
import { parsePersonForm } from '@/lib/schemas/person-form'
import { changePerson } from '@/lib/services/people/change-person'
import { deactivatePerson } from '@/lib/services/people/deactivate-person'
import { handOverPerson } from '@/lib/services/people/hand-over-person'
import { invitePerson } from '@/lib/services/people/invite-person'
import { linkIdentity } from '@/lib/services/people/link-identity'
import { mailInvitation } from '@/lib/services/people/mail-invitation'
import { reactivatePerson } from '@/lib/services/people/reactivate-person'
import { resetSecondFactor } from '@/lib/services/people/reset-second-factor'
import { signOutPerson } from '@/lib/services/people/sign-out-person'
import { unlockPerson } from '@/lib/services/people/unlock-person'
import { localeOf } from '../../account-form'
import { textOf, withErrors, withNotice } from '../../answer'
import { showInvitation } from '../invitation-link'
import { describePersonFaults } from '../person-fields'
import { describePersonRefusal, type PersonReason } from './refusals'

type Decision = { ok: true } | { ok: false; reason: PersonReason }

const refuse = (locale: Locale, state: FormState, form: FormData, reason: PersonReason): FormState =>
  withNotice(state, form, describePersonRefusal(locale, reason))

/** Who, whom, one call; then back to the account, where the result shows. */
async function act(
  state: FormState,
  form: FormData,
  done: string,
  call: (actor: SignedIn, userId: string) => Promise<Decision>,
): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return refuse(locale, state, form, 'signed-out')
  const userId = textOf(form, 'person')
  const decision = await call(actor, userId)
  if (!decision.ok) return refuse(locale, state, form, decision.reason)
  redirect(href(locale, `/desk/people/${encodeURIComponent(userId)}?done=${done}`))
}

/** Anyone on the network may call this. No rule lives here. */
export async function changePersonAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const parsed = parsePersonForm(form)
  if (!parsed.ok) return withErrors(locale, state, form, describePersonFaults(locale, parsed.faults))
  const seen = textOf(form, 'seen')
  return act(state, form, 'changed', (actor, userId) =>
    changePerson(actor, { userId, facts: parsed.value, seen }, now()),
  )
}

/** Anyone on the network may call this. No rule lives here. */
export async function invitePersonAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return refuse(locale, state, form, 'signed-out')
  const decision = await invitePerson(actor, textOf(form, 'person'), now())
  if (!decision.ok) return refuse(locale, state, form, decision.reason)
  const title = translator(locale)('people.handOut.again', { name: textOf(form, 'name') })
  return { ...state, handOut: showInvitation(locale, decision.invitation, title) }
}

/** Anyone on the network may call this. No rule lives here. */
export async function mailInvitationAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'mailInvite', (actor, userId) => mailInvitation(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function unlockPersonAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'unlock', (actor, userId) => unlockPerson(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function signOutPersonAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'signOut', (actor, userId) => signOutPerson(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function resetSecondFactorAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'resetFactor', (actor, userId) => resetSecondFactor(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. An empty subject takes the link away. */
export async function linkIdentityAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const issuer = findSingleSignOn()?.issuer
  const typed = textOf(form, 'subject')
  const subject = parseSubject(typed)
  if (issuer === undefined || (subject === null && typed !== '')) {
    return withErrors(locale, state, form, { subject: translator(locale)('people.fault.subject-wrong') })
  }
  const identity = subject === null ? null : { issuer, subject }
  return act(state, form, 'identity', (actor, userId) => linkIdentity(actor, { userId, identity }, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function deactivatePersonAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'deactivate', (actor, userId) => deactivatePerson(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function reactivatePersonAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form, 'reactivate', (actor, userId) => reactivatePerson(actor, userId, now()))
}

/** Anyone on the network may call this. No rule lives here. */
export async function handOverAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return refuse(locale, state, form, 'signed-out')
  const successorId = textOf(form, 'successor')
  if (successorId === '') {
    const successor = translator(locale)('people.fault.successor-missing')
    return withErrors(locale, state, form, { successor })
  }
  const leaves = textOf(form, 'leaves') !== 'stay'
  const leaverId = textOf(form, 'person')
  const decision = await handOverPerson(actor, { leaverId, successorId, leaves }, now())
  if (!decision.ok) return refuse(locale, state, form, decision.reason)
  const { updates, extensions, adjustments } = decision.passed
  const passed = [updates, extensions, adjustments].join('.')
  redirect(href(locale, `/desk/people/${encodeURIComponent(leaverId)}?done=handOver&passed=${passed}`))
}
