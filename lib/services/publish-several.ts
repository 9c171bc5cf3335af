import 'server-only'
import type { Bar } from '@/lib/domain/review'
import { publishUnopened, type PublishDecision } from './publish-update'
import type { Seen } from './reviewable'
import type { Official } from './signed-in'

/** Why one of several was not published. */
export type LeftOut = {
  updateId: string
  reason: Extract<PublishDecision, { ok: false }>['reason'] | Bar
}

export type SeveralPublished = { published: number; leftOut: LeftOut[] }

/**
 * Publishes several updates one after the other, each in a transaction of its own with its
 * ledger entry: what is refused leaves the others as they are.
 */
export async function publishSeveral(
  actor: Official,
  chosen: readonly Seen[],
  now: Date,
): Promise<SeveralPublished> {
  const leftOut: LeftOut[] = []
  for (const seen of chosen) {
    const decision = await publishUnopened(actor, seen, now)
    if (decision.ok) continue
    const reason = decision.reason === 'to-be-opened' ? decision.bar : decision.reason
    leftOut.push({ updateId: seen.updateId, reason })
  }
  return { published: chosen.length - leftOut.length, leftOut }
}
