'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { requireSignedIn, type SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, translator, type Locale } from '@/lib/i18n'
import { confirmEnrolment, startEnrolment, type EnrolDecision } from '@/lib/services/enrol-second-factor'
import { removeSecondFactor, renewRecoveryCodes, type RemoveDecision } from '@/lib/services/keep-second-factor'
import { describeRefusal, localeOf } from '../account-form'
import { textOf, withErrors, withNotice } from '../answer'

const PATH = '/desk/second-factor'
const SECRETS = ['password', 'code']

const proofOf = (form: FormData) => {
  const password = form.get('password')
  return { password: typeof password === 'string' ? password : '', code: textOf(form, 'code') }
}

type Refused = Extract<EnrolDecision | RemoveDecision, { ok: false }>

/** Why nothing changed, at the field it is about. */
function refuse(locale: Locale, state: FormState, form: FormData, refusal: Refused): FormState {
  const t = translator(locale)
  const at = (errors: Record<string, string>) => withErrors(locale, state, form, errors, SECRETS)
  switch (refusal.reason) {
    case 'wrong-code':
      return at({ code: t('secondFactor.fault.wrong-code') })
    case 'required':
    case 'not-confirming':
      return withNotice(state, form, {
        title: t('secondFactor.fault.nothing'),
        lines: [t(`secondFactor.fault.${refusal.reason}`)],
      })
    default:
      return at({ code: describeRefusal(locale, refusal, 'either-wrong') })
  }
}

const handOut = (locale: Locale, state: FormState, recoveryCodes: readonly string[]): FormState => {
  const t = translator(locale)
  const lines = [t('secondFactor.codesText'), t('secondFactor.codesOnce')]
  return { ...state, handOut: { title: t('secondFactor.codesTitle'), lines, values: recoveryCodes } }
}

type Act = (locale: Locale, signedIn: SignedIn, state: FormState, form: FormData) => Promise<FormState>

const start: Act = async (locale, signedIn, state, form) => {
  if (await startEnrolment(signedIn)) redirect(href(locale, PATH))
  return refuse(locale, state, form, { ok: false, reason: 'not-confirming' })
}

const confirm: Act = async (locale, signedIn, state, form) => {
  const decision = await confirmEnrolment(signedIn, proofOf(form), now())
  if (decision.ok) return handOut(locale, state, decision.recoveryCodes)
  if (decision.reason !== 'wrong-credentials') return refuse(locale, state, form, decision)
  const password = describeRefusal(locale, decision, 'current-wrong')
  return withErrors(locale, state, form, { password }, SECRETS)
}

const renew: Act = async (locale, signedIn, state, form) => {
  const decision = await renewRecoveryCodes(signedIn, proofOf(form), now())
  if (!decision.ok) return refuse(locale, state, form, decision)
  return handOut(locale, state, decision.recoveryCodes)
}

const turnOff: Act = async (locale, signedIn, state, form) => {
  const decision = await removeSecondFactor(signedIn, proofOf(form), now())
  if (!decision.ok) return refuse(locale, state, form, decision)
  redirect(href(locale, `${PATH}?done=off`))
}

const ACTS: ReadonlyMap<string, Act> = new Map([
  ['start', start],
  ['confirm', confirm],
  ['off', turnOff],
])

/**
 * Begins, confirms, renews the recovery codes or turns off, by the button pressed. One action, so
 * that the one form of the page finds its answer again when the page has changed around it.
 * Anyone on the network may call this.
 */
export async function secondFactorAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const signedIn = await requireSignedIn(locale, PATH)
  const act = ACTS.get(textOf(form, 'act')) ?? renew
  const next = await act(locale, signedIn, state, form)
  // the key goes from the page when it is confirmed
  if (next.handOut !== undefined) revalidatePath(href(locale, PATH))
  return next
}
