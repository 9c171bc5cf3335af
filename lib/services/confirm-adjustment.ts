import 'server-only'
import { payloadsOf } from '@/lib/data/adjustment-values'
import { moveAdjustment } from '@/lib/data/adjustment-writes'
import type { StoredAdjustment } from '@/lib/data/adjustments'
import { applyAdjustment } from '@/lib/data/apply-adjustment'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import type { Reporting } from '@/lib/data/reporting'
import { rebuildStandings, tagsOf } from '@/lib/data/standings'
import { decideConfirmation, isCurrent, listValueFaults, wayOf, type Change } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { adjustedPayload } from '@/lib/domain/public-fact'
import {
  adjustmentSubject,
  loadAdjustment,
  type DecisionRefusal,
  type SeenAdjustment,
} from './loaded-adjustment'
import { todayOf, valueContext } from './propose-adjustment'
import { auditActor, type Official } from './signed-in'

/** Whether a figure that waits for review could not be published afterwards as it was sent. */
const isUpsetting = (change: Change): boolean =>
  change.kind === 'ending' || (change.kind === 'members' && change.before.members.length === 0)

export type ConfirmDecision = { ok: true; seq: number } | DecisionRefusal

/** Not before an adjustment confirmed earlier, whatever the clocks of two machines say. */
const knownOnOf = ({ facts }: Reporting, today: CivilDate): CivilDate =>
  facts.adjustments.reduce((latest, { knownOn }) => (knownOn > latest ? knownOn : latest), today)

async function record(
  tx: Transaction,
  actor: Official,
  adjustment: StoredAdjustment,
  reporting: Reporting,
  knownOn: CivilDate,
  now: Date,
): Promise<number> {
  const { change, authority, documentNumber, documentDate, reason, isLate } = adjustment
  const office = await tx.department.findUniqueOrThrow({ where: { id: actor.departmentId } })
  const endedOn = change.kind === 'ending' ? change.after.endedOn : null
  const payload = adjustedPayload({
    adjustment: adjustment.id,
    commitment: reporting.row.code,
    plan: reporting.row.plan.slug,
    knownOn,
    kind: change.kind,
    ...payloadsOf(change),
    ...{ authority, documentNumber, documentDate, reason, isLate },
    proposedBy: {
      department: adjustment.proposerDepartment.slug,
      role: wayOf(change.kind) === 'filed' ? 'contributor' : 'planner',
    },
    confirmedBy: office.slug,
  })
  const line = await appendToLedger(
    tx,
    {
      type: change.kind === 'ending' ? 'commitment.ended' : 'commitment.adjusted',
      subject: reporting.row.code,
      effectiveOn: endedOn ?? knownOn,
      knownOn,
      payload,
    },
    now,
  )
  return line.seq
}

/** The ledger entry, the decision, the rows, the standings and the news, in this order. */
async function confirm(
  tx: Transaction,
  actor: Official,
  adjustment: StoredAdjustment,
  reporting: Reporting,
  now: Date,
): Promise<number> {
  const { id, code, plan } = reporting.row
  const knownOn = knownOnOf(reporting, todayOf(reporting, now))
  const seq = await record(tx, actor, adjustment, reporting, knownOn, now)
  const moved = await moveAdjustment(tx, adjustment, {
    state: 'confirmed',
    decision: { deciderId: actor.id, departmentId: actor.departmentId, at: now, reason: null },
    publication: { knownOn, ledgerSeq: seq },
  })
  if (!moved) throw new Error(`adjustment ${adjustment.id} changed although it is locked`)
  // departments that answered for it until now lose it from their pages, too
  const before = await tagsOf(tx, [{ id, code, planSlug: plan.slug }])
  await applyAdjustment(tx, id, adjustment.change)
  const touched = await rebuildStandings(tx, id)
  await announcePageChanges(tx, [...before, ...(await tagsOf(tx, touched)), 'ledger'])
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
    const decision = decideConfirmation(adjustment, actor.id, {
      isEnded: reporting.target.isEnded,
      isCurrent: isCurrent(reporting.facts, change),
      upsetsReview: isUpsetting(change) && reporting.open?.state === 'submitted',
    })
    if (!decision.ok) return decision
    const faults = listValueFaults(change, valueContext(reporting, todayOf(reporting, now)))
    if (faults.length > 0) return { ok: false, reason: 'fields', faults }
    const seq = await confirm(tx, actor, adjustment, reporting, now)
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
