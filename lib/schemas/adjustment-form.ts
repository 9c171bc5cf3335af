import type { AdjustmentFault, Grounds, Proposal, TargetValue } from '@/lib/domain/adjustment'
import { isCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { CommitmentFacts } from '@/lib/domain/standing'
import { COMPARATORS, TARGET_SETS, type AdjustmentKind } from '@/lib/domain/words'
import { readMerge, readSplit } from './adjustment-lineage'
import { readDetails, readNodes, readStages } from './adjustment-rows'
import { readMembers } from './adjustment-members'
import { textOf } from './form-text'
import { normaliseNumber } from './number-text'

/**
 * What a form says: a part, or which fields cannot be read. `rows` lead back to the form's rows;
 * negative ones to the lines that were pasted.
 */
export type ReadPart =
  | { ok: true; proposal: Proposal; rows?: readonly number[] }
  | { ok: false; faults: AdjustmentFault[]; rows?: readonly number[] }

export type AdjustmentFormResult =
  | { ok: true; proposal: Proposal; grounds: Grounds; rows: readonly number[] }
  | { ok: false; faults: AdjustmentFault[]; rows: readonly number[] }

type Reading<T> = { value: T } | { faults: AdjustmentFault[] }

/** A date that may be left out; null where it was. */
function readDate(form: FormData, field: string): Reading<CivilDate | null> {
  const text = textOf(form, field)
  if (text === '') return { value: null }
  return isCivilDate(text) ? { value: text } : { faults: [{ field, fault: 'not-a-date' }] }
}

const decimalOrNull = (form: FormData, field: string): string | null => {
  const text = normaliseNumber(textOf(form, field))
  return text === '' ? null : text
}

function readTarget(form: FormData, facts: CommitmentFacts): ReadPart {
  const measure = facts.measures.find(({ key }) => key === textOf(form, 'measure'))
  const set = TARGET_SETS.find((each) => each === textOf(form, 'set'))
  const comparator = COMPARATORS.find((each) => each === textOf(form, 'comparator'))
  if (measure === undefined || set === undefined || comparator === undefined) {
    return { ok: false, faults: [{ field: 'comparator', fault: 'not-a-choice' }] }
  }
  const typed = textOf(form, 'value')
  const after: TargetValue = {
    measure: measure.key,
    set,
    comparator,
    value: measure.kind === 'grade' ? typed : normaliseNumber(typed),
    max: decimalOrNull(form, 'max'),
    tolerance: decimalOrNull(form, 'tolerance'),
  }
  return { ok: true, proposal: { kind: 'target', after } }
}

function readDeadline(form: FormData): ReadPart {
  const read = readDate(form, 'deadlineOn')
  if ('faults' in read) return { ok: false, faults: read.faults }
  const { value: deadlineOn } = read
  return deadlineOn === null
    ? { ok: false, faults: [{ field: 'deadlineOn', fault: 'required' }] }
    : { ok: true, proposal: { kind: 'deadline', after: { deadlineOn } } }
}

function readEnding(form: FormData): ReadPart {
  const read = readDate(form, 'endedOn')
  if ('faults' in read) return { ok: false, faults: read.faults }
  return { ok: true, proposal: { kind: 'ending', after: { endedOn: read.value } } }
}

/** @param other the commitment that is to be merged into this one; null for all other kinds */
type Read = (form: FormData, facts: CommitmentFacts, other: CommitmentFacts | null) => ReadPart
type Readers = Record<AdjustmentKind, Read>

/** How each kind's form is read, one reader a kind; the rules of the trade come after. */
const READERS: Readers = {
  target: readTarget,
  deadline: readDeadline,
  ending: readEnding,
  schedule: readNodes,
  stages: readStages,
  members: readMembers,
  details: readDetails,
  split: readSplit,
  merge: readMerge,
}

/** The grounds of any proposal; what was left out is null. */
export function readGrounds(form: FormData): Reading<Grounds> {
  const date = readDate(form, 'documentDate')
  if ('faults' in date) return date
  const orNull = (text: string) => (text === '' ? null : text)
  return {
    value: {
      authority: orNull(textOf(form, 'authority')),
      documentNumber: orNull(textOf(form, 'documentNumber')),
      documentDate: date.value,
      reason: textOf(form, 'reason'),
    },
  }
}

/** Reads the form of a proposal or filing: forms of fields here, rules in lib/domain/adjustment. */
export function parseAdjustmentForm(
  form: FormData,
  kind: AdjustmentKind,
  facts: CommitmentFacts,
  other: CommitmentFacts | null = null,
): AdjustmentFormResult {
  const part = READERS[kind](form, facts, other)
  const grounds = readGrounds(form)
  if (part.ok && 'value' in grounds) {
    return { ok: true, proposal: part.proposal, grounds: grounds.value, rows: part.rows ?? [] }
  }
  return {
    ok: false,
    rows: part.rows ?? [],
    faults: [...(part.ok ? [] : part.faults), ...('faults' in grounds ? grounds.faults : [])],
  }
}
