import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { sealLine, type LedgerLine, type LedgerPayload } from '@/lib/domain/ledger'
import { LEDGER_TYPES, type LedgerType } from '@/lib/domain/words'
import { db, type Reader, type Transaction } from './client'
import type { LedgerEntry } from './generated/client'
import { requireOneOf } from './words'

/** A public fact about to be written into the ledger. */
export type PublicFact = {
  type: LedgerType
  /** commitment code, plan slug: whom the entry is about */
  subject: string
  effectiveOn: CivilDate
  /** the day the public knew it; becomes part of the payload */
  knownOn: CivilDate
  payload: LedgerPayload
}

/** Any number both sides agree on: one writer of the ledger at a time. */
const LEDGER_LOCK = 4_201_986

const takeTurn = (tx: Transaction) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${LEDGER_LOCK}::bigint)`

/** Waits for whoever writes, and lets nobody write until commit. @returns the last entry's number, 0 before the first */
export async function lockLedger(tx: Transaction): Promise<number> {
  await takeTurn(tx)
  const head = await tx.ledgerEntry.findFirst({ select: { seq: true }, orderBy: { seq: 'desc' } })
  return head?.seq ?? 0
}

/**
 * Appends one entry in the transaction of the fact itself. Writers wait for each other
 * until commit, so the chain never forks; the database refuses anything but the next
 * link and any later change.
 */
export async function appendToLedger(
  tx: Transaction,
  fact: PublicFact,
  at: Date,
): Promise<LedgerLine> {
  await takeTurn(tx)
  const head = await tx.ledgerEntry.findFirst({ orderBy: { seq: 'desc' } })
  // whoever waited for the lock must not be recorded before who went first
  const recordedAt = head !== null && head.recordedAt > at ? head.recordedAt : at
  const line = sealLine({
    seq: (head?.seq ?? 0) + 1,
    recordedAt: recordedAt.toISOString(),
    effectiveOn: fact.effectiveOn,
    type: fact.type,
    payload: { ...fact.payload, knownOn: fact.knownOn },
    previousHash: head?.hash ?? null,
  })
  await tx.ledgerEntry.create({
    data: {
      seq: line.seq,
      recordedAt,
      effectiveOn: line.effectiveOn,
      knownOn: fact.knownOn,
      type: line.type,
      payload: line.payload,
      previousHash: line.previousHash,
      hash: line.hash,
      subject: fact.subject,
    },
  })
  return line
}

function isPayload(value: unknown): value is LedgerPayload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The public line of a stored entry. */
export function lineOf(entry: LedgerEntry): LedgerLine {
  if (!isPayload(entry.payload)) throw new Error(`ledger entry ${entry.seq} has no payload`)
  return {
    seq: entry.seq,
    recordedAt: entry.recordedAt.toISOString(),
    effectiveOn: requireCivilDate(entry.effectiveOn),
    type: requireOneOf(LEDGER_TYPES, entry.type),
    payload: entry.payload,
    previousHash: entry.previousHash,
    hash: entry.hash,
  }
}

/** A stretch of the chain, oldest first: entries after `afterSeq`, at most `take`. */
export async function listLedgerLines(afterSeq: number, take: number): Promise<LedgerLine[]> {
  const entries = await db.ledgerEntry.findMany({
    where: { seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    take,
  })
  return entries.map(lineOf)
}

/** The newest line; null before anything was published. */
export async function findLedgerHead(reader: Reader = db): Promise<LedgerLine | null> {
  const entry = await reader.ledgerEntry.findFirst({ orderBy: { seq: 'desc' } })
  return entry === null ? null : lineOf(entry)
}
