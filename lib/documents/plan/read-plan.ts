import 'server-only'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import type { PlanFileRefusal } from './refusals'
import { readTextFile } from './text'

/** 20 MB; the longest plans with pictures are about half of it. */
export const MAX_PLAN_BYTES = 20 * 1024 * 1024

/** Reads the bytes of a plan, whatever it is called, into blocks; or says why not. */
export async function readPlanBytes(
  bytes: Uint8Array,
): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MAX_PLAN_BYTES) return { ok: false, reason: 'too-large' }
  return readTextFile(bytes)
}
