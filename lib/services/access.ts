import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { may, permissionsOf, relationsOf, type ActionTarget, type Permission } from '@/lib/domain/permissions'
import { auditActor, type Official } from './signed-in'

/** Writes down that somebody tried what they may not; for acts refused before any write. */
export const recordRefusal = (
  actor: Official,
  permission: Permission,
  subject: { type: string; id: string },
  at: Date,
): Promise<void> => inTransaction((tx) => writeRefusal(tx, actor, permission, subject, at))

const writeRefusal = (
  tx: Transaction,
  actor: Official,
  permission: Permission,
  subject: { type: string; id: string },
  at: Date,
): Promise<void> =>
  recordAudit(tx, {
    at,
    actor: auditActor(actor),
    action: 'access.refused',
    subject,
    details: { permission },
  })

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
  await writeRefusal(tx, actor, permission, subject, at)
  return false
}

/**
 * All that the official may do to what is to be shown, or null for who may not see it: that
 * looking at it was tried is then written down like any other refusal.
 *
 * @param permission that seeing it takes
 */
export async function authorizeView(
  actor: Official,
  permission: Permission,
  target: ActionTarget,
  subject: { type: string; id: string },
  at: Date,
): Promise<ReadonlySet<Permission> | null> {
  const permissions = permissionsOf(relationsOf(actor, target), target)
  if (permissions.has(permission)) return permissions
  await recordRefusal(actor, permission, subject, at)
  return null
}
