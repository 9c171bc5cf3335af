import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Transaction } from './client'
import type { Author } from './update-writes'

/** What a published update says of the work: cause, next step, and row by row figures, members and evidence. */
const contentSelect = {
  cause: true,
  nextStep: true,
  readings: { omit: { updateId: true } },
  members: { omit: { updateId: true } },
  evidence: { omit: { id: true, updateId: true }, orderBy: { position: 'asc' } },
} as const

/**
 * A draft, version 1, that says of a later day what a published update said: the same
 * figures, members and evidence, the same cause and next step, and that nothing has changed since.
 *
 * @returns its id
 */
export async function createRepetition(
  tx: Transaction,
  sinceId: string,
  said: { effectiveOn: CivilDate; sentence: string },
  author: Author,
  at: Date,
): Promise<string> {
  const since = await tx.update.findUniqueOrThrow({
    where: { id: sinceId },
    select: { commitmentId: true, ...contentSelect },
  })
  const { id } = await tx.update.create({
    data: {
      ...said,
      cause: since.cause,
      nextStep: since.nextStep,
      commitmentId: since.commitmentId,
      state: 'draft',
      unchangedSinceId: sinceId,
      authorId: author.id,
      authorDepartmentId: author.departmentId,
      createdAt: at,
      changedAt: at,
    },
    select: { id: true },
  })
  const updateId = id
  await tx.reading.createMany({ data: since.readings.map((row) => ({ ...row, updateId })) })
  await tx.updateMember.createMany({ data: since.members.map((row) => ({ ...row, updateId })) })
  await tx.evidence.createMany({ data: since.evidence.map((row) => ({ ...row, updateId })) })
  return id
}
