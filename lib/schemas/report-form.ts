import { z } from 'zod'
import { isCivilDate } from '@/lib/domain/civil-date'
import type { Measure, Reading } from '@/lib/domain/measure'
import { MAX_EXPLANATION, MAX_SENTENCE, type FieldFault, type Report } from '@/lib/domain/report'
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

export type ReportFormResult =
  | { ok: true; value: ReportForm }
  | { ok: false; faults: FieldFault[] }

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\0/g, '').trim() : ''
}
const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))

const isWebLink = (value: string): boolean => {
  if (!/^https?:\/\/\S+$/i.test(value)) return false
  return URL.canParse(value)
}

const formSchema = z.object({
  effectiveOn: z.string().refine(isCivilDate, 'not-a-date'),
  sentence: z.string().min(1, 'required').max(MAX_SENTENCE, 'too-long'),
  explanation: z.string().max(MAX_EXPLANATION, 'too-long'),
  link: z
    .string()
    .max(500, 'too-long')
    .refine((value) => value === '' || isWebLink(value), 'not-a-link'),
  documentNumber: z.string().max(120, 'too-long'),
  correctionReason: z.string().max(MAX_EXPLANATION, 'too-long'),
  supersedesId: z.union([z.literal(''), z.uuid('not-a-choice')]),
  seenId: z.union([z.literal(''), z.uuid('not-a-choice')]),
  seenVersion: z.union([z.literal(''), z.string().regex(/^\d{1,9}$/, 'not-a-choice')]),
  members: z.array(z.string().regex(/^\d{1,4}$/, 'not-a-choice')),
  keepEvidence: z.array(z.uuid('not-a-choice')).max(20, 'too-many'),
})

const FAULTS = ['required', 'too-long', 'not-a-date', 'not-a-link', 'not-a-choice', 'too-many'] as const

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

/**
 * Reads the report form: forms of fields here, the rules of the trade in
 * lib/domain/report.ts. A measure without any entry is simply not reported this time.
 */
export function parseReportForm(form: FormData, measures: readonly Measure[]): ReportFormResult {
  const parsed = formSchema.safeParse({
    effectiveOn: text(form, 'effectiveOn'),
    sentence: text(form, 'sentence'),
    explanation: text(form, 'explanation'),
    link: text(form, 'link'),
    documentNumber: text(form, 'documentNumber'),
    correctionReason: text(form, 'correctionReason'),
    supersedesId: text(form, 'supersedesId'),
    seenId: text(form, 'seenId'),
    seenVersion: text(form, 'seenVersion'),
    members: texts(form, 'members'),
    keepEvidence: texts(form, 'keepEvidence'),
  })
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      field: String(issue.path[0]),
      fault: faultOf(issue.message),
    }))
    return { ok: false, faults }
  }
  const { effectiveOn, sentence, explanation, ...rest } = parsed.data
  const readings = measures.flatMap((measure) => readReading(form, measure) ?? [])
  return {
    ok: true,
    value: {
      report: {
        effectiveOn,
        sentence,
        explanation,
        readings,
        finishedMembers: rest.members.map(Number),
      },
      link: rest.link === '' ? null : rest.link,
      documentNumber: rest.documentNumber === '' ? null : rest.documentNumber,
      keepEvidenceIds: rest.keepEvidence,
      seen: rest.seenId === '' ? null : { id: rest.seenId, version: Number(rest.seenVersion) },
      correction:
        rest.supersedesId === ''
          ? null
          : { supersedesId: rest.supersedesId, reason: rest.correctionReason },
    },
  }
}
