import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { ExtensionState } from '@/lib/domain/words'
import type { Transaction } from './client'

/** What somebody asks for. */
export type ExtensionRequest = {
  commitmentId: string
  periodEndsOn: CivilDate
  requestedDueOn: CivilDate
  reason: string
}

/** A new request. @returns its id */
export async function createExtension(
  tx: Transaction,
  request: ExtensionRequest,
  requestedById: string,
  at: Date,
): Promise<string> {
  const { id } = await tx.extension.create({
    data: { ...request, state: 'requested', requestedById, requestedAt: at },
    select: { id: true },
  })
  return id
}

/**
 * Moves a request that still waits to what became of it, guarded in the `where`.
 *
 * @returns false when it no longer waits
 */
export async function moveExtension(
  tx: Transaction,
  id: string,
  next: {
    state: Exclude<ExtensionState, 'requested'>
    decision?: { decidedById: string; at: Date; reason: string | null }
  },
): Promise<boolean> {
  const { decision } = next
  const { count } = await tx.extension.updateMany({
    where: { id, state: 'requested' },
    data: {
      state: next.state,
      ...(decision === undefined
        ? {}
        : { decidedById: decision.decidedById, decidedAt: decision.at, decisionReason: decision.reason }),
    },
  })
  return count === 1
}
