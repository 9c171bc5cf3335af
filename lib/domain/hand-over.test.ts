import { describe, expect, it } from 'vitest'
import { decideHandOver, type HandOverPerson } from './hand-over'

const aPerson = (facts: Partial<HandOverPerson> = {}): HandOverPerson => ({
  id: 'wei',
  departmentId: 'education',
  roles: ['contributor'],
  isActive: true,
  headOf: [],
  ...facts,
})
const leaver = aPerson({ id: 'lin' })

describe('a hand-over', () => {
  it('gives the department, and the role that reporting for it takes', () => {
    const successor = aPerson({ departmentId: 'commerce', roles: ['planner'] })
    expect(decideHandOver(leaver, successor, true)).toEqual({
      ok: true,
      value: {
        departmentId: 'education',
        roles: ['planner', 'contributor'],
        takesUpdates: true,
        takesExtensions: true,
        takesAdjustments: true,
      },
    })
  })

  it('gives what a planner proposed to planners only, and updates to contributors only', () => {
    const planner = aPerson({ id: 'lin', roles: ['planner'] })
    const given = decideHandOver(planner, aPerson({ roles: ['reviewer'] }), true)
    expect(given).toMatchObject({ value: { takesUpdates: false, takesAdjustments: false, roles: ['reviewer'] } })
  })

  it('lets nobody become judge of the own words', () => {
    const judge = aPerson({ id: 'lin', roles: ['contributor', 'reviewer', 'planner'] })
    const successor = aPerson({ roles: ['contributor', 'planner'] })
    const nothing = { takesUpdates: false, takesExtensions: false, takesAdjustments: false }
    expect(decideHandOver(judge, successor, false)).toMatchObject({ value: nothing })
    expect(decideHandOver(judge, successor, true)).toMatchObject({ value: { takesUpdates: true } })
  })

  it.each([
    ['same-person', leaver, aPerson({ id: 'lin' })],
    ['leaver-apart', aPerson({ id: 'lin', roles: ['auditor'] }), aPerson()],
    ['successor-apart', leaver, aPerson({ roles: ['administrator'] })],
    ['successor-deactivated', leaver, aPerson({ isActive: false })],
    ['successor-heads-other', leaver, aPerson({ departmentId: 'commerce', headOf: ['commerce'] })],
  ] as const)('is refused: %s', (reason, from, to) => {
    expect(decideHandOver(from, to, true)).toEqual({ ok: false, reason })
  })

  it('goes to the head of the same department', () => {
    expect(decideHandOver(leaver, aPerson({ headOf: ['education'] }), true).ok).toBe(true)
  })
})
