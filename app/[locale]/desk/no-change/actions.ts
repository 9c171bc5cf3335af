'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, isLocale } from '@/lib/i18n'
import { reportNoChange } from '@/lib/services/report-no-change'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/**
 * Reports that nothing has changed, and goes to the desk, which says what came of it: where
 * it is refused the item has often moved on, and its row has no form left to answer in.
 * Anyone on the network may call this. No rule lives here.
 */
export async function noChangeAction(_: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale = isLocale(language) ? language : 'zh'
  const input = { code: textOf(form, 'code').slice(0, 40), sinceId: textOf(form, 'since').slice(0, 40) }
  const actor = await findActor()
  const decision =
    actor === null
      ? { ok: false as const, reason: 'signed-out' as const }
      : await reportNoChange(actor, input, now())
  const answer = decision.ok ? { done: 'unchanged' } : { refused: decision.reason }
  redirect(href(locale, `/desk?${new URLSearchParams({ ...answer, code: input.code })}`))
}
