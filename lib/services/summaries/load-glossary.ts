import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { findGlossary, putGlossary } from '@/lib/data/glossary'
import type { GlossaryEntry } from '@/lib/domain/summary'

/**
 * Gives a plan the glossary of its own document, once. A plan that has had one keeps what became
 * of it at the desk.
 *
 * @param plan slug
 * @returns how many entries were added
 */
export async function loadGlossary(
  tx: Transaction,
  plan: string,
  entries: readonly GlossaryEntry[],
): Promise<number> {
  const present = await findGlossary(plan, tx)
  if (present === null) throw new Error(`no plan ${plan}`)
  if (present.version > 0 || entries.length === 0) return 0
  await putGlossary(tx, present.planId, 0, entries)
  return entries.length
}
