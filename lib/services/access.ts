import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { may, type ActionTarget, type Permission } from '@/lib/domain/permissions'
import { auditActor, type Official } from './signed-in'

/**
 * Whether the official may. A refusal is written down in the same transaction, which
 * commits because refusals are answers and not errors.
 */
export async function authorize(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  target: ActionTarget,
  subject: { type: string; id: string },
  at: Date,
): Promise<boolean> {
  if (may(actor, permission, target)) return true
  await recordAudit(tx, {
    at,
    actor: auditActor(actor),
    action: 'access.refused',
    subject,
    details: { permission },
  })
  return false
}
