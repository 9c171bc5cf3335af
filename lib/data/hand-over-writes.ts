import 'server-only'
import type { Grounds } from '@/lib/domain/adjustment'
import type { AdjustmentState } from '@/lib/domain/words'
import type { Transaction } from './client'

/** A new proposal, version 1. @returns its id */
export async function createHandOver(
  tx: Transaction,
  { fromId, toId }: { fromId: string; toId: string },
  { authority, documentNumber, documentDate, reason }: Grounds,
  proposer: { id: string; departmentId: string },
  at: Date,
): Promise<string> {
  const { id } = await tx.departmentHandOver.create({
    data: {
      ...{ fromId, toId, authority, documentNumber, documentDate, reason: reason.trim() },
      ...{ proposedById: proposer.id, proposerDepartmentId: proposer.departmentId, proposedAt: at },
    },
    select: { id: true },
  })
  return id
}

/** Waits until nobody else decides about it; held until commit. */
export async function lockHandOver(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "DepartmentHandOver" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

/**
 * Moves a hand-over from 'proposed' to what became of it, guarded in the `where`.
 *
 * @param decision null where its proposer takes it back
 * @returns false when it was decided already
 */
export async function moveHandOver(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  state: AdjustmentState,
  decision: { deciderId: string; at: Date; reason: string | null } | null,
): Promise<boolean> {
  const { count } = await tx.departmentHandOver.updateMany({
    where: { id, version, state: 'proposed' },
    data: {
      version: { increment: 1 },
      state,
      ...(decision === null
        ? {}
        : { decidedById: decision.deciderId, decidedAt: decision.at, decisionReason: decision.reason }),
    },
  })
  return count === 1
}
