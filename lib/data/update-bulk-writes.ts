import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Cause } from '@/lib/domain/cause'
import type { CivilDate } from '@/lib/domain/civil-date'
import { EDITABLE_STATES } from '@/lib/domain/lifecycle'
import type { Reading } from '@/lib/domain/measure'
import type { Transaction } from './client'
import type { Reporting } from './reporting'
import { finishedOnOf } from './update-writes'

/** What one update of many is to say. */
export type BulkDraft = Cause & {
  /** loaded with its commitment locked */
  reporting: Reporting
  effectiveOn: CivilDate
  sentence: string
  explanation: string
  readings: readonly Reading[]
  finishedMembers: readonly number[]
  links: readonly string[]
  documentNumbers: readonly string[]
}

type Author = { id: string; departmentId: string }

/** Rows of one statement: well under what a statement takes in parameters. */
const AT_ONCE = 1_000

async function inPieces<T>(
  all: readonly T[],
  write: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < all.length; first += AT_ONCE) {
    await write(all.slice(first, first + AT_ONCE))
  }
}

/** Waits until nobody else is writing about these commitments; held until commit. */
export async function lockCommitments(tx: Transaction, codes: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Commitment" WHERE "code" = ANY(${[...codes]}) ORDER BY "id" FOR NO KEY UPDATE`
}

type Placed = { id: string; draft: BulkDraft }

function createMany(tx: Transaction, created: readonly Placed[], author: Author, at: Date) {
  return inPieces(created, (some) =>
    tx.update.createMany({
      data: some.map(({ id, draft: { reporting, effectiveOn, sentence, explanation, cause, nextStep } }) => ({
        id,
        ...{ commitmentId: reporting.row.id, state: 'draft', effectiveOn, sentence, explanation, cause, nextStep },
        ...{ authorId: author.id, authorDepartmentId: author.departmentId },
        ...{ createdAt: at, changedAt: at },
      })),
    }),
  )
}

/** As `changeDraft` for one; the versions hold because the commitments are locked. */
function changeMany(tx: Transaction, changed: readonly Placed[], author: Author, at: Date) {
  return inPieces(changed, async (some) => {
    const count = await tx.$executeRaw`
      UPDATE "Update" u SET "version" = u."version" + 1, "effectiveOn" = n."effectiveOn",
        "sentence" = n."sentence", "explanation" = n."explanation", "cause" = n."cause",
        "nextStep" = n."nextStep", "unchangedSinceId" = NULL,
        "authorId" = ${author.id}, "authorDepartmentId" = ${author.departmentId},
        "reviewerId" = NULL, "reviewerDepartmentId" = NULL, "reviewedAt" = NULL,
        "signedOffById" = NULL, "signedOffAt" = NULL, "changedAt" = ${at}
      FROM unnest(
        ${some.map(({ id }) => id)}::text[], ${some.map(({ draft }) => draft.effectiveOn)}::text[],
        ${some.map(({ draft }) => draft.sentence)}::text[], ${some.map(({ draft }) => draft.explanation)}::text[],
        ${some.map(({ draft }) => draft.cause)}::text[], ${some.map(({ draft }) => draft.nextStep)}::text[]
      ) AS n("id", "effectiveOn", "sentence", "explanation", "cause", "nextStep")
      WHERE u."id" = n."id" AND u."state" = ANY(${[...EDITABLE_STATES]})`
    if (count !== some.length) throw new Error('a draft changed although its commitment is locked')
  })
}

/** Puts figures in place of what there was. */
async function replaceReadings(tx: Transaction, placed: readonly Placed[], changedIds: string[]) {
  await tx.reading.deleteMany({ where: { updateId: { in: changedIds } } })
  const rows = placed.flatMap(({ id, draft: { reporting, readings } }) => {
    const ids = new Map(reporting.row.measures.map((measure) => [measure.key, measure.id]))
    return readings.map(({ measure, value, word, hedge, stage }) => {
      const measureId = ids.get(measure)
      if (measureId === undefined)
        throw new Error(`${reporting.row.code} has no measure ${measure}`)
      return { updateId: id, measureId, value, word, hedge, stage }
    })
  })
  await inPieces(rows, (data) => tx.reading.createMany({ data }))
}

