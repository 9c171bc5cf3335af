import { NO_CAUSE, type Cause } from '@/lib/domain/cause'
import { db } from '@/lib/data/client'
import type { EvidenceInput } from '@/lib/data/update-writes'
import type { Reading } from '@/lib/domain/measure'
import { publishUpdate } from '@/lib/services/publish-update'
import { saveDraft, type DraftInput } from '@/lib/services/save-draft'
import type { Official } from '@/lib/services/signed-in'
import { submitUpdate } from '@/lib/services/submit-update'

export type SampleReport = {
  code: string
  effectiveOn: DraftInput['report']['effectiveOn']
  readings: readonly Reading[]
  finishedMembers?: readonly number[]
  sentence?: string
  evidence?: readonly EvidenceInput[]
  correction?: DraftInput['correction']
  said?: Partial<Cause>
}

export const aReading = (value: string, overrides: Partial<Reading> = {}): Reading => ({
  measure: 'roads',
  value,
  word: null,
  hedge: 'exact',
  stage: 'verified',
  ...overrides,
})

/** Submits a report. @returns the update's id and version */
export async function submitReport(contributor: Official, report: SampleReport, at: Date) {
  const saved = await saveDraft(
    contributor,
    {
      code: report.code,
      report: {
        effectiveOn: report.effectiveOn,
        sentence: report.sentence ?? '已开通。',
        explanation: '如实填报。',
        ...NO_CAUSE,
        ...report.said,
        readings: report.readings,
        finishedMembers: report.finishedMembers ?? [],
      },
      evidence: report.evidence ?? [{ kind: 'document-number', documentNumber: '阳建〔2025〕7号' }],
      keepEvidenceIds: [],
      seen: null,
      correction: report.correction ?? null,
    },
    at,
  )
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  const seen = { updateId: saved.updateId, version: 1 }
  const submitted = await submitUpdate(contributor, seen, at)
  if (!submitted.ok) throw new Error(`not submitted: ${submitted.reason}`)
  const { version } = await db.update.findUniqueOrThrow({ where: { id: saved.updateId } })
  return { updateId: saved.updateId, version }
}

/** Submits and publishes a report on the same day. @returns the update's id and ledger entry */
export async function publishReport(
  people: { contributor: Official; reviewer: Official },
  report: SampleReport,
  at: Date,
) {
  const seen = await submitReport(people.contributor, report, at)
  const published = await publishUpdate(people.reviewer, seen, at)
  if (!published.ok) throw new Error(`not published: ${published.reason}`)
  return { id: seen.updateId, seq: published.seq }
}
