'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { GlossaryAct } from '@/lib/domain/summary/glossary-edit'
import { href, isLocale, translator } from '@/lib/i18n'
import { textOf } from '@/lib/schemas/form-text'
import { editGlossary, type SeenGlossary } from '@/lib/services/summaries/edit-glossary'
import { withErrors, withNotice } from '../../../answer'

function actOf(form: FormData): GlossaryAct {
  const term = textOf(form, 'term')
  const typed = {
    ...{ termZh: textOf(form, 'termZh'), meaningZh: textOf(form, 'meaningZh') },
    ...{ termEn: textOf(form, 'termEn'), meaningEn: textOf(form, 'meaningEn') },
  }
  switch (textOf(form, 'act')) {
    case 'up':
      return { type: 'move', term, by: -1 }
    case 'down':
      return { type: 'move', term, by: 1 }
    case 'remove':
      return { type: 'remove', term }
    case 'change':
      return { type: 'change', term, typed }
    default:
      return { type: 'add', typed }
  }
}

function seenOf(form: FormData): SeenGlossary {
  const version = textOf(form, 'version')
  return { plan: textOf(form, 'plan'), version: /^\d{1,9}$/.test(version) ? Number(version) : -1 }
}

/** Adds, changes, moves or removes a term, by the button pressed. Anyone on the network may call this. No rule lives here. */
export async function editGlossaryAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const t = translator(locale)
  const unchanged = [t('desk.refusal.unchanged')]
  const actor = await findActor()
  if (actor === null) return withNotice(state, form, { title: t('desk.refusal.signed-out'), lines: unchanged })
  const seen = seenOf(form)
  const decision = await editGlossary(actor, seen, actOf(form), now())
  if (decision.ok) redirect(href(locale, `/desk/plans/${encodeURIComponent(seen.plan)}/glossary?done=changed`))
  if (decision.reason === 'fields') {
    const errors = decision.faults.map(({ field, fault }) => [field, t(`summaries.glossary.fault.${fault}`)] as const)
    // of two faults of one field the first is said
    return withErrors(locale, state, form, Object.fromEntries(errors.toReversed()))
  }
  refresh()
  return withNotice(state, form, { title: t(`summaries.glossary.refusal.${decision.reason}`), lines: unchanged })
}
