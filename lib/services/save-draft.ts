import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import type { Reporting, StoredUpdate } from '@/lib/data/reporting'
import {
  changeDraft,
  createDraft,
  evidenceOfMembers,
  replaceEvidence,
  replaceReadings,
  type EvidenceInput,
  type UpdateContent,
} from '@/lib/data/update-writes'
import { saidOf } from '@/lib/domain/cause'
import { civilDateOf } from '@/lib/domain/civil-date'
import { EDITABLE_STATES, isEditable } from '@/lib/domain/lifecycle'
import { countReadings } from '@/lib/domain/members'
import type { FieldFault, Report } from '@/lib/domain/report'
import { judgeCorrection, listDraftFaults, type CorrectionInput } from './draft-faults'
import { loadCommitment } from './loaded-commitment'
import { auditActor, type Official } from './signed-in'

export type { EvidenceInput }

export type DraftInput = {
  code: string
  report: Report
  evidence: readonly EvidenceInput[]
  keepEvidenceIds: readonly string[]
  /** the open update as the writer saw it; null when there was none */
  seen: { id: string; version: number } | null
  correction: CorrectionInput | null
}

export type DraftRefusal =
  | { ok: false; reason: 'not-found' | 'forbidden' | 'in-review' | 'not-correctable' }
  | { ok: false; reason: 'fields'; faults: FieldFault[] }
  | { ok: false; reason: 'changed-meanwhile'; current: StoredUpdate | null }

export type DraftDecision = { ok: true; updateId: string } | DraftRefusal

/** What is counted from members is never typed. */
const withCounts = ({ facts }: Reporting, report: Report): Report => ({
  ...report,
  readings: countReadings(report.readings, facts.measures, facts.members.length, report.finishedMembers),
})

function collisionOf(open: StoredUpdate | null, input: DraftInput): DraftRefusal | null {
  const { seen } = input
  if (open !== null && !isEditable(open.state)) return { ok: false, reason: 'in-review' }
  const isSame =
    open === null ? seen === null : seen?.id === open.id && seen.version === open.version
  return isSame ? null : { ok: false, reason: 'changed-meanwhile', current: open }
}

/** What is wrong with the input before anything is written; null when nothing is. */
function refusalOf(reporting: Reporting, input: DraftInput, now: Date): DraftRefusal | null {
  const today = civilDateOf(now, reporting.row.plan.jurisdiction.timeZone)
  const { refusal } = judgeCorrection(reporting, input.correction)
  if (refusal !== null && refusal !== 'reason-required') return { ok: false, reason: 'not-correctable' }
  const faults = listDraftFaults(reporting, input, today)
  if (faults.length > 0) return { ok: false, reason: 'fields', faults }
  return collisionOf(reporting.open, input)
}

async function write(
  tx: Transaction,
  actor: Official,
  reporting: Reporting,
  input: DraftInput,
  now: Date,
): Promise<string> {
  const content: UpdateContent = {
    ...input.report,
    supersedesId: input.correction?.supersedesId ?? null,
    correctionReason: input.correction?.reason ?? null,
  }
  const { open } = reporting
  const id = open?.id ?? (await createDraft(tx, reporting.row.id, content, actor, now))
  if (open !== null) {
    const seen = { id, version: open.version, states: EDITABLE_STATES }
    const changed = await changeDraft(tx, seen, content, actor, now)
    if (!changed) throw new Error(`update ${id} changed although its commitment is locked`)
  }
  await replaceReadings(tx, id, reporting, content)
  const evidence = [...input.evidence, ...evidenceOfMembers(reporting, content)]
  await replaceEvidence(tx, id, input.keepEvidenceIds, evidence, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: open === null ? 'update.drafted' : 'update.changed',
    subject: { type: 'update', id },
    details: {
      commitment: reporting.row.code,
      effectiveOn: content.effectiveOn,
      sentence: content.sentence,
      ...saidOf(content),
      readings: content.readings.map((reading) => ({ ...reading })),
      members: [...content.finishedMembers],
      memberDays: (content.members ?? []).map((member) => ({ ...member })),
    },
  })
  return id
}

/**
 * Saves what a contributor typed as the commitment's one open update. Whoever saves
 * second is told what the first one wrote, and nothing is overwritten unseen; every
 * saved wording stays in the audit record.
 */
export function saveDraft(actor: Official, input: DraftInput, now: Date): Promise<DraftDecision> {
  return inTransaction(async (tx): Promise<DraftDecision> => {
    const permission = input.correction === null ? 'update:draft' : 'update:correct'
    const loaded = await loadCommitment(tx, actor, permission, input.code, now)
    if (!loaded.ok) return loaded
    const { reporting } = loaded
    const counted = { ...input, report: withCounts(reporting, input.report) }
    const refusal = refusalOf(reporting, counted, now)
    if (refusal !== null) return refusal
    const updateId = await write(tx, actor, reporting, counted, now)
    return { ok: true, updateId }
  })
}
