import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { aCommitmentTarget, anUpdateTarget, everyone, isApart, nameOf } from './testing/everyone'
import { SUMMARY_STATES, UPDATE_STATES, type Role, type SummaryState } from './words'

const OF_SUMMARIES = PERMISSIONS.filter((each) => each.startsWith('summary:'))

const held = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(OF_SUMMARIES.filter((each) => may(actor, each, target)))

/** Everyone is 'lin'. */
const aSummary = (state: SummaryState, authorId: string, handIds: readonly string[] = [authorId]): ActionTarget => ({
  type: 'summary',
  authorId,
  handIds,
  state,
})

const is = (actor: Actor, role: Role): boolean => !isApart(actor) && actor.roles.includes(role)

describe('who may do what about progress summaries', () => {
  it('planners write them and keep the glossary, planners and reviewers see the list', () => {
    for (const actor of everyone) {
      const lists = is(actor, 'planner') || is(actor, 'reviewer') ? ['summary:list'] : []
      const drafts = is(actor, 'planner') ? ['summary:draft', 'summary:glossary'] : []
      expect(held(actor, { type: 'desk' }), nameOf(actor)).toEqual(new Set([...lists, ...drafts]))
    }
  })

  it.each(SUMMARY_STATES)('on one that is %s: edited by planners, issued by a reviewer without a word in it', (state) => {
    for (const actor of everyone) {
      const isPublicOrWaits = state === 'submitted' || state === 'issued'
      const reads = is(actor, 'planner') || (is(actor, 'reviewer') && isPublicOrWaits) ? ['summary:read'] : []
      const edits = is(actor, 'planner') && state === 'draft' ? ['summary:edit'] : []
      const issues = is(actor, 'reviewer') && state === 'submitted' ? ['summary:issue'] : []
      const withdraws = is(actor, 'planner') && state === 'submitted' ? ['summary:withdraw'] : []
      const name = nameOf(actor)
      expect(held(actor, aSummary(state, 'wei')), name).toEqual(new Set([...reads, ...edits, ...issues]))
      expect(held(actor, aSummary(state, 'lin')), name).toEqual(new Set([...reads, ...edits, ...withdraws]))
      const edited = aSummary(state, 'wei', ['wei', 'lin'])
      expect(held(actor, edited), name).toEqual(new Set([...reads, ...edits]))
    }
  })

  it('is nothing on any other target', () => {
    const others = [aCommitmentTarget(false), ...UPDATE_STATES.map((state) => anUpdateTarget(state))]
    for (const actor of everyone) {
      for (const target of others) expect(held(actor, target), nameOf(actor)).toEqual(new Set())
    }
  })
})