/** Adds and takes out finished members; what is known of those that stay is kept. */
async function replaceMembers(tx: Transaction, placed: readonly Placed[]) {
  const changes = placed.flatMap(({ id, draft: { reporting, finishedMembers } }) => {
    const before = reporting.open?.finishedMembers ?? []
    return reporting.row.members.map(({ id: memberId, position }) => ({
      updateId: id,
      memberId,
      finishedOn: finishedOnOf(reporting, {}, position),
      wasFinished: before.includes(position),
      isFinished: finishedMembers.includes(position),
    }))
  })
  const removed = changes.filter((each) => each.wasFinished && !each.isFinished)
  const added = changes.filter((each) => !each.wasFinished && each.isFinished)
  await inPieces(removed, (some) =>
    tx.updateMember.deleteMany({
      where: { OR: some.map(({ updateId, memberId }) => ({ updateId, memberId })) },
    }),
  )
  await inPieces(added, (some) =>
    tx.updateMember.createMany({
      data: some.map(({ updateId, memberId, finishedOn }) => ({ updateId, memberId, finishedOn })),
    }),
  )
}

/** Links and document numbers that are new or gone; files and what they prove stay. */
async function replaceEvidence(tx: Transaction, placed: readonly Placed[]) {
  const removed = placed.flatMap(({ draft: { reporting, links, documentNumbers } }) =>
    (reporting.open?.evidence ?? [])
      .filter(({ url, documentNumber }) =>
        url !== null
          ? !links.includes(url)
          : documentNumber !== null && !documentNumbers.includes(documentNumber),
      )
      .map(({ id }) => id),
  )
  await inPieces(removed, (ids) => tx.evidence.deleteMany({ where: { id: { in: ids } } }))
  const last = await tx.evidence.groupBy({
    by: ['updateId'],
    where: { updateId: { in: placed.map(({ id }) => id) } },
    _max: { position: true },
  })
  const positions = new Map(last.map(({ updateId, _max }) => [updateId, _max.position ?? 0]))
  const added = placed.flatMap(({ id, draft: { reporting, links, documentNumbers } }) => {
    const known = reporting.open?.evidence ?? []
    const urls = links.filter((url) => !known.some((each) => each.url === url))
    const numbers = documentNumbers.filter(
      (documentNumber) => !known.some((each) => each.documentNumber === documentNumber),
    )
    const rows = [
      ...urls.map((url) => ({ kind: 'link', url })),
      ...numbers.map((documentNumber) => ({ kind: 'document-number', documentNumber })),
    ]
    const from = positions.get(id) ?? 0
    return rows.map((row, index) => ({ updateId: id, position: from + index + 1, ...row }))
  })
  await inPieces(added, (data) => tx.evidence.createMany({ data }))
}

/**
 * Writes many drafts at once: a new one where an item has none open, else in place of what the
 * open one says. The caller holds the commitments' locks and has judged every one.
 *
 * @returns the ids of the updates, in the order of the drafts
 */
export async function writeDrafts(
  tx: Transaction,
  drafts: readonly BulkDraft[],
  author: Author,
  at: Date,
): Promise<string[]> {
  const placed = drafts.map((draft) => ({ id: draft.reporting.open?.id ?? randomUUID(), draft }))
  const isNew = ({ draft }: Placed) => draft.reporting.open === null
  const changed = placed.filter((each) => !isNew(each))
  await createMany(tx, placed.filter(isNew), author, at)
  await changeMany(tx, changed, author, at)
  await replaceReadings(
    tx,
    placed,
    changed.map(({ id }) => id),
  )
  await replaceMembers(tx, placed)
  await replaceEvidence(tx, placed)
  return placed.map(({ id }) => id)
}
