import 'server-only'
import type { MemberFinish } from '@/lib/domain/members'
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
