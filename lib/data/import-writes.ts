import 'server-only'
import { createHash } from 'node:crypto'
import { isUnderWay, statesBefore, IMPORT_STATES, type ImportState } from '@/lib/domain/import'
import type { Reader, Transaction } from './client'
import type { ImportResult } from './imports'

/** A sheet as it was uploaded. */
export type UploadedSheet = {
  fileName: string
  format: 'xlsx' | 'csv'
  bytes: Uint8Array<ArrayBuffer>
}

export async function createImport(
  tx: Transaction,
  authorId: string,
  sheet: UploadedSheet,
  at: Date,
): Promise<{ id: string; sha256: string }> {
  const sha256 = createHash('sha256').update(sheet.bytes).digest('hex')
  const { id } = await tx.import.create({
    data: { authorId, ...sheet, sha256, createdAt: at },
    select: { id: true },
  })
  return { id, sha256 }
}

const ENDS: readonly ImportState[] = ['applied', 'refused', 'cancelled']

/**
 * Moves an import on, guarded by the states before the next one.
 *
 * @returns false when it was in none of them: somebody else moved it
 */
export async function moveImport(
  tx: Transaction,
  id: string,
  next: ImportState,
  at: Date,
  result?: ImportResult,
): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, state: { in: statesBefore(next) } },
    data: {
      state: next,
      ...(result === undefined ? {} : { result }),
      ...(ENDS.includes(next) ? { finishedAt: at } : {}),
    },
  })
  return count === 1
}

/**
 * Discards the file of a sheet that has ended.
 *
 * @returns false when there is none any more
 */
export async function discardBytes(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, discardedAt: null, state: { in: [...ENDS] } },
    data: { bytes: null, discardedAt: at },
  })
  return count === 1
}

const UNDER_WAY = IMPORT_STATES.filter(isUnderWay)

/**
 * Says how far it is, for who watches. Outside of any transaction: it has to be seen at once.
 *
 * @returns false when it is no longer under way, because it was called off
 */
export async function saveProgress(
  reader: Reader,
  id: string,
  progress: { doneRows: number; totalRows: number },
): Promise<boolean> {
  const { count } = await reader.import.updateMany({
    where: { id, state: { in: UNDER_WAY } },
    data: progress,
  })
  return count === 1
}
