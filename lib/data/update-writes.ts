import 'server-only'
import type { Cause } from '@/lib/domain/cause'
import type { TypedEvidence } from '@/lib/domain/evidence-text'
import type { Reading } from '@/lib/domain/measure'
import type { MemberFinish } from '@/lib/domain/members'
import type { Report } from '@/lib/domain/report'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { UpdateState } from '@/lib/domain/words'
import type { Transaction } from './client'
import type { Reporting } from './reporting'

/** Evidence as it is stored; files go by the SHA-256 of their content. */
export type EvidenceInput =
  | (TypedEvidence & { memberId?: string })
  | {
      kind: 'file'
      fileName: string
      mimeType: string
      sha256: string
      bytes: Uint8Array<ArrayBuffer>
    }

/** What an update says, apart from who and when. */
export type UpdateContent = Cause & {
  effectiveOn: CivilDate
  sentence: string
  explanation: string
  readings: readonly Reading[]
  finishedMembers: readonly number[]
  members?: Report['members']
  supersedesId: string | null
  correctionReason: string | null
}

/** Who answers for an update, and for which department. */
export type Author = { id: string; departmentId: string }

/** A new draft, version 1. */
export async function createDraft(
  tx: Transaction,
  commitmentId: string,
  content: UpdateContent,
  author: Author,
  at: Date,
): Promise<string> {
  const { effectiveOn, sentence, explanation, cause, nextStep, supersedesId, correctionReason } = content
  const { id } = await tx.update.create({
    data: {
      commitmentId,
      state: 'draft',
      effectiveOn,
      sentence,
      explanation,
      cause,
      nextStep,
      supersedesId,
      correctionReason,
      authorId: author.id,
      authorDepartmentId: author.departmentId,
      createdAt: at,
      changedAt: at,
    },
    select: { id: true },
  })
  return id
}

/**
 * Rewrites a draft's own columns, only at the version that the writer saw; the writer
 * becomes its author, because who last wrote it may not review it.
 *
 * @returns false when somebody else was there first
 */
export async function changeDraft(
  tx: Transaction,
  seen: { id: string; version: number; states: readonly UpdateState[] },
  content: UpdateContent,
  author: Author,
  at: Date,
): Promise<boolean> {
  const { effectiveOn, sentence, explanation, cause, nextStep, supersedesId, correctionReason } = content
  const { count } = await tx.update.updateMany({
    where: { id: seen.id, version: seen.version, state: { in: [...seen.states] } },
    data: {
      version: { increment: 1 },
      effectiveOn,
      sentence,
      explanation,
      cause,
      nextStep,
      supersedesId,
      correctionReason,
      // what is written anew no longer only repeats a figure
      unchangedSinceId: null,
      authorId: author.id,
      authorDepartmentId: author.departmentId,
      // an earlier return is in the audit record; its reviewer is free to become the author
      reviewerId: null,
      reviewerDepartmentId: null,
      reviewedAt: null,
      changedAt: at,
    },
  })
  return count === 1
}

/** Puts the figures and finished members of a draft in place of what it had. */
export async function replaceReadings(
  tx: Transaction,
  updateId: string,
  reporting: Reporting,
  content: UpdateContent,
): Promise<void> {
  const measureIds = new Map(reporting.row.measures.map((measure) => [measure.key, measure.id]))
  await tx.reading.deleteMany({ where: { updateId } })
  await tx.reading.createMany({
    data: content.readings.map(({ measure, value, word, hedge, stage }) => {
      const measureId = measureIds.get(measure)
      if (measureId === undefined) throw new Error(`${reporting.row.code} has no measure ${measure}`)
      return { updateId, measureId, value, word, hedge, stage }
    }),
  })
  await tx.updateMember.deleteMany({ where: { updateId } })
  await tx.updateMember.createMany({
    data: reporting.row.members
      .filter((member) => content.finishedMembers.includes(member.position))
      .map((member) => ({
        updateId,
        memberId: member.id,
        finishedOn: finishedOnOf(reporting, content, member.position),
      })),
  })
}

/** The day a member was finished: as reported, else as known before. */
export function finishedOnOf(
  { open, lastFinishes }: Pick<Reporting, 'open' | 'lastFinishes'>,
  { members }: Pick<UpdateContent, 'members'>,
  position: number,
): CivilDate | null {
  const known: readonly MemberFinish[] = members ?? open?.finishes ?? lastFinishes
  return known.find((each) => each.position === position)?.finishedOn ?? null
}

