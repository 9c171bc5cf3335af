'use server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { joinFaults, type FieldFault } from '@/lib/domain/report'
import { acceptFile } from '@/lib/files/accept-file'
import { href, isLocale, type Locale } from '@/lib/i18n'
import { parseReportForm, type ReportForm } from '@/lib/schemas/report-form'
import { recordRefusal } from '@/lib/services/access'
import { listDraftFaults } from '@/lib/services/draft-faults'
import { saveDraft, type EvidenceInput } from '@/lib/services/save-draft'
import { viewCommitment, type CommitmentView } from '@/lib/services/view-commitment'
import { describeDraftRefusal, describeFaults } from './refusals'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

type FileReading = { ok: true; evidence: EvidenceInput[] } | { ok: false; faults: FieldFault[] }

/** A box left empty still sends a file: of no bytes, named '' or, by script, 'undefined'. */
const isNoFile = (file: File): boolean => file.size === 0 && ['', 'undefined'].includes(file.name)

async function readFile(form: FormData): Promise<FileReading> {
  const file = form.get('file')
  if (!(file instanceof File) || isNoFile(file)) return { ok: true, evidence: [] }
  const accepted = await acceptFile(file)
  if (!accepted.ok) return { ok: false, faults: [{ field: 'file', fault: accepted.reason }] }
  return { ok: true, evidence: [{ kind: 'file', ...accepted.value }] }
}

const addedEvidence = (value: ReportForm, files: EvidenceInput[]): EvidenceInput[] => [
  ...(value.documentNumber === null
    ? []
    : [{ kind: 'document-number' as const, documentNumber: value.documentNumber }]),
  ...(value.link === null ? [] : [{ kind: 'link' as const, url: value.link }]),
  ...files,
]

/** What form and file say; of what is wrong, every fault of the fields, the file and the rules. */
async function readForm(form: FormData, { reporting, today }: CommitmentView) {
  const parsed = parseReportForm(form, reporting.measures)
  const file = await readFile(form)
  if (parsed.ok && file.ok) {
    const { report, keepEvidenceIds, seen, correction } = parsed.value
    const evidence = addedEvidence(parsed.value, file.evidence)
    return {
      ok: true as const,
      input: { code: reporting.row.code, report, keepEvidenceIds, seen, correction, evidence },
    }
  }
  const ofFields = parsed.ok ? [] : parsed.faults
  const ofFile = file.ok ? [] : file.faults
  const ofRules = listDraftFaults(reporting, parsed.value, today)
  return { ok: false as const, faults: joinFaults(ofFields, ofFile, ofRules) }
}

/**
 * Saves the report as a draft and shows what it would give.
 * Anyone on the network may call this. No rule lives here.
 */
export async function saveReportAction(state: FormState, form: FormData): Promise<FormState> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const code = textOf(form, 'code')
  const answer = { attempt: state.attempt + 1, values: typedValues(form), hidden: state.hidden }
  const actor = await findActor()
  if (actor === null) return { ...answer, ...describeDraftRefusal(locale, { reason: 'signed-out' }) }
  const view = await viewCommitment(actor, code, now())
  if (view === null) {
    await recordRefusal(actor, 'update:draft', { type: 'commitment', id: code.slice(0, 40) }, now())
    return { ...answer, ...describeDraftRefusal(locale, { reason: 'forbidden' }) }
  }
  const { reporting } = view
  const read = await readForm(form, view)
  if (!read.ok) return { ...answer, ...describeFaults(locale, read.faults, reporting) }
  const decision = await saveDraft(actor, read.input, now())
  if (!decision.ok) {
    if (decision.reason === 'fields') {
      return { ...answer, ...describeFaults(locale, decision.faults, reporting) }
    }
    return { ...answer, ...describeDraftRefusal(locale, decision, reporting) }
  }
  redirect(href(locale, `/desk/updates/${decision.updateId}`))
}
