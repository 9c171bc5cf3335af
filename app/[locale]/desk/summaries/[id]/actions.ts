'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { BlockAct } from '@/lib/domain/summary/block-edit'
import type { SummaryState } from '@/lib/domain/words'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { confirmNumber, editBlock } from '@/lib/services/summaries/edit-block'
import { issueSummary } from '@/lib/services/summaries/issue-summary'
import type { SeenSummary } from '@/lib/services/summaries/loaded-summary'
import { moveSummary } from '@/lib/services/summaries/move-summary'
import { recutSummary } from '@/lib/services/summaries/recut-summary'
import type { Official } from '@/lib/services/signed-in'
import { withErrors, withNotice } from '../../answer'
import { describeCutFaults } from '../cut-fields'
import { describeLateWords, describeSummaryRefusal, type SummaryRefused } from '../refusals'
import { renderForms } from './render-forms'

type Decision = { ok: true } | (SummaryRefused & { ok: false })

function seenOf(form: FormData): SeenSummary {
  const version = textOf(form, 'version')
  return { summaryId: textOf(form, 'summary'), version: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
}

function localeOf(form: FormData): Locale {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

const pathOf = (form: FormData): string => `/desk/summaries/${encodeURIComponent(textOf(form, 'summary'))}`

/** The state in which something can be done to a summary at all. */
const EDITABLE: SummaryState = 'draft'
const DECIDABLE: SummaryState = 'submitted'

/** Faults of what was typed, said at the field that holds it. */
const AT_FIELD = ['required', 'too-long', 'unchanged'] as const

/** Whether somebody else was first, and has moved the summary on to where nothing of this can be done. */
const isLate = (decision: Decision, neededState: SummaryState): boolean =>
  !decision.ok && decision.reason === 'changed-meanwhile' && decision.state !== neededState

const leadOn = (locale: Locale, form: FormData) => redirect(href(locale, `${pathOf(form)}?late=1`))

/** Who, what, one call; then on to where the result shows. */
async function act(
  state: FormState,
  form: FormData,
  call: (actor: Official) => Promise<Decision>,
  { next, field, neededState }: { next: string; field: string; neededState: SummaryState },
): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, describeSummaryRefusal(locale, { reason: 'signed-out' }))
  const decision = await call(actor)
  if (decision.ok) redirect(href(locale, next))
  if (isLate(decision, neededState)) {
    if (textOf(form, field) === '') leadOn(locale, form)
    // what was typed stays on the page until it is copied: the page as it is now has no place for it
    return withNotice(state, form, describeLateWords(locale))
  }
  const { reason } = decision
  const fault = AT_FIELD.find((each) => each === reason)
  if (fault !== undefined) {
    return withErrors(locale, state, form, { [field]: translator(locale)(`summaries.fault.${fault}`) })
  }
  refresh()
  return withNotice(state, form, describeSummaryRefusal(locale, decision))
}

function blockActOf(form: FormData): BlockAct {
  switch (textOf(form, 'act')) {
    case 'up':
      return { type: 'move', by: -1 }
    case 'down':
      return { type: 'move', by: 1 }
    case 'omit':
      return { type: 'omit', reason: textOf(form, 'omission') }
    case 'restore':
      return { type: 'restore' }
    default:
      return { type: 'rewrite', text: textOf(form, 'text') }
  }
}

/** Rewrites, moves, leaves out or restores a block, by the button pressed. Anyone on the network may call this. */
export async function editBlockAction(state: FormState, form: FormData): Promise<FormState> {
  const blockId = textOf(form, 'block')
  const done = blockActOf(form)
  const call = (actor: Official) => editBlock(actor, seenOf(form), { blockId, act: done }, now())
  const next = `${pathOf(form)}?done=edited#block-${blockId}`
  return act(state, form, call, { next, field: done.type === 'omit' ? 'omission' : 'text', neededState: EDITABLE })
}

/** Anyone on the network may call this. No rule lives here. */
export async function confirmNumberAction(state: FormState, form: FormData): Promise<FormState> {
  const named = { blockId: textOf(form, 'block'), number: textOf(form, 'number'), source: textOf(form, 'source') }
  const call = (actor: Official) => confirmNumber(actor, seenOf(form), named, now())
  const next = `${pathOf(form)}?done=confirmed#block-${named.blockId}`
  return act(state, form, call, { next, field: 'source', neededState: EDITABLE })
}

/** Writes the draft anew from other days or from what is known now. Anyone on the network may call this. */
export async function recutAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, describeSummaryRefusal(locale, { reason: 'signed-out' }))
  const days = { dataOn: textOf(form, 'dataOn'), knownOn: textOf(form, 'knownOn') }
  const decision = await recutSummary(actor, seenOf(form), days, now())
  if (decision.ok) redirect(href(locale, `${pathOf(form)}?done=recut`))
  if (decision.reason === 'fields') return withErrors(locale, state, form, describeCutFaults(locale, decision.faults))
  if (isLate(decision, EDITABLE)) leadOn(locale, form)
  refresh()
  return withNotice(state, form, describeSummaryRefusal(locale, decision))
}

const ENDS = { submit: 'submitted', withdraw: 'withdrawn' } as const

/** Submits, takes back or discards, by the button pressed. Anyone on the network may call this. */
export async function moveAction(state: FormState, form: FormData): Promise<FormState> {
  const pressed = textOf(form, 'act')
  if (pressed === 'submit' || pressed === 'withdraw') {
    const call = (actor: Official) => moveSummary(actor, seenOf(form), pressed, '', now())
    const neededState = pressed === 'submit' ? EDITABLE : DECIDABLE
    return act(state, form, call, { next: `${pathOf(form)}?done=${ENDS[pressed]}`, field: 'reason', neededState })
  }
  const discard = (actor: Official) => moveSummary(actor, seenOf(form), 'discard', '', now())
  return act(state, form, discard, { next: '/desk/summaries', field: 'reason', neededState: EDITABLE })
}

/** Issues or returns, by the button pressed. Anyone on the network may call this. */
export async function decideAction(state: FormState, form: FormData): Promise<FormState> {
  if (textOf(form, 'act') === 'issue') {
    const issue = (actor: Official) => issueSummary(actor, seenOf(form), renderForms, now())
    return act(state, form, issue, { next: pathOf(form), field: 'reason', neededState: DECIDABLE })
  }
  const call = (actor: Official) => moveSummary(actor, seenOf(form), 'return', textOf(form, 'reason'), now())
  return act(state, form, call, { next: '/desk/summaries', field: 'reason', neededState: DECIDABLE })
}
