import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import type { Prisma } from '../../generated/client'
import { publicUpdateOf, publicUpdateSelect, type PublicUpdate } from '../updates'
import { openQuote } from './words'

const reading = publicUpdateSelect.readings.select

/** What open data needs of an update, as far as it was known on the day. */
export const openUpdateSelect = (on: CivilDate) =>
  ({
    ...publicUpdateSelect,
    readings: {
      select: { ...reading, measure: { select: { key: true, unitZh: true, scale: true } } },
      orderBy: { measure: { position: 'asc' } },
    },
    supersedes: { select: { ledgerSeq: true } },
    corrections: {
      where: { state: 'published', knownOn: { lte: on } },
      select: { ledgerSeq: true },
    },
    commitment: { select: { code: true, plan: { select: { slug: true } } } },
  }) satisfies Prisma.UpdateSelect
export type OpenUpdateRow = Prisma.UpdateGetPayload<{ select: ReturnType<typeof openUpdateSelect> }>

/** Published updates, superseded ones among them, that were known on the day. */
export const knownUpdates = ({ on }: Moment) =>
  ({ state: 'published', knownOn: { lte: on } }) satisfies Prisma.UpdateWhereInput

function openEvidence(evidence: PublicUpdate['evidence'][number]) {
  const { kind, url, documentNumber, fileName, sha256, mimeType, sizeBytes } = evidence
  switch (kind) {
    case 'link':
      return { kind, url }
    case 'document-number':
      return { kind, documentNumber }
    case 'file':
      return { kind, fileName, sha256, mimeType, sizeBytes, url: `/api/v1/files/${sha256}` }
  }
}

const office = <Role extends string>(from: PublicUpdate['reportedBy'], role: Role) =>
  from === null ? null : { department: from.slug, role }

function correctionOf(row: OpenUpdateRow) {
  const { supersedes, correctionReason: reason } = row
  if (supersedes === null) return null
  if (supersedes.ledgerSeq === null || reason === null) {
    throw new Error(`correction ${row.id} lacks what it corrects or why`)
  }
  return { seq: supersedes.ledgerSeq, reason }
}

/**
 * A published update in the words of its ledger entry. `seq` is that entry's number,
 * `supersededBy` the entry of the correction that took its place, if any.
 */
export function openUpdateOf(row: OpenUpdateRow) {
  const update = publicUpdateOf(row)
  return {
    seq: update.ledgerSeq,
    commitment: row.commitment.code,
    plan: row.commitment.plan.slug,
    effectiveOn: update.effectiveOn,
    knownOn: update.knownOn,
    publishedAt: update.publishedAt.toISOString(),
    sentence: update.sentence,
    explanation: update.explanation,
    cause: update.cause,
    nextStep: update.nextStep,
    readings: row.readings.map(({ value, word, hedge, stage, measure }) => ({
      measure: measure.key,
      value,
      word,
      unit: measure.unitZh,
      scale: measure.scale,
      hedge,
      stage,
    })),
    finishedMembers: update.finishedMembers,
    members: update.finishes.map(({ position, finishedOn }) => ({
      position,
      finishedOn,
      evidence: update.evidence.filter(({ member }) => member === position).map(openEvidence),
    })),
    evidence: update.evidence.filter(({ member }) => member === null).map(openEvidence),
    reportedBy: office(update.reportedBy, 'contributor'),
    reviewedBy: office(update.reviewedBy, 'reviewer'),
    source:
      update.source === null
        ? null
        : {
            document: update.source.document,
            paragraph: update.source.paragraph,
            quote: openQuote(update.source.quote),
          },
    correction: correctionOf(row),
    unchangedSince: update.unchangedSince,
    supersededBy: row.corrections[0]?.ledgerSeq ?? null,
  }
}
export type OpenUpdate = ReturnType<typeof openUpdateOf>
