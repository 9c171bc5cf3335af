import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { EXTENSION_STATES, ROLES, UPDATE_STATES, type ExtensionState } from './words'

const EXTENDING = PERMISSIONS.filter((each) => each.startsWith('extension:'))

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])

/** Every set of roles with every set of departments: 32 × 8 people. */
const everyone: Actor[] = subsets(ROLES).flatMap((roles) =>
  subsets(['lead', 'supporting', 'other']).map((departmentIds) => ({ id: 'lin', roles, departmentIds })),
)
const isApart = ({ roles }: Actor) => roles.includes('administrator') || roles.includes('auditor')
const nameOf = (actor: Actor) => `${actor.roles.join('+')} of ${actor.departmentIds.join('+')}`

const held = (actor: Actor, target: ActionTarget): Permission[] =>
  EXTENDING.filter((each) => may(actor, each, target))

const anExtension = (state: ExtensionState, requestedById: string): ActionTarget => ({
  type: 'extension',
  requestedById,
  leadDepartmentId: 'lead',
  state,
})
const aCommitment = (isEnded: boolean): ActionTarget => ({
  type: 'commitment',
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['supporting'],
  isEnded,
})

describe('who may do what about more time', () => {
  it.each([false, true])('asking is for the lead department of a running commitment (ended: %s)', (isEnded) => {
    for (const actor of everyone) {
      const leads = actor.roles.includes('contributor') && actor.departmentIds.includes('lead')
      const expected = leads && !isEnded && !isApart(actor) ? ['extension:request'] : []
      expect(held(actor, aCommitment(isEnded)), nameOf(actor)).toEqual(expected)
    }
  })

  it.each(EXTENSION_STATES)('on one that is %s: withdrawn by who asked, decided by another reviewer', (state) => {
    for (const actor of everyone) {
      const waits = state === 'requested' && !isApart(actor)
      const withdraws = waits && actor.roles.includes('contributor') ? ['extension:withdraw'] : []
      expect(held(actor, anExtension(state, 'lin')), nameOf(actor)).toEqual(withdraws)
      const decides = waits && actor.roles.includes('reviewer') ? ['extension:decide'] : []
      expect(held(actor, anExtension(state, 'wei')), nameOf(actor)).toEqual(decides)
    }
  })

  it('is nothing on any other target', () => {
    const update = (state: (typeof UPDATE_STATES)[number]): ActionTarget => ({
      type: 'update',
      authorId: 'lin',
      leadDepartmentId: 'lead',
      headId: null,
      awaitsSignOff: false,
      state,
    })
    for (const actor of everyone) {
      for (const target of [{ type: 'desk' as const }, ...UPDATE_STATES.map(update)]) {
        expect(held(actor, target), nameOf(actor)).toEqual([])
      }
    }
  })
})
