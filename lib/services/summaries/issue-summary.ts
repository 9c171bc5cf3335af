import 'server-only'
import { createHash } from 'node:crypto'
import { recordAudit } from '@/lib/data/audit'
import { inLongTransaction, type Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import type { StoredSummary } from '@/lib/data/summaries'
import { freezeSummary, keepConfirmations, keepFiles, type SummaryFileWrite } from '@/lib/data/summary-writes'
import { civilDateOf } from '@/lib/domain/civil-date'
import type { SummaryModel } from '@/lib/domain/summary'
import { hashOf, issuedPayload } from '@/lib/domain/summary/issue'
import { auditActor, type Official } from '../signed-in'
import { loadSummary, summarySubject, type SeenSummary, type SummaryRefusal } from './loaded-summary'
import { editedModel, namedNumbersOf, openNumbersOf } from './summary-text'

export type IssueDecision =
  | { ok: true; seq: number }
  | SummaryRefusal
  | { ok: false; reason: 'open-numbers'; count: number }

/** A summary in every form that is kept for ever; the words around its model are the caller's. */
export type RenderForms = (model: SummaryModel) => Promise<{ format: SummaryFileWrite['format']; bytes: Uint8Array }[]>

const sealed = (forms: Awaited<ReturnType<RenderForms>>): SummaryFileWrite[] =>
  forms.map(({ format, bytes }) => ({ format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }))

async function record(
  tx: Transaction,
  actor: Official,
  summary: StoredSummary,
  { frozen, hash, files }: { frozen: SummaryModel; hash: string; files: readonly SummaryFileWrite[] },
  now: Date,
): Promise<number> {
  const office = await tx.department.findUniqueOrThrow({
    where: { id: actor.departmentId },
    select: { slug: true },
  })
  const plan = await tx.plan.findUniqueOrThrow({
    where: { slug: summary.plan.slug },
    select: { jurisdiction: { select: { timeZone: true } } },
  })
  const knownOn = civilDateOf(now, plan.jurisdiction.timeZone)
  const payload = issuedPayload({
    summary: summary.id,
    model: frozen,
    hash,
    files: files.map(({ format, sha256 }) => ({ format, sha256 })),
    named: namedNumbersOf(summary).map(({ number, source, department }) => ({ number, source, department: department.slug })),
    writtenBy: summary.authorDepartment.slug,
    issuedBy: office.slug,
  })
  const { dataOn: effectiveOn } = frozen.cut
  const fact = { type: 'summary.issued', subject: summary.id, effectiveOn, knownOn, payload } as const
  const { seq } = await appendToLedger(tx, fact, now)
  return seq
}

/**
 * Issues what another person wrote: the text with its edits is frozen with its files, entered in
 * the ledger with its hash, and public from this moment on. Later corrections do not change it.
 */
export const issueSummary = (
  actor: Official,
  seen: SeenSummary,
  render: RenderForms,
  now: Date,
): Promise<IssueDecision> =>
  inLongTransaction(async (tx): Promise<IssueDecision> => {
    const loaded = await loadSummary(tx, actor, 'summary:issue', seen, now)
    if (!loaded.ok) return loaded
    const { summary } = loaded
    const { length: count } = openNumbersOf(summary)
    if (count > 0) return { ok: false, reason: 'open-numbers', count }
    const frozen = editedModel(summary)
    const hash = hashOf(frozen)
    const files = sealed(await render(frozen))
    await keepFiles(tx, summary.id, files)
    await keepConfirmations(tx, summary.id, namedNumbersOf(summary).map(({ id }) => id))
    const seq = await record(tx, actor, summary, { frozen, hash, files }, now)
    const issue = { issuer: actor, at: now, frozen, hash, ledgerSeq: seq }
    if (!(await freezeSummary(tx, summary, issue))) return { ok: false, reason: 'changed-meanwhile', state: summary.state }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'summary.issued',
      subject: summarySubject(summary.id),
      details: { plan: summary.plan.slug, seq, hash },
    })
    await announcePageChanges(tx, ['summaries', `summary:${summary.id}`, `plan:${summary.plan.slug}`, 'ledger'])
    return { ok: true, seq }
  })
