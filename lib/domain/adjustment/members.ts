import type { CivilDate } from '../civil-date'
import { isCountable, type Member } from '../members'
import type { CommitmentFacts } from '../standing'
import {
  found,
  type AdjustmentFault,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type AdjustmentValues,
} from './values'

/** The most members that one commitment can have. */
export const MAX_MEMBERS = 200
export const MAX_MEMBER_NAME = 60

const isTooLong = (text: Member['name']): boolean =>
  text !== null && (text.zh.length > MAX_MEMBER_NAME || text.en.length > 2 * MAX_MEMBER_NAME)

/** One that the plan counts without a name may stay so until somebody files it; who has one keeps one. */
function faultOfName(members: readonly Member[], index: number, present: readonly Member[]): AdjustmentFaultCode | null {
  const member = members[index]
  if (member === undefined) return 'required'
  const { name, place, plannedOn } = member
  if (name === null) {
    const isUnnamed = present[index]?.name === null
    return isUnnamed && place === null && plannedOn === null ? null : 'required'
  }
  if (name.zh === '' || name.en === '') return 'required'
  if (isTooLong(name)) return 'too-long'
  const isSame = (other: Member) => other.name?.zh === name.zh && other.place?.zh === place?.zh
  return members.slice(0, index).some(isSame) ? 'named-twice' : null
}

function faultOfPlan(plannedOn: CivilDate | null, facts: CommitmentFacts): AdjustmentFaultCode | null {
  if (plannedOn === null) return null
  if (plannedOn < facts.startsOn) return 'before-start'
  return plannedOn > facts.deadlineOn ? 'after-deadline' : null
}

/** A list is as long as the plan says; of a count, what was filed stays and more may follow. */
function faultOfNumber(members: readonly Member[], facts: CommitmentFacts): AdjustmentFaultCode | null {
  const filed = facts.members.length
  if (members.length === 0) return 'required'
  if (members.length < filed) return 'member-removed'
  if (members.length > MAX_MEMBERS) return 'too-many'
  const isList = facts.measures.some(({ kind }) => kind === 'list')
  return isList && members.length > filed ? 'list-is-whole' : null
}

function listMemberFaults(members: readonly Member[], facts: CommitmentFacts): AdjustmentFault[] {
  if (!isCountable(facts.measures)) return found([['members', 'no-members']])
  const number = faultOfNumber(members, facts)
  if (number !== null) return found([['members', number]])
  return members.flatMap((member, index) =>
    found([
      [`member.${index + 1}.name`, faultOfName(members, index, facts.members)],
      [`member.${index + 1}.place`, isTooLong(member.place) ? 'too-long' : null],
      [`member.${index + 1}.plannedOn`, faultOfPlan(member.plannedOn, facts)],
    ]),
  )
}

/**
 * The lead department files what is counted, one by one: name, place, planned day. Members keep
 * their position and are never taken out, because published figures count them.
 */
export const members: AdjustmentRule<AdjustmentValues['members']> = {
  way: 'filed',
  isDueByStart: false,
  needsAuthority: false,
  isPromise: false,
  appliesTo: ({ measures }) => isCountable(measures),
  read: (facts) => ({ members: facts.members }),
  put: (facts, value) => ({ ...facts, members: value.members }),
  listFaults: (value, { facts }) => listMemberFaults(value.members, facts),
}
