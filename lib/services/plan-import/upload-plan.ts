import 'server-only'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import type { PlanFileRefusal } from '@/lib/documents/plan/refusals'
import { readOutline } from '@/lib/domain/plan-text/outline'
import type { Official } from '../signed-in'
import { keepPlanImport, type ImportNames, type KeepDecision } from './keep-import'

export type UploadPlanDecision = KeepDecision | { ok: false; reason: PlanFileRefusal }

/** What the bytes begin with says what they are; the name's ending is never believed. */
function formatOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === '%PDF') return 'pdf'
  return start.startsWith('PK') ? 'office' : 'text'
}

/**
 * Reads a plan's document and keeps it for people to decide about. Reading takes less than two
 * seconds, so it is done while the planner waits; who may not upload is refused before it.
 */
export async function uploadPlan(
  actor: Official,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array<ArrayBuffer> },
  names: ImportNames,
  now: Date,
): Promise<UploadPlanDecision> {
  const read = await readPlanBytes(bytes)
  if (!read.ok) return read
  const outline = readOutline(read.value)
  const document = { fileName, format: formatOf(bytes), bytes, outline, proposals: [] }
  return keepPlanImport(actor, document, names, now)
}
