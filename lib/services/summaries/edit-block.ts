import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import type { StoredSummary } from '@/lib/data/summaries'
import { changeSummary, putConfirmation, putEdit, removeEdit } from '@/lib/data/summary-writes'
import { decideBlockEdit, type BlockAct, type BlockFault } from '@/lib/domain/summary/block-edit'
import { auditActor, type Official } from '../signed-in'
import { loadSummary, summarySubject, type SeenSummary, type SummaryRefusal } from './loaded-summary'
import { openNumbersOf } from './summary-text'

export type EditDecision = { ok: true } | SummaryRefusal | { ok: false; reason: BlockFault }

/** Counts the version up, so that who acts on what they no longer see is told. */
async function finish(
  tx: Transaction,
  actor: Official,
  summary: StoredSummary,
  fact: { action: 'summary.edited' | 'summary.number-confirmed'; details: Record<string, string> },
  now: Date,
): Promise<EditDecision> {
  if (!(await changeSummary(tx, summary, {}, now))) return { ok: false, reason: 'changed-meanwhile', state: summary.state }
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: fact.action,
    subject: summarySubject(summary.id),
    details: fact.details,
  })
  return { ok: true }
}

/** Rewrites, moves, leaves out or restores one block of a draft. */
export const editBlock = (
  actor: Official,
  seen: SeenSummary,
  { blockId, act }: { blockId: string; act: BlockAct },
  now: Date,
): Promise<EditDecision> =>
  inTransaction(async (tx): Promise<EditDecision> => {
    const loaded = await loadSummary(tx, actor, 'summary:edit', seen, now)
    if (!loaded.ok) return loaded
    const { summary } = loaded
    const base = summary.generated.blocks.find(({ id }) => id === blockId)
    if (base === undefined) return { ok: false, reason: 'no-block' }
    const decision = decideBlockEdit(summary.generated, summary.edits, blockId, act)
    if (!decision.ok) return decision
    if (decision.value === null) await removeEdit(tx, summary.id, blockId)
    else await putEdit(tx, summary.id, { ...decision.value, blockId, base }, actor, now)
    return finish(tx, actor, summary, { action: 'summary.edited', details: { block: blockId, act: act.type } }, now)
  })

/** A source by name for a number that no published figure supports. */
export type NamedSource = { blockId: string; number: string; source: string }

const MAX_SOURCE = 300

/** Somebody stands for a number by naming where it comes from; it then no longer blocks issuing. */
export const confirmNumber = (
  actor: Official,
  seen: SeenSummary,
  named: NamedSource,
  now: Date,
): Promise<EditDecision> =>
  inTransaction(async (tx): Promise<EditDecision> => {
    const loaded = await loadSummary(tx, actor, 'summary:edit', seen, now)
    if (!loaded.ok) return loaded
    const source = named.source.trim()
    if (source === '') return { ok: false, reason: 'required' }
    if (source.length > MAX_SOURCE) return { ok: false, reason: 'too-long' }
    const { summary } = loaded
    const isOpen = openNumbersOf(summary).some(
      ({ blockId, number }) => blockId === named.blockId && number === named.number,
    )
    if (!isOpen) return { ok: false, reason: 'no-block' }
    await putConfirmation(tx, summary.id, { ...named, source }, actor, now)
    const details = { block: named.blockId, number: named.number, source }
    return finish(tx, actor, summary, { action: 'summary.number-confirmed', details }, now)
  })
