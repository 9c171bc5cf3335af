import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { findPlanImport, planImportTarget, type StoredPlanImport } from '@/lib/data/plan-imports'
import { lockPlanImport } from '@/lib/data/plan-import-writes'
import { may, type Permission, type PlanImportTarget } from '@/lib/domain/permissions'
import type { PlanImportState } from '@/lib/domain/plan-import'
import { authorize } from '../access'
import type { Official } from '../signed-in'

export type PlanImportRefusal = { ok: false; reason: 'not-found' | 'forbidden' | 'wrong-state' }

export const planImportSubject = (id: string) => ({ type: 'plan-import', id })

/** The state in which somebody may do it. */
const STATE_OF: Partial<Record<Permission, PlanImportState>> = {
  'plan-import:decide': 'deciding',
  'plan-import:open': 'ready',
  'plan-import:send-back': 'ready',
}

/** Whether it is the import that has gone on, and not this person who may not. */
function isLate(actor: Official, permission: Permission, target: PlanImportTarget): boolean {
  const state = STATE_OF[permission]
  if (state === undefined || state === target.state) return false
  return may(actor, permission, { ...target, state, requestedById: target.requestedById ?? '' })
}

/** An import with nobody else acting on it, for who may. What a state forbids to everybody is no refusal of rights. */
export async function loadPlanImport(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  id: string,
  now: Date,
): Promise<{ ok: true; stored: StoredPlanImport } | PlanImportRefusal> {
  await lockPlanImport(tx, id)
  const stored = await findPlanImport(tx, id)
  if (stored === null) return { ok: false, reason: 'not-found' }
  const target = planImportTarget(stored)
  if (isLate(actor, permission, target)) return { ok: false, reason: 'wrong-state' }
  const isAllowed = await authorize(tx, actor, permission, target, planImportSubject(id), now)
  return isAllowed ? { ok: true, stored } : { ok: false, reason: 'forbidden' }
}
