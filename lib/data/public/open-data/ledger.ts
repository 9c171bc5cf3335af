import 'server-only'
import type { LedgerLine } from '@/lib/domain/ledger'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import { lineOf, listLedgerLines } from '../../ledger'

/** The day a line's fact was known; a fact that names none was known when it was recorded. */
async function listKnownSeqs(
  { afterSeq, take }: { afterSeq: number; take: number },
  moment: Moment,
  timeZone: string,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ seq: number }[]>`
    SELECT "seq" FROM "LedgerEntry"
    WHERE "seq" > ${afterSeq} AND coalesce(
      "payload"->>'knownOn', to_char("recordedAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD')
    ) <= ${moment.on}
    ORDER BY "seq" LIMIT ${take}`
  return rows.map((row) => row.seq)
}

/**
 * A stretch of the ledger, oldest first: lines after `afterSeq`, at most `take`. Of a
 * past day only what was known then; such an excerpt has gaps and does not verify alone.
 */
export async function listOpenLines(
  range: { afterSeq: number; take: number },
  moment: Moment,
  timeZone: string,
): Promise<LedgerLine[]> {
  if (!moment.isPast) return listLedgerLines(range.afterSeq, range.take)
  const seqs = await listKnownSeqs(range, moment, timeZone)
  const entries = await db.ledgerEntry.findMany({
    where: { seq: { in: seqs } },
    orderBy: { seq: 'asc' },
  })
  return entries.map(lineOf)
}
