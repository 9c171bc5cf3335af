import 'server-only'
import type { LedgerLine } from '@/lib/domain/ledger'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../client'
import { lineOf } from '../ledger'

/** An entry with whom it is about: a commitment's code or a plan's slug. */
export type LedgerEntryView = { line: LedgerLine; subject: string }

/** The sequence of the last entry known on the day; 0 before the first. */
export async function findLastSequence(moment: Moment): Promise<number> {
  const newest = await db.ledgerEntry.findFirst({
    where: { knownOn: { lte: moment.on } },
    select: { seq: true },
    orderBy: { seq: 'desc' },
  })
  return newest?.seq ?? 0
}

/**
 * Entries from one sequence to another, both included, newest first; of them those known
 * on the day. What an older document states is known from that document's date.
 */
export async function listLedgerEntries(
  from: number,
  to: number,
  moment: Moment,
): Promise<LedgerEntryView[]> {
  const entries = await db.ledgerEntry.findMany({
    where: { seq: { gte: from, lte: to }, knownOn: { lte: moment.on } },
    orderBy: { seq: 'desc' },
  })
  return entries.map((entry) => ({ line: lineOf(entry), subject: entry.subject }))
}
