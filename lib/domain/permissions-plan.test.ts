import { expect, it } from 'vitest'
import { may } from './permissions'
import { ROLES, type Role } from './words'

const person = (role: Role) => ({ id: 'zhou', roles: [role], departmentIds: ['lead'] })

it('only planners see the plans at the desk, and edit one that is not open', () => {
  for (const role of ROLES) {
    const isPlanner = role === 'planner'
    expect(may(person(role), 'plan:list', { type: 'desk' }), role).toBe(isPlanner)
    expect(may(person(role), 'plan:edit', { type: 'plan', isOpen: false }), role).toBe(isPlanner)
    expect(may(person(role), 'plan:edit', { type: 'plan', isOpen: true }), role).toBe(false)
  }
})
