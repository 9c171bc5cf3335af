import { z } from 'zod'
import { isCivilDate } from '@/lib/domain/civil-date'
import { isWebLink, readEvidence } from '@/lib/domain/evidence-text'
import type { Measure, Reading } from '@/lib/domain/measure'
import { LONGEST, MAX_EVIDENCE, type FieldFault, type Report, type ReportedMember, type TypedReport } from '@/lib/domain/report'
import { HEDGES, READING_STAGES } from '@/lib/domain/words'
import { normaliseNumber } from './number-text'

/** What the report form sends beside the report itself. */
export type ReportForm = {
  report: Report
  link: string | null
  documentNumber: string | null
  keepEvidenceIds: string[]
  seen: { id: string; version: number } | null
  correction: { supersedesId: string; reason: string } | null
}

/** What a form at fault says nevertheless, so that the rules can be asked about the rest of it. */
export type FaultyForm = { report: TypedReport; correction: ReportForm['correction'] }

export type ReportFormResult =
  | { ok: true; value: ReportForm }
  | { ok: false; value: FaultyForm; faults: FieldFault[] }

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\0/g, '').trim() : ''
}
const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))

/** The fields that only the form has; what the report itself says is checked by its rules. */
const fieldsSchema = z.object({
  effectiveOn: z.string().refine(isCivilDate, 'not-a-date'),
  correctionReason: z.string().max(LONGEST.correctionReason, 'too-long'),
  keepEvidence: z.array(z.uuid('not-a-choice')).max(MAX_EVIDENCE, 'too-many'),
  documentNumber: z.string().max(LONGEST.documentNumber, 'too-long'),
  link: z
    .string()
    .max(LONGEST.link, 'too-long')
    .refine((value) => value === '' || isWebLink(value), 'not-a-link'),
})

const FAULTS = ['too-long', 'not-a-date', 'not-a-link', 'not-a-choice', 'too-many'] as const

const faultOf = (message: string): FieldFault['fault'] =>
  FAULTS.find((fault) => fault === message) ?? 'not-a-choice'

const HAS_WORD: readonly Measure['kind'][] = ['milestone', 'grade', 'relative']

/** The reading a person typed for a measure; null when its fields were left empty. */
function readReading(form: FormData, measure: Measure): Reading | null {
  const field = (part: string) => text(form, `reading.${measure.key}.${part}`)
  const hedge = HEDGES.find((each) => each === field('hedge')) ?? 'exact'
  const stage = READING_STAGES.find((each) => each === field('stage')) ?? 'preliminary'
  const typed = normaliseNumber(field('value'))
  const word = HAS_WORD.includes(measure.kind) && field('word') !== '' ? field('word') : null
  const base = { measure: measure.key, hedge, stage }
  if (measure.kind === 'list') return { ...base, value: '0', word: null }
  if (typed !== '') return { ...base, value: typed, word: null }
  return word === null ? null : { ...base, value: null, word }
}

const MEMBER_FIELD = /^member\.([1-9]\d{0,3})\.(?:finishedOn|proof)$/

/** What the form says of members one by one; null where it does not ask. */
function readMembers(form: FormData): { said: ReportedMember[]; faults: FieldFault[] } | null {
  const positions = new Set([...form.keys()].flatMap((name) => MEMBER_FIELD.exec(name)?.[1] ?? []))
  if (positions.size === 0) return null
  const faults: FieldFault[] = []
  const said = [...positions].map((position): ReportedMember => {
    const field = (part: string) => `member.${position}.${part}`
    const day = text(form, field('finishedOn'))
    const proof = readEvidence(text(form, field('proof')))
    if (day !== '' && !isCivilDate(day)) {
      faults.push({ field: field('finishedOn'), fault: 'not-a-date' })
    }
    if (!proof.ok) faults.push({ field: field('proof'), fault: proof.reason })
    return {
      position: Number(position),
      finishedOn: isCivilDate(day) ? day : null,
      proof: proof.ok ? proof.value : null,
    }
  })
  return { said, faults }
}

/** A version somebody claims to have seen; one that is none matches no update. */
function readSeen(form: FormData): ReportForm['seen'] {
  const id = text(form, 'seenId')
  return id === '' ? null : { id, version: Number(text(form, 'seenVersion')) }
}

function readCorrection(form: FormData): ReportForm['correction'] {
  const supersedesId = text(form, 'supersedesId')
  return supersedesId === '' ? null : { supersedesId, reason: text(form, 'correctionReason') }
}

/**
 * Reads the report form: forms of fields here, the rules of the trade in
 * lib/domain/report.ts.
 *
 * @param measures as they are reported: what is counted from members as a list
 *
 * A measure without any entry is simply not reported this time.
 * What can be read of a form at fault comes back too, so that all its faults are told at once.
 */
export function parseReportForm(form: FormData, measures: readonly Measure[]): ReportFormResult {
  const typedOn = text(form, 'effectiveOn')
  const members = readMembers(form)
  const report = {
    sentence: text(form, 'sentence'),
    explanation: text(form, 'explanation'),
    cause: text(form, 'cause'),
    nextStep: text(form, 'nextStep'),
    readings: measures.flatMap((measure) => readReading(form, measure) ?? []),
    finishedMembers: texts(form, 'members').map(Number),
    ...(members === null ? {} : { members: members.said }),
  }
  const correction = readCorrection(form)
  const parsed = fieldsSchema.safeParse({
    effectiveOn: typedOn,
    correctionReason: text(form, 'correctionReason'),
    keepEvidence: texts(form, 'keepEvidence'),
    documentNumber: text(form, 'documentNumber'),
    link: text(form, 'link'),
  })
  const faultsOfMembers = members?.faults ?? []
  if (!parsed.success || faultsOfMembers.length > 0) {
    const issues = parsed.success ? [] : parsed.error.issues
    const faults = [
      ...issues.map((issue) => ({ field: String(issue.path[0]), fault: faultOf(issue.message) })),
      ...faultsOfMembers,
    ]
    const effectiveOn = isCivilDate(typedOn) ? typedOn : null
    return { ok: false, value: { report: { ...report, effectiveOn }, correction }, faults }
  }
  const { effectiveOn, keepEvidence, documentNumber, link } = parsed.data
  return {
    ok: true,
    value: {
      report: { ...report, effectiveOn },
      link: link === '' ? null : link,
      documentNumber: documentNumber === '' ? null : documentNumber,
      keepEvidenceIds: keepEvidence,
      seen: readSeen(form),
      correction,
    },
  }
}
