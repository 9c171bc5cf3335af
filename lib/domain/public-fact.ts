import { saidOf, type Cause } from './cause'
import type { CivilDate } from './civil-date'
import type { LedgerPayload } from './ledger'
import type { Reading } from './measure'
import type { AdjustmentKind } from './words'

/** Where a figure that nobody typed comes from. */
export type DocumentSource = { document: string; sha256: string; paragraph: number; quote: string }

/** Evidence as the public sees it. */
export type PublicEvidence =
  | { kind: 'link'; url: string }
  | { kind: 'document-number'; documentNumber: string }
  | { kind: 'file'; fileName: string; sha256: string }

/** A published update, in the words of its ledger entry. */
export type PublishedFact = Cause & {
  update: string
  commitment: string
  plan: string
  effectiveOn: CivilDate
  knownOn: CivilDate
  sentence: string
  explanation: string
  readings: readonly (Reading & { unit: string; scale: string })[]
  finishedMembers: readonly number[]
  /** the finished members, each with its day and what proves it alone */
  members: readonly { position: number; finishedOn: CivilDate | null; evidence: readonly PublicEvidence[] }[]
  evidence: readonly PublicEvidence[]
  /** offices only; no personal data stands in a public payload */
  reportedBy: string | null
  reviewedBy: string | null
  source: DocumentSource | null
  /** the entry it corrects, and why */
  correction: { seq: number; reason: string } | null
  /** the date of the earlier figure that it repeats, where it says that nothing changed */
  unchangedSince: CivilDate | null
}

/** Picked field by field: nothing a row happens to carry beside them may become public. */
function evidencePayload(evidence: PublicEvidence): LedgerPayload {
  const { kind } = evidence
  if (kind === 'link') return { kind, url: evidence.url }
  if (kind === 'document-number') return { kind, documentNumber: evidence.documentNumber }
  return { kind, fileName: evidence.fileName, sha256: evidence.sha256 }
}

const sourcePayload = ({ document, sha256, paragraph, quote }: DocumentSource): LedgerPayload => ({
  document,
  sha256,
  paragraph,
  quote,
})

/**
 * The ledger's payload of a published update, in plain JSON. Every field is always there, but for
 * `cause` and `nextStep`: they stand in it only where something is said.
 */
export function publishedPayload(fact: PublishedFact): LedgerPayload {
  return {
    update: fact.update,
    commitment: fact.commitment,
    plan: fact.plan,
    effectiveOn: fact.effectiveOn,
    knownOn: fact.knownOn,
    sentence: fact.sentence,
    explanation: fact.explanation,
    ...saidOf(fact),
    readings: fact.readings.map(({ measure, value, word, unit, scale, hedge, stage }) => ({
      measure,
      value,
      word,
      unit,
      scale,
      hedge,
      stage,
    })),
    finishedMembers: [...fact.finishedMembers],
    members: fact.members.map(({ position, finishedOn, evidence }) => ({
      position,
      finishedOn,
      evidence: evidence.map(evidencePayload),
    })),
    evidence: fact.evidence.map(evidencePayload),
    reportedBy: fact.reportedBy === null ? null : { department: fact.reportedBy, role: 'contributor' },
    reviewedBy: fact.reviewedBy === null ? null : { department: fact.reviewedBy, role: 'reviewer' },
    source: fact.source === null ? null : sourcePayload(fact.source),
    correction:
      fact.correction === null
        ? null
        : { seq: fact.correction.seq, reason: fact.correction.reason },
    unchangedSince: fact.unchangedSince,
  }
}

/** A confirmed adjustment, in the words of its ledger entry. */
export type AdjustedFact = {
  adjustment: string
  commitment: string
  plan: string
  knownOn: CivilDate
  kind: AdjustmentKind
  /** the changed part in its stored form: listed fields and no others */
  before: LedgerPayload
  after: LedgerPayload
  authority: string | null
  documentNumber: string | null
  documentDate: CivilDate | null
  reason: string
  isLate: boolean
  /** offices only */
  proposedBy: { department: string; role: 'planner' | 'contributor' }
  confirmedBy: string
}

/** The ledger's payload of a confirmed adjustment; every field always there. */
export const adjustedPayload = (fact: AdjustedFact): LedgerPayload => ({
  adjustment: fact.adjustment,
  commitment: fact.commitment,
  plan: fact.plan,
  knownOn: fact.knownOn,
  kind: fact.kind,
  before: fact.before,
  after: fact.after,
  authority: fact.authority,
  documentNumber: fact.documentNumber,
  documentDate: fact.documentDate,
  reason: fact.reason,
  late: fact.isLate,
  proposedBy: { department: fact.proposedBy.department, role: fact.proposedBy.role },
  confirmedBy: { department: fact.confirmedBy, role: 'reviewer' },
})
