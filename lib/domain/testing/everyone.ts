import type { ActionTarget, Actor } from '../permissions'
import { ROLES, type UpdateState } from '../words'

/** As seen from the commitment of `aCommitmentTarget`. */
const DEPARTMENTS = ['lead', 'supporting', 'other'] as const

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])

/** Every set of roles with every set of departments: 32 × 8 people, each of whom is 'lin'. */
export const everyone: readonly Actor[] = subsets(ROLES).flatMap((roles) =>
  subsets(DEPARTMENTS).map((departmentIds) => ({ id: 'lin', roles, departmentIds })),
)

/** Those who keep the system or its record are apart from its business. */
export const isApart = ({ roles }: Actor): boolean =>
  roles.includes('administrator') || roles.includes('auditor')

/** For the message of a failed expectation. */
export const nameOf = (actor: Actor): string =>
  `${actor.roles.join('+')} of ${actor.departmentIds.join('+')}`

/** Led by 'lead', supported by 'supporting'. */
export const aCommitmentTarget = (isEnded: boolean): ActionTarget => ({
  type: 'commitment',
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['supporting'],
  isEnded,
})

/** On a commitment of 'lead', which has no sign-off. */
export const anUpdateTarget = (state: UpdateState, authorId: string | null = 'lin'): ActionTarget => ({
  type: 'update',
  authorId,
  handIds: authorId === null ? [] : [authorId],
  leadDepartmentId: 'lead',
  headId: null,
  awaitsSignOff: false,
  state,
})
