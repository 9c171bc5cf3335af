import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { lockHandOver } from '@/lib/data/hand-over-writes'
import { findHandOver, handOverTarget, type StoredHandOver } from '@/lib/data/hand-overs'
import { lockPeople } from '@/lib/data/people-writes'
import type { AdjustmentRefusal } from '@/lib/domain/adjustment'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from '../access'
import type { Official } from '../signed-in'

/** What somebody saw when deciding; the version tells whether it still is what they saw. */
export type SeenHandOver = { handOverId: string; version: number }

/** Refusals that any act on a hand-over may meet; 'decided' when somebody else was first. */
export type HandOverRefusal = {
  ok: false
  reason: 'not-found' | 'forbidden' | 'decided' | AdjustmentRefusal
}

/**
 * Loads a hand-over with its row locked, behind all acts on departments, asks for the
 * permission, and makes sure that it still is what the person saw.
 */
export async function loadHandOver(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  seen: SeenHandOver,
  now: Date,
): Promise<{ ok: true; handOver: StoredHandOver } | HandOverRefusal> {
  await lockPeople(tx)
  await lockHandOver(tx, seen.handOverId)
  const handOver = await findHandOver(tx, seen.handOverId)
  if (handOver === null) return { ok: false, reason: 'not-found' }
  const target = handOverTarget(handOver)
  const subject = { type: 'hand-over', id: seen.handOverId }
  if (!(await authorize(tx, actor, 'hand-over:read', target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  if (handOver.version !== seen.version) return { ok: false, reason: 'decided' }
  if (!(await authorize(tx, actor, permission, target, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  return { ok: true, handOver }
}

/** What the audit record says of any decision on a hand-over. */
export const auditedHandOver = ({ id, from, to }: StoredHandOver) => ({
  subject: { type: 'department', id: from.slug },
  details: { handOver: id, to: to.slug },
})
