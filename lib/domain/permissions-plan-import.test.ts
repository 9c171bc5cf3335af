import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { PLAN_IMPORT_STATES, type PlanImportState } from './plan-import'
import { aCommitmentTarget, anUpdateTarget, everyone, isApart, nameOf } from './testing/everyone'
import { UPDATE_STATES, type Role } from './words'

const IMPORTING = PERMISSIONS.filter((each) => each.startsWith('plan-import:'))

const held = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(IMPORTING.filter((each) => may(actor, each, target)))

const anImport = (state: PlanImportState, requestedById: string | null): ActionTarget => ({
  type: 'plan-import',
  state,
  requestedById,
})

const is = (actor: Actor, role: Role): boolean => !isApart(actor) && actor.roles.includes(role)

describe('who may import a plan', () => {
  it('planners upload, and reviewers see what is there', () => {
    for (const actor of everyone) {
      const lists = is(actor, 'planner') || is(actor, 'reviewer') ? ['plan-import:list'] : []
      const uploads = is(actor, 'planner') ? ['plan-import:upload'] : []
      expect(held(actor, { type: 'desk' }), nameOf(actor)).toEqual(new Set([...lists, ...uploads]))
    }
  })

  it.each(PLAN_IMPORT_STATES)('on one that is %s: planners decide, another planner or a reviewer opens', (state) => {
    for (const actor of everyone) {
      const [plans, reviews] = [is(actor, 'planner'), is(actor, 'reviewer')]
      const reads = plans || reviews ? ['plan-import:read'] : []
      const decides = plans && state === 'deciding' ? ['plan-import:decide'] : []
      const waits = state === 'ready'
      const own = plans && waits ? ['plan-import:send-back'] : []
      expect(held(actor, anImport(state, 'lin')), nameOf(actor)).toEqual(new Set([...reads, ...decides, ...own]))
      const opens = waits && (plans || reviews) ? ['plan-import:open', 'plan-import:send-back'] : []
      expect(held(actor, anImport(state, 'wei')), nameOf(actor)).toEqual(new Set([...reads, ...decides, ...opens]))
    }
  })

  it('is nothing on any other target', () => {
    const others = [aCommitmentTarget(false), ...UPDATE_STATES.map((state) => anUpdateTarget(state))]
    for (const actor of everyone) {
      for (const target of others) expect(held(actor, target), nameOf(actor)).toEqual(new Set())
    }
  })
})
