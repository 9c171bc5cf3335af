import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CivilDate } from './civil-date'
import type { LedgerType } from './words'

/** JSON without numbers that a float could bend: decimals are text, counts are integers. */
export type LedgerValue =
  | string
  | number
  | boolean
  | null
  | readonly LedgerValue[]
  | { readonly [key: string]: LedgerValue }
export type LedgerPayload = { readonly [key: string]: LedgerValue }

/** A line before it is sealed. */
export type LedgerDraft = {
  /** 1, 2, 3 … without gaps */
  seq: number
  /** instant of recording, ISO 8601 with milliseconds, UTC */
  recordedAt: string
  /** the date the fact speaks of */
  effectiveOn: CivilDate
  type: LedgerType
  payload: LedgerPayload
  /** the hash of the line before; null for the first */
  previousHash: string | null
  /** a sealed line is hashed without its hash */
  hash?: never
}

export type LedgerLine = Omit<LedgerDraft, 'hash'> & { hash: string }

/**
 * SHA-256, in hex, of the RFC 8785 form of the line without `hash`.
 * Source: DESIGN.md, "A ledger line".
 */
export function ledgerHash(draft: LedgerDraft): string {
  const text = canonicalize(draft)
  if (text === undefined) throw new TypeError('a ledger line has no JSON form')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

export const sealLine = (draft: LedgerDraft): LedgerLine => ({ ...draft, hash: ledgerHash(draft) })

export type ChainFault = 'sequence' | 'previous-hash' | 'hash'
export type ChainVerdict =
  | { ok: true; count: number; head: string | null }
  | { ok: false; seq: number; fault: ChainFault }

function faultOf(line: LedgerLine, seq: number, previousHash: string | null): ChainFault | null {
  if (line.seq !== seq) return 'sequence'
  if (line.previousHash !== previousHash) return 'previous-hash'
  const { hash, ...draft } = line
  return ledgerHash(draft) === hash ? null : 'hash'
}

/** Checks a whole chain from its first line; names the first line that does not hold. */
export function verifyChain(lines: Iterable<LedgerLine>): ChainVerdict {
  let count = 0
  let head: string | null = null
  for (const line of lines) {
    const fault = faultOf(line, count + 1, head)
    if (fault !== null) return { ok: false, seq: line.seq, fault }
    count += 1
    head = line.hash
  }
  return { ok: true, count, head }
}
