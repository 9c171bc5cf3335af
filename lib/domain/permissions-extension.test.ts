import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { aCommitmentTarget, anUpdateTarget, everyone, isApart, nameOf } from './testing/everyone'
import { EXTENSION_STATES, UPDATE_STATES, type ExtensionState } from './words'

const EXTENDING = PERMISSIONS.filter((each) => each.startsWith('extension:'))

const held = (actor: Actor, target: ActionTarget): Permission[] =>
  EXTENDING.filter((each) => may(actor, each, target))

const anExtension = (state: ExtensionState, requestedById: string): ActionTarget => ({
  type: 'extension',
  requestedById,
  leadDepartmentId: 'lead',
  state,
})

describe('who may do what about more time', () => {
  it.each([false, true])('asking is for the lead department of a running commitment (ended: %s)', (isEnded) => {
    for (const actor of everyone) {
      const leads = actor.roles.includes('contributor') && actor.departmentIds.includes('lead')
      const expected = leads && !isEnded && !isApart(actor) ? ['extension:request'] : []
      expect(held(actor, aCommitmentTarget(isEnded)), nameOf(actor)).toEqual(expected)
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
    const updates = UPDATE_STATES.map((state) => anUpdateTarget(state))
    for (const actor of everyone) {
      for (const target of [{ type: 'desk' as const }, ...updates]) {
        expect(held(actor, target), nameOf(actor)).toEqual([])
      }
    }
  })
})
