import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { findSummary, summaryTarget, type StoredSummary } from '@/lib/data/summaries'
import { lockSummary } from '@/lib/data/summary-writes'
import type { Permission } from '@/lib/domain/permissions'
import type { SummaryState } from '@/lib/domain/words'
import { authorize } from '../access'
import type { Official } from '../signed-in'

/** What somebody saw when acting; the version tells whether it still is what they saw. */
export type SeenSummary = { summaryId: string; version: number }

/** Refusals that any act on a summary may meet. */
export type SummaryRefusal =
  | { ok: false; reason: 'not-found' | 'forbidden' }
  /** with the state that somebody else left it in */
  | { ok: false; reason: 'changed-meanwhile'; state: SummaryState }

export const summarySubject = (id: string) => ({ type: 'summary', id })

/**
 * Loads a summary with its row locked, asks for the permission, and makes sure that it still is
 * what the person saw.
 */
export async function loadSummary(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  { summaryId, version }: SeenSummary,
  now: Date,
): Promise<{ ok: true; summary: StoredSummary } | SummaryRefusal> {
  await lockSummary(tx, summaryId)
  const summary = await findSummary(tx, summaryId)
  if (summary === null) return { ok: false, reason: 'not-found' }
  const target = summaryTarget(summary)
  const subject = summarySubject(summaryId)
  if (!(await authorize(tx, actor, 'summary:read', target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  if (summary.version !== version) return { ok: false, reason: 'changed-meanwhile', state: summary.state }
  if (!(await authorize(tx, actor, permission, target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  return { ok: true, summary }
}
