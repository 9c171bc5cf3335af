'use server'
import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { cutsOf, type ImportAct, type ImportFault } from '@/lib/domain/plan-import'
import { DISPOSITIONS, type Bilingual } from '@/lib/domain/words'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { readReason, readValuesForm } from '@/lib/schemas/plan-import-form'
import { decideImport, undoImport, type DecideDecision } from '@/lib/services/plan-import/decide'
import { nameSections } from '@/lib/services/plan-import/name-sections'
import { discardImport, openImport, requestOpening, sendBack, type SeenImport } from '@/lib/services/plan-import/open-import'
import type { Official } from '@/lib/services/signed-in'
import { withErrors, withNotice } from '../../answer'
import { describeMove, describeNaming, describeRefusal, faultMessages } from './refusals'

/** A whole number of a hidden field; 0 for anything else. */
const wholeOf = (form: FormData, name: string): number => {
  const text = textOf(form, name)
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0
}

const localeOf = (form: FormData): Locale => {
  const language = textOf(form, 'locale')
  return isLocale(language) ? language : 'zh'
}

/** Where the parts begin that were typed, a line each, or that were ready to be taken over. */
const cutsIn = (form: FormData, isReady: boolean) => {
  const typed = isReady ? textOf(form, 'ready').split(' ').map(Number) : cutsOf(textOf(form, 'quote'), textOf(form, 'parts'))
  return (typed ?? []).map((at) => ({ at, newId: randomUUID() }))
}

type Asked = { ok: true; act: ImportAct } | { ok: false; faults: readonly ImportFault[] }

/** The act that the pressed button asks for. */
function actOf(form: FormData): Asked {
  const seen = { clause: textOf(form, 'clause'), version: wholeOf(form, 'version') }
  switch (textOf(form, 'act')) {
    case 'edit': {
      const read = readValuesForm(form)
      if (!read.ok) return read
      return { ok: true, act: { ...seen, kind: 'edit', values: read.values, reason: readReason(form, 'editReason') } }
    }
    case 'set-aside': {
      const found = DISPOSITIONS.find((each) => each === textOf(form, 'disposition'))
      if (found === undefined || found === 'commitment') return { ok: false, faults: [{ field: 'disposition', fault: 'not-a-choice' }] }
      return { ok: true, act: { ...seen, kind: 'set-aside', disposition: found, reason: readReason(form, 'reason') } }
    }
    case 'split':
    case 'split-ready':
      return { ok: true, act: { ...seen, kind: 'split', cuts: cutsIn(form, textOf(form, 'act') === 'split-ready') } }
    case 'merge':
      return { ok: true, act: { ...seen, kind: 'merge', next: { clause: textOf(form, 'next'), version: wholeOf(form, 'nextVersion') } } }
    case 'accept-high':
      return { ok: true, act: { kind: 'accept-high', section: textOf(form, 'section') || null } }
    case 'accept-all-high':
      return { ok: true, act: { kind: 'accept-high', section: null } }
    case 'accept-paragraph':
      return { ok: true, act: { kind: 'accept-paragraph', paragraph: wholeOf(form, 'paragraph') } }
    default:
      return { ok: true, act: { ...seen, kind: 'accept' } }
  }
}

const signedOut = (locale: Locale, state: FormState, form: FormData): FormState => {
  const t = translator(locale)
  return withNotice(state, form, { title: t('desk.refusal.signed-out'), lines: [t('desk.refusal.unchanged')] })
}

function answer(locale: Locale, state: FormState, form: FormData, id: string, decision: DecideDecision): FormState {
  if (decision.ok) {
    const address = `/desk/imports/${encodeURIComponent(id)}`
    const { show } = decision
    redirect(href(locale, show === null ? address : `${address}?clause=${encodeURIComponent(show)}#c-${encodeURIComponent(show)}`))
  }
  const t = translator(locale)
  switch (decision.reason) {
    case 'fields':
      // what is taken over unseen has no fields here: the form below is where it is mended
      return textOf(form, 'act') === 'edit'
        ? withErrors(locale, state, form, faultMessages(locale, decision.faults))
        : withNotice(state, form, { title: t('desk.imports.notAcceptable'), lines: Object.values(faultMessages(locale, decision.faults)) })
    case 'reason-required':
      return withErrors(locale, state, form, { reason: t('desk.adjustment.fault.required') })
    case 'not-inside':
      return withErrors(locale, state, form, { parts: t('desk.imports.notInside') })
    case 'gone':
      // its form is gone with it, so the page itself says who was first
      redirect(href(locale, `/desk/imports/${encodeURIComponent(id)}?gone=${encodeURIComponent(decision.clause)}`))
    default:
      refresh()
      return withNotice(state, form, describeRefusal(locale, decision))
  }
}

/** Decides about a clause, by the button pressed. Anyone on the network may call this. */
export async function decideClauseAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state, form)
  const id = textOf(form, 'import')
  if (textOf(form, 'act') === 'undo') return answer(locale, state, form, id, await undoImport(actor, id, now()))
  const asked = actOf(form)
  const decision: DecideDecision = asked.ok ? await decideImport(actor, id, asked.act, now()) : { ok: false, reason: 'fields', faults: asked.faults }
  if (!decision.ok && decision.reason === 'fields' && !asked.ok) return withErrors(locale, state, form, faultMessages(locale, asked.faults))
  return answer(locale, state, form, id, decision)
}

/** The machine's reasons become part of the plan, in both languages. */
const openWithReasons = (actor: Official, seen: SeenImport, at: Date) => openImport(actor, seen, at, REASON_SENTENCES)

const MOVES = { request: requestOpening, 'send-back': sendBack, discard: discardImport, open: openWithReasons } as const
type Move = keyof typeof MOVES
const isMove = (text: string): text is Move => text in MOVES

const move = (actor: Official, act: Move, form: FormData) =>
  MOVES[act](actor, { importId: textOf(form, 'import'), version: wholeOf(form, 'version') }, now())

/** Asks for the opening, opens, sends back or gives up. Anyone on the network may call this. */
export async function moveImportAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state, form)
  const act = textOf(form, 'act')
  const decision = await move(actor, isMove(act) ? act : 'request', form)
  if (decision.ok) redirect(href(locale, act === 'discard' ? '/desk/imports' : `/desk/imports/${encodeURIComponent(textOf(form, 'import'))}?done=${isMove(act) ? act : 'request'}`))
  refresh()
  return withNotice(state, form, describeMove(locale, decision))
}

/** The headings that the form showed, each with the name typed beside it. */
function sectionNamesOf(form: FormData): Bilingual[] {
  const numbers = [...form.keys()].flatMap((key) => /^heading\.(\d+)$/u.exec(key)?.[1] ?? [])
  return numbers.map((number) => ({ zh: textOf(form, `heading.${number}`), en: textOf(form, `section.${number}`) }))
}

/** Says what the sections are called in English. Anyone on the network may call this. */
export async function nameSectionsAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const actor = await findActor()
  if (actor === null) return signedOut(locale, state, form)
  const id = textOf(form, 'import')
  const decision = await nameSections(actor, { importId: id, version: wholeOf(form, 'version') }, sectionNamesOf(form), now())
  if (decision.ok) redirect(href(locale, `/desk/imports/${encodeURIComponent(id)}?done=sections`))
  if (decision.reason === 'fields') return withErrors(locale, state, form, faultMessages(locale, decision.faults))
  refresh()
  return withNotice(state, form, describeNaming(locale, decision))
}
