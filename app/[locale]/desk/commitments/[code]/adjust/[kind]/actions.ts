'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { wayOf } from '@/lib/domain/adjustment'
import { ADJUSTMENT_KINDS } from '@/lib/domain/words'
import { href, isLocale, type Locale } from '@/lib/i18n'
import { parseAdjustmentForm } from '@/lib/schemas/adjustment-form'
import { textOf } from '@/lib/schemas/form-text'
import { findAbsorbedFacts } from '@/lib/services/absorbable'
import { recordRefusal } from '@/lib/services/access'
import { proposeAdjustment } from '@/lib/services/propose-adjustment'
import { viewAdjusting } from '@/lib/services/view-adjustment'
import { describeFaults, describeRefusal } from './refusals'

/**
 * Proposes or files, and shows what was sent.
 * Anyone on the network may call this. No rule lives here.
 */
export async function proposeAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const answer = { attempt: state.attempt + 1, values: typedValues(form), hidden: state.hidden }
  const code = textOf(form, 'code')
  const kind = ADJUSTMENT_KINDS.find((each) => each === textOf(form, 'kind'))
  const actor = await findActor()
  if (actor === null) return { ...answer, ...describeRefusal(locale, 'signed-out') }
  if (kind === undefined) return { ...answer, ...describeRefusal(locale, 'not-found') }
  const view = await viewAdjusting(actor, code, now())
  if (view === null) {
    const permission = wayOf(kind) === 'filed' ? 'adjustment:file' : 'adjustment:propose'
    await recordRefusal(actor, permission, { type: 'commitment', id: code.slice(0, 40) }, now())
    return { ...answer, ...describeRefusal(locale, 'forbidden') }
  }
  const { facts } = view.reporting
  const other =
    kind === 'merge' ? await findAbsorbedFacts(view.reporting, textOf(form, 'absorbed')) : null
  const read = parseAdjustmentForm(form, kind, facts, other)
  if (!read.ok) return { ...answer, ...describeFaults(locale, read.faults, { kind, facts, rows: read.rows }) }
  const { proposal, grounds, rows } = read
  const decision = await proposeAdjustment(actor, { code, proposal, grounds }, now())
  if (decision.ok) redirect(href(locale, `/desk/adjustments/${decision.adjustmentId}?done=sent`))
  if (decision.reason === 'fields') {
    return { ...answer, ...describeFaults(locale, decision.faults, { kind, facts, rows }) }
  }
  return { ...answer, ...describeRefusal(locale, decision.reason) }
}
