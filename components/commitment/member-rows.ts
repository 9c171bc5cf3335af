import type { CivilDate } from '@/lib/domain/civil-date'
import { isLateMember, type Member, type MemberFinish } from '@/lib/domain/members'
import type { PublicEvidence } from './evidence'

/** A published update, as far as it speaks of members. */
export type CountingUpdate = {
  effectiveOn: CivilDate
  isSuperseded: boolean
  finishes: readonly MemberFinish[]
  evidence: readonly (PublicEvidence & { member: number | null })[]
}

/** A member with what is published of it. */
export type MemberRow = Member & {
  isDone: boolean
  /** the day it was finished, as reported; null where none was */
  finishedOn: CivilDate | null
  /** the date of the first figure that counts it, without a break since; null while it is open */
  countedOn: CivilDate | null
  isLate: boolean
  evidence: readonly PublicEvidence[]
}

/** What is published of every member; nothing is late or done before the first figure. */
export function memberRows(
  members: readonly Member[],
  updates: readonly CountingUpdate[],
): MemberRow[] {
  const counting = updates
    .filter((update) => !update.isSuperseded)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  const last = counting.at(-1)
  return members.map((member): MemberRow => {
    const { position } = member
    const has = ({ finishes }: CountingUpdate) => finishes.some((each) => each.position === position)
    const since = counting[counting.findLastIndex((update) => !has(update)) + 1]
    const finish = last?.finishes.find((each) => each.position === position)
    return {
      ...member,
      isDone: since !== undefined,
      finishedOn: finish?.finishedOn ?? null,
      countedOn: since?.effectiveOn ?? null,
      isLate: last !== undefined && isLateMember(member, since !== undefined, last.effectiveOn),
      evidence: counting.flatMap((update) =>
        update.evidence.filter((each) => each.member === position),
      ),
    }
  })
}

/** Whether there is more to say of the members than their names and whether they are done. */
export const hasDetails = (rows: readonly MemberRow[]): boolean =>
  rows.some(
    ({ place, plannedOn, finishedOn, evidence }) =>
      place !== null || plannedOn !== null || finishedOn !== null || evidence.length > 0,
  )
