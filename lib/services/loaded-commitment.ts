import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { findLocked, type Reporting } from '@/lib/data/reporting'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from './access'
import type { Official } from './signed-in'

export type LoadedCommitment =
  | { ok: true; reporting: Reporting }
  | { ok: false; reason: 'not-found' | 'forbidden' }

/** Loads a public commitment with its row locked, and asks for the permission. */
export async function loadCommitment(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  code: string,
  now: Date,
): Promise<LoadedCommitment> {
  const reporting = await findLocked(tx, code)
  if (reporting === null) return { ok: false, reason: 'not-found' }
  const subject = { type: 'commitment', id: code }
  const isAllowed = await authorize(tx, actor, permission, reporting.target, subject, now)
  return isAllowed ? { ok: true, reporting } : { ok: false, reason: 'forbidden' }
}
