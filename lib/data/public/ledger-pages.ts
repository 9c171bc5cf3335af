import 'server-only'
import { addDays, type CivilDate } from '@/lib/domain/civil-date'
import type { LedgerLine } from '@/lib/domain/ledger'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../client'
import { lineOf } from '../ledger'

/** An entry with whom it is about: a commitment's code or a plan's slug. */
export type LedgerEntryView = { line: LedgerLine; subject: string }

/** The last instant of a civil day in the jurisdictions' one zone (UTC+8, no summer time). */
const endOfDay = (day: CivilDate): Date => new Date(`${addDays(day, 1)}T00:00:00+08:00`)

/** The sequence of the newest entry recorded by the end of the day; 0 before the first. */
export async function findLastSequence(moment: Moment): Promise<number> {
  const newest = await db.ledgerEntry.findFirst({
    where: moment.isPast ? { recordedAt: { lt: endOfDay(moment.on) } } : {},
    select: { seq: true },
    orderBy: { seq: 'desc' },
  })
  return newest?.seq ?? 0
}

/** Entries from one sequence to another, both included, newest first. */
export async function listLedgerEntries(from: number, to: number): Promise<LedgerEntryView[]> {
  const entries = await db.ledgerEntry.findMany({
    where: { seq: { gte: from, lte: to } },
    orderBy: { seq: 'desc' },
  })
  return entries.map((entry) => ({ line: lineOf(entry), subject: entry.subject }))
}
