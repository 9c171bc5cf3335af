import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import {
  absorbedBy,
  asksAuthority,
  decideConfirmation,
  isCurrent,
  listValueFaults,
  type Change,
} from '@/lib/domain/adjustment'
import { absorbableOf } from './absorbable'
import { enact, knownOnOf, settle } from './enact-adjustment'
import {
  adjustmentSubject,
  loadAdjustment,
  type DecisionRefusal,
  type LoadedAdjustment,
  type SeenAdjustment,
} from './loaded-adjustment'
import { todayOf, valueContext } from './propose-adjustment'
import { auditActor, type Official } from './signed-in'

/** Whether a figure that waits for review could not be published afterwards as it was sent. */
const isUpsetting = (change: Change): boolean =>
  change.kind === 'ending' || (change.kind === 'members' && change.before.members.length === 0)

export type ConfirmDecision = { ok: true; seq: number } | DecisionRefusal

/** Confirms what another person proposed or filed, and what follows from it. */
async function confirm(
  tx: Transaction,
  actor: Official,
  { adjustment, reporting, absorbed }: LoadedAdjustment,
  now: Date,
): Promise<number> {
  const knownOn = knownOnOf([reporting, ...absorbed], todayOf(reporting, now))
  const settled = await settle(tx, adjustment.change, reporting)
  const { seq } = await enact(tx, actor, { adjustment, change: settled, reporting, knownOn }, now)
  for (const other of absorbed) {
    const change = absorbedBy(other.facts, reporting.row.code, knownOn)
    await enact(tx, actor, { adjustment: { ...adjustment, id: null }, change, reporting: other, knownOn }, now)
  }
  return seq
}

/** Confirms what another person proposed or filed: from this moment it counts. */
export function confirmAdjustment(
  actor: Official,
  seen: SeenAdjustment,
  now: Date,
): Promise<ConfirmDecision> {
  return inTransaction(async (tx): Promise<ConfirmDecision> => {
    const loaded = await loadAdjustment(tx, actor, 'adjustment:confirm', seen, now)
    if (!loaded.ok) return loaded
    const { adjustment, reporting } = loaded
    const { change } = adjustment
    const context = valueContext(reporting, todayOf(reporting, now), absorbableOf(loaded.absorbed))
    const decision = decideConfirmation(adjustment, actor.id, {
      isEnded: reporting.target.isEnded,
      isCurrent: isCurrent(reporting.facts, change),
      upsetsReview: isUpsetting(change) && reporting.open?.state === 'submitted',
    })
    if (!decision.ok) return decision
    // what is absorbed promises more than when it was proposed, and nobody decided that
    const lacksAuthority = adjustment.authority === null && asksAuthority(change, context)
    if (lacksAuthority) return { ok: false, reason: 'stale' }
    const faults = listValueFaults(change, context)
    if (faults.length > 0) return { ok: false, reason: 'fields', faults }
    const seq = await confirm(tx, actor, loaded, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'adjustment.confirmed',
      subject: adjustmentSubject(seen),
      details: { commitment: reporting.row.code, kind: change.kind, seq },
    })
    return { ok: true, seq }
  })
}
