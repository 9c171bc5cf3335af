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
