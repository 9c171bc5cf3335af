import 'server-only'
import { db } from './client'

/** The bytes of an evidence file with the update it belongs to; null when there is none. */
export const findEvidenceFile = (evidenceId: string) =>
  db.evidence.findUnique({
    where: { id: evidenceId },
    select: { updateId: true, fileName: true, file: { select: { mimeType: true, bytes: true } } },
  })
