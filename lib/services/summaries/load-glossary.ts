import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import type { GlossaryEntry } from '@/lib/domain/summary'

/**
 * Gives a plan its glossary, once: entries are never changed, so that an earlier cut reads the
 * same words again. A plan that has one keeps it.
 *
 * @param plan slug
 * @returns how many entries were added
 */
export async function loadGlossary(
  tx: Transaction,
  plan: string,
  entries: readonly GlossaryEntry[],
): Promise<number> {
  const { id: planId, _count } = await tx.plan.findUniqueOrThrow({
    where: { slug: plan },
    select: { id: true, _count: { select: { glossary: true } } },
  })
  if (_count.glossary > 0) return 0
  const head = await findLedgerHead(tx)
  const { count } = await tx.glossaryEntry.createMany({
    data: entries.map(({ term, meaning, source }, position) => ({
      ...{ planId, position, sinceSeq: head?.seq ?? 0 },
      ...{ termZh: term.zh, termEn: term.en, meaningZh: meaning.zh, meaningEn: meaning.en },
      ...{ documentSlug: source?.document ?? null, paragraphNumber: source?.paragraph ?? null },
      quote: source?.quote ?? null,
    })),
  })
  return count
}
