import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { aCommitmentTarget, anUpdateTarget, everyone, isApart, nameOf } from './testing/everyone'
import { ADJUSTMENT_STATES, UPDATE_STATES, type AdjustmentState, type Role } from './words'

const HANDING_OVER = PERMISSIONS.filter((each) => each.startsWith('hand-over:'))

const held = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(HANDING_OVER.filter((each) => may(actor, each, target)))

const aHandOver = (state: AdjustmentState, proposedById: string): ActionTarget => ({
  type: 'hand-over',
  proposedById,
  state,
})

const is = (actor: Actor, role: Role): boolean => !isApart(actor) && actor.roles.includes(role)

describe('who may hand over the items of a department', () => {
  it('planners propose', () => {
    for (const actor of everyone) {
      const expected = is(actor, 'planner') ? ['hand-over:propose'] : []
      expect(held(actor, { type: 'desk' }), nameOf(actor)).toEqual(new Set(expected))
    }
  })

  it.each(ADJUSTMENT_STATES)('on one that is %s: withdrawn by its proposer, decided by another reviewer', (state) => {
    const waits = state === 'proposed'
    for (const actor of everyone) {
      const reads = is(actor, 'planner') || is(actor, 'reviewer') ? ['hand-over:read'] : []
      const withdraws = waits && is(actor, 'planner') ? ['hand-over:withdraw'] : []
      expect(held(actor, aHandOver(state, 'lin')), nameOf(actor)).toEqual(new Set([...reads, ...withdraws]))
      const decides = waits && is(actor, 'reviewer') ? ['hand-over:confirm'] : []
      expect(held(actor, aHandOver(state, 'wei')), nameOf(actor)).toEqual(new Set([...reads, ...decides]))
    }
  })

  it('is nothing on any other target', () => {
    const others = [aCommitmentTarget(false), ...UPDATE_STATES.map((state) => anUpdateTarget(state))]
    for (const actor of everyone) {
      for (const target of others) expect(held(actor, target), nameOf(actor)).toEqual(new Set())
    }
  })
})
