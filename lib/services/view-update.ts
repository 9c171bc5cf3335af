import 'server-only'
import { db } from '@/lib/data/client'
import { findEvidenceFile } from '@/lib/data/evidence-files'
import { findReporting, findUpdate, findUpdateTarget, type Reporting, type StoredUpdate } from '@/lib/data/reporting'
import type { Permission } from '@/lib/domain/permissions'
import type { Preview } from '@/lib/domain/preview'
import { authorizeView } from './access'
import type { Official } from './signed-in'
import { previewOf } from './submit-update'

/** One update with what publishing it would change, and what this official may do. */
export type UpdateView = {
  update: StoredUpdate
  reporting: Reporting
  /** null once it is published: then the public page tells */
  preview: Preview | null
  permissions: ReadonlySet<Permission>
}

/** Null when there is no such update or the official may not see it. */
export async function viewUpdate(
  actor: Official,
  updateId: string,
  now: Date,
): Promise<UpdateView | null> {
  const update = await findUpdate(db, updateId)
  if (update === null) return null
  const subject = { type: 'update', id: update.id }
  const target = await findUpdateTarget(db, update)
  const permissions = await authorizeView(actor, 'update:read', target, subject, now)
  if (permissions === null) return null
  const reporting = await findReporting(db, update.commitment.code)
  if (reporting === null) return null
  const preview =
    update.state === 'published' ? null : await previewOf(db, reporting, update, now)
  return { update, reporting, preview, permissions }
}

/** An evidence file before it is public, for those who may see its update; else null. */
export async function viewEvidence(actor: Official, evidenceId: string, now: Date) {
  const found = await findEvidenceFile(evidenceId)
  if (found === null || found.file === null || found.fileName === null) return null
  const update = await findUpdate(db, found.updateId)
  if (update === null) return null
  const subject = { type: 'evidence', id: evidenceId }
  const target = await findUpdateTarget(db, update)
  if ((await authorizeView(actor, 'update:read', target, subject, now)) === null) return null
  return { fileName: found.fileName, ...found.file }
}
