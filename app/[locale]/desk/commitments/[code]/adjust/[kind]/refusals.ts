import type { FormState } from '@/components/desk/form-spec'
import { isListed, type AdjustmentFault, type AdjustmentFaultCode } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { AdjustmentKind } from '@/lib/domain/words'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import type { ProposeDecision } from '@/lib/services/propose-adjustment'

type Answer = Pick<FormState, 'title' | 'errors' | 'notice'>

/** Where the form shows what is wrong with a part as a whole. */
const FIRST_FIELD: Record<AdjustmentKind, string> = {
  target: 'value',
  deadline: 'deadlineOn',
  ending: 'endedOn',
  schedule: 'node.1.dueOn',
  stages: 'stage.1.zh',
  members: 'paste',
  details: 'title.zh',
  split: 'part.1.title.zh',
  merge: 'absorbed',
}

/** A row that was left empty has no place in the rules: their second row may be the form's third. */
const inForm = (field: string, rows: readonly number[]): string =>
  field.replace(/^(node|stage|member|part)\.(\d+)/, (_, list: string, place: string) => {
    return `${list}.${rows[Number(place) - 1] ?? place}`
  })

/** The pasted line that a field of the rules comes from; null where it was a row of the form. */
function lineOf(field: string, rows: readonly number[]): number | null {
  const place = /^member\.(\d+)/.exec(field)?.[1]
  const row = place === undefined ? 0 : (rows[Number(place) - 1] ?? 0)
  return row < 0 ? -row : null
}

type Form = { kind: AdjustmentKind; facts: CommitmentFacts; rows: readonly number[] }

/** A part's measure has a control for each of its targets, the first of which stands for it. */
function partControl(field: string, facts: CommitmentFacts): string {
  const [, place, key] = /^part\.(\d+)\.(?:measures|measure\.(.+))$/.exec(field) ?? []
  if (place === undefined) {
    return field.replace(/\.title$/, '.title.zh').replace(/\.departments$/, '.lead')
  }
  const measure = facts.measures.find((each) => (key === undefined ? !isListed(each, facts) : each.key === key))
  const set = measure?.targets[0]?.set
  return set === undefined ? `part.${place}.take` : `part.${place}.measure.${measure?.key}.${set}`
}

/** The form's control for a field of the rules. */
function controlOf(field: string, { kind, facts, rows }: Form): string {
  if (['value', 'nodes', 'stages', 'members', 'measures', 'parts'].includes(field)) return FIRST_FIELD[kind]
  if (field.startsWith('part.')) return partControl(inForm(field, rows), facts)
  if (field === 'departments') return 'lead'
  if (field === 'title' || field.startsWith('measure.')) return `${field}.zh`
  if (lineOf(field, rows) !== null) return 'paste'
  return inForm(field, rows).replace(/^((?:stage|member)\.\d+)\.name$/, '$1.zh')
}

/** A wrong control, and the pasted line that it comes from. */
type ControlFault = { control: string; fault: AdjustmentFaultCode; line: number | null }

/** Each wrong field with what to change; everything typed stays. */
export function answerOfFaults(
  locale: Locale,
  deadlineOn: CivilDate,
  faults: readonly ControlFault[],
): Answer {
  const t = translator(locale)
  const deadline = formatDate(locale, deadlineOn)
  const errors: Record<string, string> = {}
  for (const { control, fault, line } of faults) {
    const message = t(`desk.adjustment.fault.${fault}`, { deadline })
    errors[control] ??= line === null ? message : t('desk.adjustment.faultOfLine', { line, message })
  }
  const count = Object.keys(errors).length
  return {
    title: t('ui.form.errorTitle', { count }),
    errors,
    notice: { title: t('desk.refusal.nothingSaved'), lines: [t('desk.refusal.unchanged')] },
  }
}

/** What is wrong with a proposal, at the controls of its form. */
export const describeFaults = (locale: Locale, faults: readonly AdjustmentFault[], form: Form): Answer =>
  answerOfFaults(
    locale,
    form.facts.deadlineOn,
    faults.map(({ field, fault }) => ({ control: controlOf(field, form), fault, line: lineOf(field, form.rows) })),
  )

type Refused = Exclude<Extract<ProposeDecision, { ok: false }>, { reason: 'fields' }>['reason']

/** Why nothing was sent, and what to do next. */
export function describeRefusal(locale: Locale, reason: Refused | 'signed-out'): Answer {
  const t = translator(locale)
  const title = reason === 'signed-out' ? t('desk.refusal.signed-out') : t(`desk.adjustment.refusal.${reason}`)
  return { title: '', errors: {}, notice: { title, lines: [t('desk.refusal.unchanged')] } }
}