/** What the report's members are proven by, as evidence of theirs. */
export const evidenceOfMembers = (
  reporting: Reporting,
  { members = [] }: Pick<UpdateContent, 'members'>,
): EvidenceInput[] =>
  members.flatMap(({ position, proof }) => {
    const memberId = reporting.row.members.find((each) => each.position === position)?.id
    return proof === null || memberId === undefined ? [] : [{ ...proof, memberId }]
  })

/** Keeps the named evidence of a draft, drops the rest and adds the new. */
export async function replaceEvidence(
  tx: Transaction,
  updateId: string,
  keepIds: readonly string[],
  added: readonly EvidenceInput[],
  at: Date,
): Promise<void> {
  await tx.evidence.deleteMany({ where: { updateId, id: { notIn: [...keepIds] } } })
  const last = await tx.evidence.aggregate({ where: { updateId }, _max: { position: true } })
  let position = last._max.position ?? 0
  for (const evidence of added) {
    position += 1
    await tx.evidence.create({ data: await evidenceRow(tx, updateId, position, evidence, at) })
  }
}

async function evidenceRow(
  tx: Transaction,
  updateId: string,
  position: number,
  evidence: EvidenceInput,
  at: Date,
) {
  const base = { updateId, position, kind: evidence.kind }
  if (evidence.kind !== 'file') {
    const text =
      evidence.kind === 'link' ? { url: evidence.url } : { documentNumber: evidence.documentNumber }
    return { ...base, ...text, memberId: evidence.memberId ?? null }
  }
  const { sha256, mimeType, bytes, fileName } = evidence
  await tx.storedFile.createMany({
    data: [{ sha256, mimeType, bytes, sizeBytes: bytes.length, createdAt: at }],
    skipDuplicates: true,
  })
  return { ...base, fileName, fileSha256: sha256 }
}

/**
 * Whether the head of the author's unit signs off before review; given at once where the
 * head is the author.
 */
export type SignOff = 'none' | 'awaited' | 'given'

/** What a unit asks of an update that one of its people submits. */
export async function signOffOf(tx: Transaction, author: Author): Promise<SignOff> {
  const { signOffRequired, headId } = await tx.department.findUniqueOrThrow({
    where: { id: author.departmentId },
    select: { signOffRequired: true, headId: true },
  })
  // without a head nobody could sign off, and the figure would wait for ever
  if (!signOffRequired || headId === null) return 'none'
  return headId === author.id ? 'given' : 'awaited'
}

const signedOff = (headId: string | null, at: Date) => ({
  signedOffById: headId,
  signedOffAt: headId === null ? null : at,
})

/**
 * Moves an update from one state to the next, guarded in the `where`.
 *
 * @returns false when it was no longer in that state and version
 */
export async function moveUpdate(
  tx: Transaction,
  seen: { id: string; version: number; state: UpdateState },
  next: {
    state: UpdateState
    submission?: { author: Author; at: Date; signOff: SignOff }
    signOff?: { headId: string; at: Date }
    returnReason?: string | null
    review?: { reviewerId: string; departmentId: string; at: Date }
    publication?: { at: Date; knownOn: CivilDate; ledgerSeq: number }
  },
): Promise<boolean> {
  const { submission, signOff, review, publication } = next
  const { count } = await tx.update.updateMany({
    where: { id: seen.id, version: seen.version, state: seen.state },
    data: {
      state: next.state,
      version: { increment: 1 },
      ...(submission === undefined
        ? {}
        : {
            submittedAt: submission.at,
            authorId: submission.author.id,
            authorDepartmentId: submission.author.departmentId,
            signOffRequired: submission.signOff !== 'none',
            ...signedOff(submission.signOff === 'given' ? submission.author.id : null, submission.at),
          }),
      ...(signOff === undefined ? {} : signedOff(signOff.headId, signOff.at)),
      ...(next.returnReason === undefined ? {} : { returnReason: next.returnReason }),
      ...(review === undefined
        ? {}
        : {
            reviewerId: review.reviewerId,
            reviewerDepartmentId: review.departmentId,
            reviewedAt: review.at,
          }),
      ...(publication === undefined
        ? {}
        : {
            publishedAt: publication.at,
            knownOn: publication.knownOn,
            ledgerSeq: publication.ledgerSeq,
          }),
    },
  })
  return count === 1
}
