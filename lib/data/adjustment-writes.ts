import 'server-only'
import type { ChangeOf, Grounds } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { AdjustmentKind, AdjustmentState } from '@/lib/domain/words'
import { payloadsOf } from './adjustment-values'
import type { Transaction } from './client'

/** A new proposal or filing, version 1. @returns its id */
export async function createAdjustment<K extends AdjustmentKind>(
  tx: Transaction,
  commitment: { id: string; planId: string },
  change: ChangeOf<K>,
  grounds: Grounds & { isLate: boolean },
  proposer: { id: string; departmentId: string },
  at: Date,
): Promise<string> {
  const { authority, documentNumber, documentDate, reason, isLate } = grounds
  const { id } = await tx.adjustment.create({
    data: {
      commitmentId: commitment.id,
      planId: commitment.planId,
      kind: change.kind,
      ...payloadsOf(change),
      authority,
      documentNumber,
      documentDate,
      reason: reason.trim(),
      isLate,
      proposedById: proposer.id,
      proposerDepartmentId: proposer.departmentId,
      proposedAt: at,
    },
    select: { id: true },
  })
  return id
}

export type AdjustmentDecision = {
  state: AdjustmentState
  decision?: { deciderId: string; departmentId: string; at: Date; reason: string | null }
  publication?: { knownOn: CivilDate; ledgerSeq: number }
}

/**
 * Moves an adjustment from 'proposed' to what became of it, guarded in the `where`.
 *
 * @returns false when it was decided already
 */
export async function moveAdjustment(
  tx: Transaction,
  seen: { id: string; version: number },
  { state, decision, publication }: AdjustmentDecision,
): Promise<boolean> {
  const { count } = await tx.adjustment.updateMany({
    where: { id: seen.id, version: seen.version, state: 'proposed' },
    data: {
      state,
      version: { increment: 1 },
      ...(decision === undefined
        ? {}
        : {
            decidedById: decision.deciderId,
            deciderDepartmentId: decision.departmentId,
            decidedAt: decision.at,
            decisionReason: decision.reason,
          }),
      ...(publication ?? {}),
    },
  })
  return count === 1
}
