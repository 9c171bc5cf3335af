import { CAUSE_FIELDS, type Cause } from './cause'
import type { CivilDate } from './civil-date'
import type { TypedEvidence } from './evidence-text'
import { isDecimalText } from './exact'
import { checkEffectiveOn } from './lifecycle'
import { RELATION_WORDS, type Measure, type Reading } from './measure'

/** What a contributor reports of a commitment for a date. */
export type Report = Cause & {
  effectiveOn: CivilDate
  /** one or two sentences for citizens */
  sentence: string
  /** answers the sanity warnings; may be empty */
  explanation: string
  readings: readonly Reading[]
  /** lists: positions (1, 2, …) of the members finished so far */
  finishedMembers: readonly number[]
  /** of them, when each was finished and what proves it; left out, what is known of them stays */
  members?: readonly ReportedMember[]
}

/** What is reported of one member: the day it was finished, and a link or document number. */
export type ReportedMember = {
  position: number
  finishedOn: CivilDate | null
  proof: TypedEvidence | null
}

/** What a report is checked against. */
export type ReportContext = {
  measures: readonly Measure[]
  stageKeys: readonly string[]
  memberCount: number
  planStartsOn: CivilDate
  today: CivilDate
  /** dates that already have a published, not superseded figure */
  publishedOn: readonly CivilDate[]
  /** the date of the update that this one corrects; null for a new figure */
  correctsOn: CivilDate | null
}

export type Fault =
  | 'required'
  | 'too-long'
  | 'not-a-decimal'
  | 'negative'
  | 'not-a-date'
  | 'not-a-choice'
  | 'not-a-link'
  | 'future-date'
  | 'before-plan'
  | 'already-published'
  | 'date-of-correction'
  | 'not-finished'
  | 'finished-before-plan'
  | 'finished-after-figure'
  | 'file-empty'
  | 'file-too-large'
  | 'file-type'
  | 'too-many'

/** A field of the form and what is wrong with it; `reading.{measure}` names a figure. */
export type FieldFault = { field: string; fault: Fault }

/** A report as typed: its date is null where what was typed is none. */
export type TypedReport = Omit<Report, 'effectiveOn'> & { effectiveOn: CivilDate | null }

/** Characters that each field of the form holds at most. */
export const LONGEST = {
  correctionReason: 500,
  sentence: 300,
  explanation: 500,
  cause: 500,
  nextStep: 500,
  documentNumber: 120,
  link: 500,
} as const

/** Links, document numbers and files that one update has at most. */
export const MAX_EVIDENCE = 20

function faultOfDate(report: TypedReport, context: ReportContext): Fault | null {
  if (report.effectiveOn === null) return 'not-a-date'
  const checked = checkEffectiveOn(report.effectiveOn, context.planStartsOn, context.today)
  if (!checked.ok) return checked.reason === 'future-date' ? 'future-date' : 'before-plan'
  if (context.correctsOn !== null) {
    return context.correctsOn === report.effectiveOn ? null : 'date-of-correction'
  }
  return context.publishedOn.includes(report.effectiveOn) ? 'already-published' : null
}

function allowedWords(measure: Measure, context: ReportContext): readonly string[] {
  if (measure.kind === 'milestone') return context.stageKeys
  return measure.kind === 'relative' ? RELATION_WORDS : measure.ordinal
}

/** Reported by naming a stage or a grade, never by a number. */
const TAKES_WORDS: readonly Measure['kind'][] = ['milestone', 'grade']

const MAY_BE_NEGATIVE: readonly Measure['kind'][] = ['growth', 'level', 'relative']

function faultOfReading(reading: Reading, context: ReportContext): Fault | null {
  const measure = context.measures.find((each) => each.key === reading.measure)
  if (measure === undefined) return 'not-a-choice'
  if (reading.value !== null && reading.word !== null) return 'not-a-choice'
  if (reading.word !== null) {
    return allowedWords(measure, context).includes(reading.word) ? null : 'not-a-choice'
  }
  if (reading.value === null) return 'required'
  if (TAKES_WORDS.includes(measure.kind)) return 'not-a-choice'
  if (!isDecimalText(reading.value)) return 'not-a-decimal'
  const isNegative = reading.value.startsWith('-')
  return isNegative && !MAY_BE_NEGATIVE.includes(measure.kind) ? 'negative' : null
}

const hasTwice = (entries: readonly unknown[]): Fault | null =>
  new Set(entries).size < entries.length ? 'not-a-choice' : null

const faultOfText = (text: string, longest: number): Fault | null =>
  text.length > longest ? 'too-long' : null

/** A day lies between the plan's first and the figure's own; nothing is said of what is open. */
function listMemberFaults(
  { finishedMembers, members = [], effectiveOn }: TypedReport,
  { planStartsOn, today }: ReportContext,
): [string, Fault | null][] {
  const faultOfDay = (day: CivilDate): Fault | null => {
    if (day < planStartsOn) return 'finished-before-plan'
    return day > (effectiveOn ?? today) ? 'finished-after-figure' : null
  }
  return members.flatMap(({ position, finishedOn, proof }): [string, Fault | null][] => {
    const open = finishedMembers.includes(position) ? null : 'not-finished'
    return [
      [`member.${position}.finishedOn`, finishedOn === null ? null : (open ?? faultOfDay(finishedOn))],
      [`member.${position}.proof`, proof === null ? null : open],
    ]
  })
}

/** Everything wrong with a report, one fault a field, in the order of the form. */
export function listFaults(report: TypedReport, context: ReportContext): FieldFault[] {
  const members = report.finishedMembers
  const isMember = (position: number) =>
    Number.isInteger(position) && position >= 1 && position <= context.memberCount
  const measures = report.readings.map((reading) => reading.measure)
  const faultOfReadings = measures.length === 0 ? 'required' : hasTwice(measures)
  const found: [string, Fault | null][] = [
    ['effectiveOn', faultOfDate(report, context)],
    ...report.readings.map((reading): [string, Fault | null] => [
      `reading.${reading.measure}`,
      faultOfReading(reading, context),
    ]),
    ['readings', faultOfReadings],
    ['members', members.every(isMember) ? hasTwice(members) : 'not-a-choice'],
    ...listMemberFaults(report, context),
    [
      'sentence',
      report.sentence.trim() === '' ? 'required' : faultOfText(report.sentence, LONGEST.sentence),
    ],
    ['explanation', faultOfText(report.explanation, LONGEST.explanation)],
    ...CAUSE_FIELDS.map((field): [string, Fault | null] => [field, faultOfText(report[field], LONGEST[field])]),
  ]
  return found.flatMap(([field, fault]) => (fault === null ? [] : [{ field, fault }]))
}

const FORM_ORDER: readonly string[] = [
  'effectiveOn',
  'reading',
  'readings',
  'members',
  'member',
  'correctionReason',
  'sentence',
  'explanation',
  ...CAUSE_FIELDS,
  'keepEvidence',
  'documentNumber',
  'link',
  'file',
]

const placeOf = ({ field }: FieldFault): number => FORM_ORDER.indexOf(field.split('.')[0] ?? '')

/**
 * Faults found in several places as one answer, in the order of the form. Where a field is
 * named twice the first place wins: what cannot be read is said before what it breaks.
 */
export function joinFaults(...places: readonly (readonly FieldFault[])[]): FieldFault[] {
  const byField = new Map<string, FieldFault>()
  for (const each of places.flat()) {
    if (!byField.has(each.field)) byField.set(each.field, each)
  }
  return [...byField.values()].sort((a, b) => placeOf(a) - placeOf(b))
}
