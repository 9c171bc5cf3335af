import 'server-only'
import { adjustmentTarget, findAdjustment, type StoredAdjustment } from '@/lib/data/adjustments'
import type { Transaction } from '@/lib/data/client'
import { findReporting, type Reporting } from '@/lib/data/reporting'
import { lockCommitments } from '@/lib/data/update-bulk-writes'
import type { AdjustmentFault, AdjustmentRefusal } from '@/lib/domain/adjustment'
import type { Permission } from '@/lib/domain/permissions'
import { absorbedCodes, listAbsorbed } from './absorbable'
import { authorize } from './access'
import type { Official } from './signed-in'

/** What somebody saw when deciding; the version tells whether it still is what they saw. */
export type SeenAdjustment = { adjustmentId: string; version: number }

/** Refusals that any act on an adjustment may meet. */
export type DecisionRefusal =
  | { ok: false; reason: 'not-found' | 'forbidden' | AdjustmentRefusal }
  | { ok: false; reason: 'changed-meanwhile'; current: StoredAdjustment }
  /** what was right when it was proposed is so no longer */
  | { ok: false; reason: 'fields'; faults: AdjustmentFault[] }

export type LoadedAdjustment = {
  ok: true
  adjustment: StoredAdjustment
  reporting: Reporting
  /** what it would merge into the commitment; none unless it is a merge */
  absorbed: Reporting[]
}

/**
 * Loads an adjustment with its commitment locked, asks for the permission, and makes sure
 * that it still is what the person saw. A second reviewer learns what the first one did.
 */
export async function loadAdjustment(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  seen: SeenAdjustment,
  now: Date,
): Promise<LoadedAdjustment | DecisionRefusal> {
  const found = await findAdjustment(tx, seen.adjustmentId)
  if (found === null) return { ok: false, reason: 'not-found' }
  const { code } = found.commitment
  const { change } = found
  const others = change.kind === 'merge' ? change.after.absorbed : []
  await lockCommitments(tx, [code, ...others])
  const adjustment = await findAdjustment(tx, seen.adjustmentId)
  const reporting = await findReporting(tx, code)
  if (adjustment === null || reporting === null) return { ok: false, reason: 'not-found' }
  const target = adjustmentTarget(adjustment)
  const subject = adjustmentSubject(seen)
  if (!(await authorize(tx, actor, 'adjustment:read', target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  if (adjustment.version !== seen.version) {
    return { ok: false, reason: 'changed-meanwhile', current: adjustment }
  }
  if (!(await authorize(tx, actor, permission, target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  const codes = absorbedCodes(change, reporting)
  return { ok: true, adjustment, reporting, absorbed: await listAbsorbed(tx, codes, reporting) }
}

export const adjustmentSubject = (seen: SeenAdjustment) => ({
  type: 'adjustment',
  id: seen.adjustmentId,
})
