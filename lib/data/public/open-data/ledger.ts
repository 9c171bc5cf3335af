import 'server-only'
import type { LedgerLine } from '@/lib/domain/ledger'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import { lineOf, listLedgerLines } from '../../ledger'

/**
 * A stretch of the ledger, oldest first: lines after `afterSeq`, at most `take`. Of a
 * past day only what was known then; such an excerpt has gaps and does not verify alone.
 */
export async function listOpenLines(
  { afterSeq, take }: { afterSeq: number; take: number },
  moment: Moment,
): Promise<LedgerLine[]> {
  if (!moment.isPast) return listLedgerLines(afterSeq, take)
  const entries = await db.ledgerEntry.findMany({
    where: { seq: { gt: afterSeq }, knownOn: { lte: moment.on } },
    orderBy: { seq: 'asc' },
    take,
  })
  return entries.map(lineOf)
}
