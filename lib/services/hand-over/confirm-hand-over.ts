import 'server-only'
import { recordAudits, type AuditFact } from '@/lib/data/audit'
import { inLongTransaction, type Transaction } from '@/lib/data/client'
import { findUnit, type Unit } from '@/lib/data/departments'
import { moveHandOver } from '@/lib/data/hand-over-writes'
import { listRunningCodes, type StoredHandOver } from '@/lib/data/hand-overs'
import { lockCommitments } from '@/lib/data/update-bulk-writes'
import { decideConfirmation } from '@/lib/domain/adjustment'
import { enact, knownOnOf } from '../enact-adjustment'
import { todayOf } from '../propose-adjustment'
import { auditActor, type Official } from '../signed-in'
import { auditedHandOver, loadHandOver, type HandOverRefusal, type SeenHandOver } from './loaded-hand-over'
import { readPassing, type Passing } from './passing-items'
import type { PassingRefusal } from './propose-hand-over'

/** With the list of items as it was shown. */
export type SeenItems = SeenHandOver & { seen: string }

export type ConfirmHandOverDecision =
  | { ok: true; count: number }
  | { ok: false; reason: 'changed-meanwhile' }
  | PassingRefusal
  | HandOverRefusal

async function requireUnit(tx: Transaction, slug: string): Promise<Unit> {
  const unit = await findUnit(tx, slug)
  if (unit === null) throw new Error(`no department ${slug}`)
  return unit
}

/** The items with nobody else writing about them; read behind the lock, which shows what came between. */
async function lockPassing(tx: Transaction, { from, to }: StoredHandOver): Promise<Passing> {
  const unit = await requireUnit(tx, from.slug)
  await lockCommitments(tx, await listRunningCodes(tx, unit.id))
  return readPassing(tx, unit, await requireUnit(tx, to.slug))
}

/** Every item's adjustment, with an entry of its own in the ledger and in the audit record. */
async function pass(
  tx: Transaction,
  actor: Official,
  handOver: StoredHandOver,
  items: Extract<Passing, { ok: true }>['items'],
  now: Date,
): Promise<void> {
  const facts: AuditFact[] = []
  const about = { at: now, actor: auditActor(actor) }
  for (const { reporting, change } of items) {
    const knownOn = knownOnOf([reporting], todayOf(reporting, now))
    const adjustment = { ...handOver, id: null, handOverId: handOver.id, isLate: false }
    const { id, seq } = await enact(tx, actor, { adjustment, change, reporting, knownOn }, now)
    facts.push({
      ...about,
      action: 'adjustment.confirmed',
      subject: { type: 'adjustment', id },
      details: { commitment: reporting.row.code, kind: change.kind, seq, handOver: handOver.id },
    })
  }
  const { subject, details } = auditedHandOver(handOver)
  const act = { action: 'hand-over.confirmed', subject, details: { ...details, items: items.length } } as const
  await recordAudits(tx, [...facts, { ...about, ...act }])
}

/**
 * Confirms what another person proposed: from this moment the successor answers for all of it.
 * One item that cannot pass, or a list other than the one shown, and nothing passes.
 */
export const confirmHandOver = (
  actor: Official,
  seen: SeenItems,
  now: Date,
): Promise<ConfirmHandOverDecision> =>
  inLongTransaction(async (tx): Promise<ConfirmHandOverDecision> => {
    const loaded = await loadHandOver(tx, actor, 'hand-over:confirm', seen, now)
    if (!loaded.ok) return loaded
    const { handOver } = loaded
    const around = { isEnded: false, isCurrent: true, upsetsReview: false }
    const decision = decideConfirmation(handOver, actor.id, around)
    if (!decision.ok) return decision
    const passing = await lockPassing(tx, handOver)
    if (!passing.ok) return passing
    if (passing.seen !== seen.seen) return { ok: false, reason: 'changed-meanwhile' }
    const decided = { deciderId: actor.id, at: now, reason: null }
    if (!(await moveHandOver(tx, handOver, decision.value, decided))) return { ok: false, reason: 'wrong-state' }
    await pass(tx, actor, handOver, passing.items, now)
    return { ok: true, count: passing.items.length }
  })
