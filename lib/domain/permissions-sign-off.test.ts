import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type Actor, type Permission, type UpdateTarget } from './permissions'
import { ROLES, UPDATE_STATES, type UpdateState } from './words'

const target = (state: UpdateState, awaitsSignOff: boolean): UpdateTarget => ({
  type: 'update',
  authorId: 'lin',
  handIds: ['lin'],
  leadDepartmentId: 'lead',
  state,
  headId: 'hua',
  awaitsSignOff,
})

const person = (id: string, ...roles: Actor['roles']): Actor => ({ id, roles, departmentIds: [] })
const allowed = (actor: Actor, state: UpdateState, awaits: boolean): Permission[] =>
  PERMISSIONS.filter((each) => may(actor, each, target(state, awaits)))

describe('an update that a colleague sent', () => {
  it('is not reviewed by who wrote it', () => {
    const both = person('wei', 'contributor', 'reviewer')
    const written: UpdateTarget = { ...target('submitted', false), handIds: ['lin', 'wei'] }
    expect(PERMISSIONS.filter((each) => may(both, each, written))).toEqual(['update:read'])
    expect(may(both, 'update:publish', { ...written, handIds: ['lin'] })).toBe(true)
  })
})

describe('an update that awaits the sign-off of its unit', () => {
  it.each(UPDATE_STATES)('is the head\'s to sign off or return while it is submitted: %s', (state) => {
    const head = person('hua', 'contributor')
    const expected = state === 'submitted' ? ['update:read', 'update:sign-off', 'update:return'] : []
    expect(allowed(head, state, true)).toEqual(expected)
    expect(allowed(head, state, false)).toEqual([])
  })

  it('is no reviewer\'s to publish or return yet', () => {
    const reviewer = person('wei', 'reviewer')
    expect(allowed(reviewer, 'submitted', true)).toEqual(['update:read'])
    expect(allowed(reviewer, 'submitted', false)).toEqual([
      'update:read',
      'update:publish',
      'update:return',
    ])
  })

  it('is signed off by nobody else, and by no author', () => {
    for (const role of ROLES) {
      expect(may(person('wei', role), 'update:sign-off', target('submitted', true)), role).toBe(false)
      expect(may(person('lin', role), 'update:sign-off', { ...target('submitted', true), headId: 'lin' })).toBe(false)
    }
  })

  it('is not a head\'s who keeps the system or its record', () => {
    for (const role of ['administrator', 'auditor'] as const) {
      expect(may(person('hua', role), 'update:sign-off', target('submitted', true))).toBe(false)
      expect(may(person('hua', role, 'contributor'), 'update:sign-off', target('submitted', true))).toBe(false)
    }
  })
})
