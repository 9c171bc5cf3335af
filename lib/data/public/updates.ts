import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { EVIDENCE_KINDS } from '@/lib/domain/words'
import { readingOf } from '../commitment-facts'
import { officeSelect } from '../decided'
import type { Prisma } from '../generated/client'
import { civilDateOrNull, requireOneOf } from '../words'

/**
 * What the public may see of an update: offices and roles, never a person's name or id.
 */
export const publicUpdateSelect = {
  id: true,
  effectiveOn: true,
  knownOn: true,
  publishedAt: true,
  ledgerSeq: true,
  sentence: true,
  explanation: true,
  cause: true,
  nextStep: true,
  supersedesId: true,
  correctionReason: true,
  unchangedSince: { select: { effectiveOn: true } },
  sourceParagraph: true,
  sourceQuote: true,
  sourceDocument: { select: { slug: true, titleZh: true, titleEn: true } },
  authorDepartment: officeSelect,
  reviewerDepartment: officeSelect,
  readings: {
    select: { value: true, word: true, hedge: true, stage: true, measure: { select: { key: true } } },
  },
  members: { select: { finishedOn: true, member: { select: { position: true } } } },
  evidence: {
    select: {
      kind: true,
      member: { select: { position: true } },
      url: true,
      documentNumber: true,
      fileName: true,
      fileSha256: true,
      file: { select: { mimeType: true, sizeBytes: true } },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.UpdateSelect
type Row = Prisma.UpdateGetPayload<{ select: typeof publicUpdateSelect }>

const named = (row: { slug: string; nameZh: string; nameEn: string } | null) =>
  row === null ? null : { slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }

export function publicUpdateOf(row: Row) {
  const { knownOn, publishedAt, ledgerSeq } = row
  if (knownOn === null || publishedAt === null || ledgerSeq === null) {
    throw new Error(`update ${row.id} is not published`)
  }
  return {
    id: row.id,
    effectiveOn: requireCivilDate(row.effectiveOn),
    knownOn: requireCivilDate(knownOn),
    publishedAt,
    ledgerSeq,
    sentence: row.sentence,
    explanation: row.explanation,
    cause: row.cause,
    nextStep: row.nextStep,
    supersedesId: row.supersedesId,
    correctionReason: row.correctionReason,
    /** the date of the earlier figure that it repeats, where it says that nothing changed */
    unchangedSince: civilDateOrNull(row.unchangedSince?.effectiveOn ?? null),
    source:
      row.sourceDocument === null || row.sourceParagraph === null || row.sourceQuote === null
        ? null
        : {
            document: row.sourceDocument.slug,
            title: { zh: row.sourceDocument.titleZh, en: row.sourceDocument.titleEn },
            paragraph: row.sourceParagraph,
            quote: row.sourceQuote,
          },
    reportedBy: named(row.authorDepartment),
    reviewedBy: named(row.reviewerDepartment),
    readings: row.readings.map(readingOf),
    finishedMembers: row.members.map((each) => each.member.position).sort((a, b) => a - b),
    finishes: row.members.map(({ finishedOn, member }) => ({
      position: member.position,
      finishedOn: civilDateOrNull(finishedOn),
    })),
    evidence: row.evidence.map((each) => ({
      /** position of the one member it proves; null where it stands behind the whole figure */
      member: each.member?.position ?? null,
      kind: requireOneOf(EVIDENCE_KINDS, each.kind),
      url: each.url,
      documentNumber: each.documentNumber,
      fileName: each.fileName,
      sha256: each.fileSha256,
      mimeType: each.file?.mimeType ?? null,
      sizeBytes: each.file?.sizeBytes ?? null,
    })),
  }
}

/** A published update, as the public sees it. */
export type PublicUpdate = ReturnType<typeof publicUpdateOf>
