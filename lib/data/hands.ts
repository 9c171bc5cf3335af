import 'server-only'
import type { AuditAction } from '@/lib/domain/audit'
import { db, type Reader } from './client'

/** Acts by which somebody's words and figures come into an update. */
const WRITING: readonly AuditAction[] = ['update.drafted', 'update.changed']

const written = (updateIds: readonly string[]) => ({
  subjectType: 'update',
  subjectId: { in: [...updateIds] },
  action: { in: [...WRITING] },
})

/** Everybody who wrote on an update, whoever sent it; from the audit record, which nobody changes. */
export async function listHands(reader: Reader, updateId: string): Promise<string[]> {
  const rows = await reader.auditRecord.findMany({
    where: { ...written([updateId]), actorId: { not: null } },
    select: { actorId: true },
    distinct: 'actorId',
  })
  return rows.flatMap(({ actorId }) => actorId ?? [])
}

/** Those of the updates that a person wrote on. */
export async function listWrittenBy(
  personId: string,
  updateIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.auditRecord.findMany({
    where: { ...written(updateIds), actorId: personId },
    select: { subjectId: true },
    distinct: 'subjectId',
  })
  return new Set(rows.map(({ subjectId }) => subjectId))
}
