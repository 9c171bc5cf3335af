import type { FormState } from '@/components/desk/form-spec'
import type { AdjustmentFault } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Locale } from '@/lib/i18n'
import { parseDefinitionForm } from '@/lib/schemas/definition-form'
import { textOf } from '@/lib/schemas/form-text'
import { definePrepared, viewDefinition } from '@/lib/services/define-prepared'
import type { EditDecision } from '@/lib/services/edit-prepared'
import type { Official } from '@/lib/services/signed-in'
import { answerOfFaults } from '../../../../commitments/[code]/adjust/[kind]/refusals'

/** The form's control for a field of the rules: measures have the places of the rows that stayed. */
const controlOf = (field: string, rows: readonly number[]): string =>
  field
    .replace(/^kind$/, 'commitment.kind')
    .replace(/^measure\.(\d+)\./, (_, place: string) => `measure.${rows[Number(place) - 1] ?? place}.`)
    .replace(/^removed\.(\d+)$/, 'measure.$1.removed')

const describe = (
  locale: Locale,
  deadlineOn: CivilDate,
  faults: readonly AdjustmentFault[],
  rows: readonly number[],
): Pick<FormState, 'title' | 'errors' | 'notice'> =>
  answerOfFaults(
    locale,
    deadlineOn,
    faults.map(({ field, fault }) => ({ control: controlOf(field, rows), fault, line: null })),
  )

type Answered = { ok: true; planSlug: string } | { ok: false; answer: ReturnType<typeof describe> }
type Refused = Exclude<Extract<EditDecision, { ok: false }>, { reason: 'fields' }>

/** Reads and saves what a commitment in preparation is. No rule lives here. */
export async function saveDefinition(
  locale: Locale,
  actor: Official,
  form: FormData,
  now: Date,
): Promise<Answered | Refused> {
  const code = textOf(form, 'code').slice(0, 40)
  const view = await viewDefinition(actor, code, now)
  if (view === null) return { ok: false, reason: 'forbidden' }
  const { deadlineOn, details } = view.reporting.facts
  const departments = details.departments.map(({ department }) => department)
  const read = parseDefinitionForm(form, view.context.before, departments)
  if (!read.ok) return { ok: false, answer: describe(locale, deadlineOn, read.faults, []) }
  const { definition, rows } = read
  const decision = await definePrepared(actor, { code, definition, seen: textOf(form, 'seen') }, now)
  if (decision.ok || decision.reason !== 'fields') return decision
  return { ok: false, answer: describe(locale, deadlineOn, decision.faults, rows) }
}
