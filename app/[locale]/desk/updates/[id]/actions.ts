'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { isEditable } from '@/lib/domain/lifecycle'
import type { UpdateState } from '@/lib/domain/words'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { isReviewable, listReviewQueue } from '@/lib/data/review-queue'
import { findPlace } from '@/lib/domain/review'
import { publishUpdate, type PublishDecision } from '@/lib/services/publish-update'
import { returnUpdate, type ReturnDecision } from '@/lib/services/return-update'
import type { Seen } from '@/lib/services/reviewable'
import type { Official } from '@/lib/services/signed-in'
import { signOffUpdate, type SignOffDecision } from '@/lib/services/sign-off-update'
import { submitUpdate, type SubmitDecision } from '@/lib/services/submit-update'
import { withdrawUpdate, type WithdrawDecision } from '@/lib/services/withdraw-update'

type Decision =
  | PublishDecision
  | ReturnDecision
  | SignOffDecision
  | SubmitDecision
  | WithdrawDecision
type Refused = Extract<Decision, { ok: false }>

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function localeOf(form: FormData): Locale {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

function seenOf(form: FormData): Seen {
  const version = textOf(form, 'version')
  return { updateId: textOf(form, 'update'), version: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
}

/** Why nothing changed, who was first, and what to do next. */
function describe(locale: Locale, refusal: Refused, state: FormState, form: FormData): FormState {
  const t = translator(locale)
  const answer = {
    attempt: state.attempt + 1,
    values: typedValues(form),
    hidden: state.hidden,
    title: '',
    errors: {},
  }
  if (refusal.reason === 'reason-required') {
    return {
      ...answer,
      title: t('ui.form.errorTitle', { count: 1 }),
      errors: { reason: t('desk.fault.reason-required') },
      notice: null,
    }
  }
  if (refusal.reason === 'changed-meanwhile') {
    const { current } = refusal
    const name = current.reviewer?.name ?? current.author?.name ?? ''
    const time = formatInstant(current.reviewedAt ?? current.changedAt)
    const other = t('desk.refusal.other', { name, time, state: t(`updateState.${current.state}`) })
    return {
      ...answer,
      notice: { title: t('desk.refusal.changed-meanwhile'), lines: [other, t('desk.refusal.nowShown')] },
    }
  }
  return {
    ...answer,
    notice: { title: t(`desk.refusal.${refusal.reason}`), lines: [t('desk.refusal.unchanged')] },
  }
}

const signedOut = (locale: Locale, state: FormState, form: FormData): FormState => ({
  attempt: state.attempt + 1,
  values: typedValues(form),
  hidden: state.hidden,
  title: '',
  errors: {},
  notice: {
    title: translator(locale)('desk.refusal.signed-out'),
    lines: [translator(locale)('desk.refusal.unchanged')],
  },
})

type Act = {
  /** the one call that decides */
  decide: (actor: Official) => Promise<Decision>
  /** whether this can still be done to an update in that state */
  isOpenTo: (state: UpdateState) => boolean
  /** where the result shows; asked before it is decided, for a queue moves on */
  next: (actor: Official) => Promise<string> | string
}

const pathOf = (form: FormData): string => `/desk/updates/${encodeURIComponent(textOf(form, 'update'))}`

const isSubmitted = (state: UpdateState): boolean => state === 'submitted'

/**
 * Who, what, one call; then on to where the result shows. Whoever comes second is shown the
 * update as it is now: by the page anew where nothing is left to do, else beneath the form.
 */
async function answer(state: FormState, form: FormData, act: Act): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state, form)
  const next = await act.next(actor)
  const decision = await act.decide(actor)
  if (decision.ok) redirect(href(locale, next))
  if (decision.reason === 'changed-meanwhile') {
    if (!act.isOpenTo(decision.current.state)) redirect(href(locale, `${pathOf(form)}?late=1`))
    refresh()
  }
  return describe(locale, decision, state, form)
}

/** Anyone on the network may call this. No rule lives here. */
export async function submitAction(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, {
    decide: (actor) => submitUpdate(actor, seenOf(form), now()),
    isOpenTo: isEditable,
    next: () => '/desk?done=submitted',
  })
}

/** Anyone on the network may call this. No rule lives here. */
export async function withdrawAction(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, {
    decide: (actor) => withdrawUpdate(actor, seenOf(form), now()),
    isOpenTo: isSubmitted,
    next: () => pathOf(form),
  })
}

/** To the next of the queue, so that a reviewer works through it without leaving. */
async function onward(actor: Official, form: FormData, done: 'published' | 'returned'): Promise<string> {
  const queue = (await listReviewQueue(actor.id)).filter(isReviewable).map((item) => item.id)
  const next = findPlace(queue, seenOf(form).updateId)?.next ?? null
  return `${next === null ? '/desk/review' : `/desk/updates/${next}`}?done=${done}`
}

/** Publishes or returns, by the button pressed. Anyone on the network may call this. */
export async function reviewAction(state: FormState, form: FormData): Promise<FormState> {
  const isReturn = textOf(form, 'act') === 'return'
  return answer(state, form, {
    decide: (actor) =>
      isReturn
        ? returnUpdate(actor, seenOf(form), reasonOf(form), now())
        : publishUpdate(actor, seenOf(form), now()),
    isOpenTo: isSubmitted,
    next: (actor) => onward(actor, form, isReturn ? 'returned' : 'published'),
  })
}

/** Signs off or returns, by the button pressed. Anyone on the network may call this. */
export async function signOffAction(state: FormState, form: FormData): Promise<FormState> {
  const isReturn = textOf(form, 'act') === 'return'
  return answer(state, form, {
    decide: (actor) =>
      isReturn
        ? returnUpdate(actor, seenOf(form), reasonOf(form), now())
        : signOffUpdate(actor, seenOf(form), now()),
    isOpenTo: isSubmitted,
    next: () => `/desk?done=${isReturn ? 'returned' : 'signed-off'}`,
  })
}

const reasonOf = (form: FormData): string => textOf(form, 'reason').slice(0, 500)
