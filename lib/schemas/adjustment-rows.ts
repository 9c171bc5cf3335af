import {
  MAX_ROWS,
  type AdjustmentFault,
  type Details,
  type NamedStage,
} from '@/lib/domain/adjustment'
import { isCivilDate } from '@/lib/domain/civil-date'
import { exact, isDecimalText, shortText } from '@/lib/domain/exact'
import type { ScheduleNode } from '@/lib/domain/schedule'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { ReadPart } from './adjustment-form'
import { textOf, textsOf } from './form-text'
import { normaliseNumber } from './number-text'

const ROWS = Array.from({ length: MAX_ROWS }, (_, index) => index + 1)

/** Collects rows and what is wrong with them; the rows keep the number they have in the form. */
type Collected<T> = { entries: { row: number; value: T }[]; faults: AdjustmentFault[] }

/** '25' percent is the share '0.25'; null where it is no decimal, or finer than shares are kept. */
function shareOfPercent(typed: string): string | null {
  const percent = normaliseNumber(typed).replace(/%$/, '')
  if (!isDecimalText(percent)) return null
  const share = exact(percent).div(100)
  const text = shortText(share, 6)
  return exact(text).equals(share) ? text : null
}

function readNode(form: FormData, row: number, into: Collected<ScheduleNode>): void {
  const date = textOf(form, `node.${row}.dueOn`)
  const percent = textOf(form, `node.${row}.share`)
  if (date === '' && percent === '') return
  const share = shareOfPercent(percent)
  if (!isCivilDate(date)) {
    into.faults.push({ field: `node.${row}.dueOn`, fault: date === '' ? 'required' : 'not-a-date' })
  }
  if (share === null) {
    const fault = percent === '' ? 'required' : 'not-a-decimal'
    into.faults.push({ field: `node.${row}.share`, fault })
  }
  if (isCivilDate(date) && share !== null) {
    into.entries.push({ row, value: { dueOn: date, share } })
  }
}

/** The nodes of the form, rows left empty left out. */
export function readNodes(form: FormData): ReadPart {
  const into: Collected<ScheduleNode> = { entries: [], faults: [] }
  for (const row of ROWS) readNode(form, row, into)
  if (into.faults.length > 0) return { ok: false, faults: into.faults }
  return {
    ok: true,
    proposal: { kind: 'schedule', after: { nodes: into.entries.map(({ value }) => value) } },
    rows: into.entries.map(({ row }) => row),
  }
}

/** A key of its own for a stage that the commitment did not have. */
function freshKey(facts: CommitmentFacts, taken: readonly string[]): string {
  const keys = [...facts.stages.map((stage) => stage.key), ...taken]
  const number = ROWS.find((each) => !keys.includes(`filed-${each}`)) ?? keys.length + 1
  return `filed-${number}`
}

type OrderedStage = NamedStage & { order: number }

function readStage(
  form: FormData,
  row: number,
  facts: CommitmentFacts,
  into: Collected<OrderedStage>,
): void {
  const field = (part: string) => textOf(form, `stage.${row}.${part}`)
  const [zh, en, planned] = [field('zh'), field('en'), field('plannedOn')]
  if (zh === '' && en === '' && planned === '') return
  const typed = normaliseNumber(field('order'))
  const order = typed === '' ? row : Number(typed)
  if (!isDecimalText(typed) && typed !== '') {
    into.faults.push({ field: `stage.${row}.order`, fault: 'not-a-decimal' })
  }
  if (planned !== '' && !isCivilDate(planned)) {
    into.faults.push({ field: `stage.${row}.plannedOn`, fault: 'not-a-date' })
  }
  const known = facts.stages.find((stage) => stage.key === field('key'))
  const key = known?.key ?? freshKey(facts, into.entries.map(({ value }) => value.key))
  // without an English name the Chinese one stands on the English page
  const name = { zh, en: en === '' ? zh : en }
  into.entries.push({ row, value: { key, name, order, plannedOn: isCivilDate(planned) ? planned : null } })
}

/** The stages of the form by the order typed beside them; a row without a name is left out. */
export function readStages(form: FormData, facts: CommitmentFacts): ReadPart {
  const into: Collected<OrderedStage> = { entries: [], faults: [] }
  for (const row of ROWS) readStage(form, row, facts, into)
  if (into.faults.length > 0) return { ok: false, faults: into.faults }
  const entries = into.entries.toSorted((a, b) => a.value.order - b.value.order)
  const stages = entries.map(({ value: { key, name, plannedOn } }) => ({ key, name, plannedOn }))
  return {
    ok: true,
    proposal: { kind: 'stages', after: { stages } },
    rows: entries.map(({ row }) => row),
  }
}

/** Names and departments; a department that keeps its part stays inferred if it was. */
export function readDetails(form: FormData, facts: CommitmentFacts): ReadPart {
  const before = facts.details.departments
  const answering = (department: string, role: 'lead' | 'supporting') => ({
    department,
    role,
    inferred: before.find((each) => each.department === department && each.role === role)?.inferred ?? false,
  })
  const lead = textOf(form, 'lead')
  const supporting = textsOf(form, 'supporting').filter((slug) => slug !== lead).sort()
  const after: Details = {
    title: { zh: textOf(form, 'title.zh'), en: textOf(form, 'title.en') },
    departments: [
      answering(lead, 'lead'),
      ...supporting.map((slug) => answering(slug, 'supporting')),
    ],
    measures: facts.details.measures.map(({ key }) => ({
      key,
      name: { zh: textOf(form, `measure.${key}.zh`), en: textOf(form, `measure.${key}.en`) },
    })),
  }
  return { ok: true, proposal: { kind: 'details', after } }
}
