import 'server-only'
import type { MemberFinish } from '@/lib/domain/members'
import type { Reader } from './client'
import type { Prisma } from './generated/client'
import { civilDateOrNull } from './words'

/** What an update says of its finished members. */
export const finishSelect = {
  finishedOn: true,
  member: { select: { position: true } },
} satisfies Prisma.UpdateMemberSelect

/** In the order of the members. */
export const finishesOf = (
  rows: readonly Prisma.UpdateMemberGetPayload<{ select: typeof finishSelect }>[],
): MemberFinish[] =>
  rows
    .map(({ member, finishedOn }) => ({
      position: member.position,
      finishedOn: civilDateOrNull(finishedOn),
    }))
    .sort((a, b) => a.position - b.position)

/** What every published update of a commitment says of its finished members, by the update's id. */
export async function mapFinishes(
  reader: Reader,
  commitmentId: string,
): Promise<ReadonlyMap<string, MemberFinish[]>> {
  const rows = await reader.update.findMany({
    where: { commitmentId, state: 'published' },
    select: { id: true, members: { select: finishSelect } },
  })
  return new Map(rows.map(({ id, members }) => [id, finishesOf(members)]))
}

/** Updates that say how many members are finished: who reports of something else says nothing of them. */
const countsMembers = {
  OR: [
    { readings: { some: { measure: { kind: 'list' } } } },
    {
      commitment: { measures: { none: { kind: 'list' } } },
      readings: { some: { measure: { kind: 'count' } } },
    },
  ],
} satisfies Prisma.UpdateWhereInput

/** By commitment: the members that the last published figure of them counts as finished. */
export async function mapFinished(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, MemberFinish[]>> {
  const last = await reader.update.findMany({
    where: {
      commitmentId: { in: [...ids] },
      state: 'published',
      corrections: { none: { state: 'published' } },
      ...countsMembers,
    },
    distinct: 'commitmentId',
    select: { commitmentId: true, members: { select: finishSelect } },
    orderBy: [{ effectiveOn: 'desc' }, { ledgerSeq: 'desc' }],
  })
  return new Map(last.map(({ commitmentId, members }) => [commitmentId, finishesOf(members)]))
}
