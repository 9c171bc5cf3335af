import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { listReferences } from '@/lib/data/commitment-facts'
import { announcePageChanges } from '@/lib/data/page-changes'
import type { Reporting, StoredUpdate } from '@/lib/data/reporting'
import { tagsOf } from '@/lib/data/standings'
import { moveUpdate, signOffOf } from '@/lib/data/update-writes'
import { civilDateOf } from '@/lib/domain/civil-date'
import { decideSubmission } from '@/lib/domain/lifecycle'
import { isCountedAsNow } from '@/lib/domain/members'
import { previewPublication } from '@/lib/domain/preview'
import type { Reader, Transaction } from '@/lib/data/client'
import { loadUpdate, type Seen, type UpdateRefusal } from './reviewable'
import { auditActor, type Official } from './signed-in'

export type SubmitDecision =
  | { ok: true }
  | UpdateRefusal
  | {
      ok: false
      reason: 'wrong-state' | 'ended' | 'explanation-required' | 'counted-from-members'
    }

/** What publishing an update today would change; shown before it is sent and reviewed. */
export async function previewOf(
  reader: Reader,
  reporting: Reporting,
  update: StoredUpdate,
  now: Date,
) {
  const today = civilDateOf(now, reporting.row.plan.jurisdiction.timeZone)
  const references = await listReferences(reader, reporting.row)
  const proposed = {
    id: update.id,
    effectiveOn: update.effectiveOn,
    supersedesId: update.supersedesId,
    hasEvidence: update.evidence.length > 0,
    readings: update.readings,
  }
  return previewPublication(reporting.facts, reporting.updates, references, proposed, today)
}

/** Freshness is public, so the waiting review shows on the same pages as the figure. */
export const announceReview = (tx: Transaction, reporting: Reporting): Promise<void> =>
  announceReviews(tx, [reporting])

/** The same for many that are sent together. */
export async function announceReviews(tx: Transaction, reportings: readonly Reporting[]): Promise<void> {
  const items = reportings.map(({ row: { id, code, plan } }) => ({ id, code, planSlug: plan.slug }))
  await announcePageChanges(tx, await tagsOf(tx, items))
}

/** The one way to review, as `moveToReview`, told to every instance. */
export async function sendToReview(
  tx: Transaction,
  actor: Official,
  update: StoredUpdate,
  reporting: Reporting,
  now: Date,
): Promise<SubmitDecision> {
  const decision = await moveToReview(tx, actor, update, reporting, now)
  if (decision.ok) await announceReview(tx, reporting)
  return decision
}

/**
 * Who sends it answers for it as its author, and may not review it. A figure that a reader would
 * stumble over needs a reason first. The caller has authorised, holds the commitment's lock, and
 * announces it.
 */
export async function moveToReview(
  tx: Transaction,
  actor: Official,
  update: StoredUpdate,
  reporting: Reporting,
  now: Date,
): Promise<SubmitDecision> {
  const decision = decideSubmission(update, reporting.target.isEnded)
  if (!decision.ok) return decision
  const { measures, members } = reporting.facts
  // typed before its members were filed: to be counted anew
  if (!isCountedAsNow(update.readings, measures, members.length, update.finishedMembers.length)) {
    return { ok: false, reason: 'counted-from-members' }
  }
  const { warnings } = await previewOf(tx, reporting, update, now)
  if (warnings.length > 0 && update.explanation.trim() === '') {
    return { ok: false, reason: 'explanation-required' }
  }
  const submission = { author: actor, at: now, signOff: await signOffOf(tx, actor) }
  const next = { state: decision.value, submission, returnReason: null }
  const moved = await moveUpdate(tx, update, next)
  if (!moved) return { ok: false, reason: 'wrong-state' }
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'update.submitted',
    subject: { type: 'update', id: update.id },
    details: { commitment: reporting.row.code },
  })
  return { ok: true }
}

/** Sends a draft to review, as it was seen. */
export function submitUpdate(actor: Official, seen: Seen, now: Date): Promise<SubmitDecision> {
  return inTransaction(async (tx): Promise<SubmitDecision> => {
    const loaded = await loadUpdate(tx, actor, 'update:submit', seen, now)
    if (!loaded.ok) return loaded
    return sendToReview(tx, actor, loaded.update, loaded.reporting, now)
  })
}
