import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { LedgerPayload } from '../ledger'
import type { SummaryModel } from './model'

/** SHA-256, in hex, of the RFC 8785 form of a summary's model. */
export function hashOf(model: SummaryModel): string {
  const text = canonicalize(model)
  if (text === undefined) throw new TypeError('a summary has no JSON form')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** An issued summary, in the words of its ledger entry; offices only. */
export type IssuedFact = {
  summary: string
  model: SummaryModel
  hash: string
  files: readonly { format: string; sha256: string }[]
  /** numbers that no published figure supports, each with the source that was named for it, and by which office */
  named: readonly { number: string; source: string; department: string }[]
  writtenBy: string
  issuedBy: string
}

/** The ledger's payload of an issued summary; every field always there. */
export const issuedPayload = ({ summary, model, ...fact }: IssuedFact): LedgerPayload => ({
  summary,
  plan: model.plan,
  kind: model.kind,
  language: model.language,
  department: model.department,
  cut: {
    ...{ dataOn: model.cut.dataOn, knownOn: model.cut.knownOn },
    ...{ knownSeq: model.cut.knownSeq, glossaryVersion: model.cut.glossaryVersion },
  },
  hash: fact.hash,
  files: fact.files.map(({ format, sha256 }) => ({ format, sha256 })),
  named: fact.named.map(({ number, source, department }) => ({ number, source, namedBy: { department, role: 'planner' } })),
  writtenBy: { department: fact.writtenBy, role: 'planner' },
  issuedBy: { department: fact.issuedBy, role: 'reviewer' },
})
