import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import { knownUpdates } from './update'

/** A published file of evidence, under the name it was first published with. */
export type OpenFile = { fileName: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }

/** A file by its SHA-256; null unless a published update that was known on the day names it. */
export async function findOpenFile(sha256: string, moment: Moment): Promise<OpenFile | null> {
  const evidence = await db.evidence.findFirst({
    where: { fileSha256: sha256, update: knownUpdates(moment) },
    select: { fileName: true },
    orderBy: { update: { ledgerSeq: 'asc' } },
  })
  if (evidence === null || evidence.fileName === null) return null
  const file = await db.storedFile.findUniqueOrThrow({
    where: { sha256 },
    select: { mimeType: true, bytes: true },
  })
  return { fileName: evidence.fileName, ...file }
}
