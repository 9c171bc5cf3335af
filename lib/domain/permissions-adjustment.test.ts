import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { aCommitmentTarget, anUpdateTarget, everyone, isApart, nameOf } from './testing/everyone'
import { ADJUSTMENT_STATES, UPDATE_STATES, type AdjustmentState } from './words'

const LETTERS: Record<string, Permission> = {
  l: 'adjustment:list',
  r: 'adjustment:read',
  p: 'adjustment:propose',
  f: 'adjustment:file',
  c: 'adjustment:confirm',
  w: 'adjustment:withdraw',
}
const ADJUSTING = new Set(Object.values(LETTERS))

/** What who may do to an adjustment, by hand; whoever stands in several rows may do all of them. */
const ADJUSTMENTS: Record<string, Record<AdjustmentState, string>> = {
  'a contributor of the lead department': { proposed: 'r', confirmed: 'r', refused: 'r', withdrawn: 'r' },
  'a planner': { proposed: 'r', confirmed: 'r', refused: 'r', withdrawn: 'r' },
  'a reviewer': { proposed: 'r', confirmed: 'r', refused: 'r', withdrawn: 'r' },
  'a reviewer who did not propose it': { proposed: 'c', confirmed: '', refused: '', withdrawn: '' },
  // who has still to do with it; a name alone opens nothing
  'any of these who proposed it': { proposed: 'w', confirmed: '', refused: '', withdrawn: '' },
}

/** What who may begin on a commitment; an ended one is not adjusted. */
const COMMITMENT: Record<string, Record<'running' | 'ended', string>> = {
  'a contributor of the lead department': { running: 'f', ended: '' },
  'a planner': { running: 'p', ended: '' },
}

function rowsOf(actor: Actor): string[] {
  if (isApart(actor)) return []
  const leads = actor.roles.includes('contributor') && actor.departmentIds.includes('lead')
  return [
    ...(leads ? ['a contributor of the lead department'] : []),
    ...(actor.roles.includes('planner') ? ['a planner'] : []),
    ...(actor.roles.includes('reviewer') ? ['a reviewer'] : []),
  ]
}

function adjustmentRowsOf(actor: Actor, proposerId: string): string[] {
  const rows = rowsOf(actor)
  const isProposer = proposerId === actor.id
  return [
    ...rows,
    ...(rows.length > 0 && isProposer ? ['any of these who proposed it'] : []),
    ...(rows.includes('a reviewer') && !isProposer ? ['a reviewer who did not propose it'] : []),
  ]
}

const spelled = (letters: readonly string[]): Set<Permission | undefined> =>
  new Set([...letters.join('')].map((letter) => LETTERS[letter]))

const held = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(PERMISSIONS.filter((each) => ADJUSTING.has(each) && may(actor, each, target)))

const anAdjustment = (state: AdjustmentState, proposedById: string): ActionTarget => ({
  type: 'adjustment',
  proposedById,
  leadDepartmentId: 'lead',
  state,
})

describe('the permission table of adjustments', () => {
  it.each(ADJUSTMENT_STATES)('holds for everyone, proposer or not, on one that is %s', (state) => {
    for (const actor of everyone) {
      for (const proposerId of ['lin', 'wei']) {
        const rows = adjustmentRowsOf(actor, proposerId)
        const expected = spelled(rows.map((row) => ADJUSTMENTS[row]?.[state] ?? '?'))
        const hint = `${nameOf(actor)}, proposed by ${proposerId}`
        expect(held(actor, anAdjustment(state, proposerId)), hint).toEqual(expected)
      }
    }
  })

  it.each(['running', 'ended'] as const)('holds for everyone on a commitment that is %s', (state) => {
    for (const actor of everyone) {
      const expected = spelled(rowsOf(actor).map((row) => COMMITMENT[row]?.[state] ?? ''))
      expect(held(actor, aCommitmentTarget(state === 'ended')), nameOf(actor)).toEqual(expected)
    }
  })

  it('shows the list to whoever has business at the desk', () => {
    const business = ['contributor', 'planner', 'reviewer'] as const
    for (const actor of everyone) {
      const expected = !isApart(actor) && business.some((role) => actor.roles.includes(role)) ? 'l' : ''
      expect(held(actor, { type: 'desk' }), nameOf(actor)).toEqual(spelled([expected]))
    }
  })

  it('holds nowhere else', () => {
    const elsewhere = UPDATE_STATES.map((state) => anUpdateTarget(state))
    for (const actor of everyone) {
      for (const target of elsewhere) expect(held(actor, target), nameOf(actor)).toEqual(new Set())
    }
  })

  it('names every permission', () => {
    const all = PERMISSIONS.filter((each) => each.startsWith('adjustment:'))
    expect(ADJUSTING).toEqual(new Set(all))
  })

  it('lets nobody confirm what they proposed, whatever roles they hold', () => {
    for (const actor of everyone) {
      expect(may(actor, 'adjustment:confirm', anAdjustment('proposed', 'lin')), nameOf(actor)).toBe(false)
    }
  })
})
