import 'server-only'
import type { Transaction } from '@/lib/data/client'
import {
  findReporting,
  findUpdate,
  findUpdateTarget,
  lockCommitment,
  type Reporting,
  type StoredUpdate,
} from '@/lib/data/reporting'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from './access'
import type { Official } from './signed-in'

/** What somebody saw when deciding; the version tells whether it still is what they saw. */
export type Seen = { updateId: string; version: number }

/** Refusals that any act on an update may meet. */
export type UpdateRefusal =
  | { ok: false; reason: 'not-found' | 'forbidden' }
  | { ok: false; reason: 'changed-meanwhile'; current: StoredUpdate }

export type Loaded = { ok: true; update: StoredUpdate; reporting: Reporting }

/**
 * Loads an update with its commitment locked, asks for the permission, and makes sure
 * that it still is what the person saw. A second reviewer learns what the first one did.
 */
export async function loadUpdate(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  seen: Seen,
  now: Date,
): Promise<Loaded | UpdateRefusal> {
  const found = await findUpdate(tx, seen.updateId)
  if (found === null) return { ok: false, reason: 'not-found' }
  await lockCommitment(tx, found.commitment.id)
  const update = await findUpdate(tx, seen.updateId)
  const reporting = await findReporting(tx, found.commitment.code)
  if (update === null || reporting === null) return { ok: false, reason: 'not-found' }
  const target = await findUpdateTarget(tx, update)
  if (!(await authorize(tx, actor, 'update:read', target, subjectOf(seen), now))) {
    return { ok: false, reason: 'forbidden' }
  }
  if (update.version !== seen.version) return { ok: false, reason: 'changed-meanwhile', current: update }
  if (!(await authorize(tx, actor, permission, target, subjectOf(seen), now))) {
    return { ok: false, reason: 'forbidden' }
  }
  return { ok: true, update, reporting }
}

export const subjectOf = (seen: Seen) => ({ type: 'update', id: seen.updateId })
