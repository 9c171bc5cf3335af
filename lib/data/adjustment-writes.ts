import 'server-only'
import type { ChangeOf, Grounds } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { AdjustmentKind, AdjustmentState } from '@/lib/domain/words'
import { payloadsOf } from './adjustment-values'
import type { Transaction } from './client'

/**
 * A new proposal or filing, version 1; with a decision, one that is decided at once because
 * it follows from another that was. @returns its id
 */
export async function createAdjustment<K extends AdjustmentKind>(
  tx: Transaction,
  commitment: { id: string; planId: string },
  change: ChangeOf<K>,
  grounds: Grounds & { isLate: boolean; handOverId?: string | null },
  proposer: { id: string; departmentId: string },
  at: Date,
  decided?: AdjustmentDecision & { id: string },
): Promise<string> {
  const { authority, documentNumber, documentDate, reason, isLate, handOverId = null } = grounds
  const { id } = await tx.adjustment.create({
    data: {
      ...(decided === undefined ? {} : { id: decided.id, ...columnsOf(decided) }),
      commitmentId: commitment.id,
      planId: commitment.planId,
      kind: change.kind,
      ...payloadsOf(change),
      authority,
      documentNumber,
      documentDate,
      reason: reason.trim(),
      isLate,
      handOverId,
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

const columnsOf = ({ state, decision, publication }: AdjustmentDecision) => ({
  state,
  ...(decision === undefined
    ? {}
    : {
        decidedById: decision.deciderId,
        deciderDepartmentId: decision.departmentId,
        decidedAt: decision.at,
        decisionReason: decision.reason,
      }),
  ...(publication ?? {}),
})

/**
 * Moves an adjustment from 'proposed' to what became of it, guarded in the `where`.
 *
 * @param settled the change with what only its confirmation tells, such as new codes
 * @returns false when it was decided already
 */
export async function moveAdjustment<K extends AdjustmentKind>(
  tx: Transaction,
  seen: { id: string; version: number },
  decided: AdjustmentDecision,
  settled?: ChangeOf<K>,
): Promise<boolean> {
  const { count } = await tx.adjustment.updateMany({
    where: { id: seen.id, version: seen.version, state: 'proposed' },
    data: {
      version: { increment: 1 },
      ...columnsOf(decided),
      ...(settled === undefined ? {} : payloadsOf(settled)),
    },
  })
  return count === 1
}
