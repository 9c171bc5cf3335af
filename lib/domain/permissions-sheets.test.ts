import { describe, expect, it } from 'vitest'
import { may } from './permissions'
import { ROLES, type Role } from './words'

const person = (id: string, ...roles: Role[]) => ({ id, roles, departmentIds: ['lead'] })
const ownSheet = { type: 'import', authorId: 'lin' } as const

describe('a sheet on its way in', () => {
  it('is its author\'s alone, and only while the author contributes', () => {
    expect(may(person('lin', 'contributor'), 'sheet:handle', ownSheet)).toBe(true)
    expect(may(person('wei', 'contributor'), 'sheet:handle', ownSheet)).toBe(false)
    for (const role of ROLES.filter((each) => each !== 'contributor')) {
      expect(may(person('lin', role), 'sheet:handle', ownSheet), role).toBe(false)
    }
  })

  it.each(['administrator', 'auditor'] as const)('is none of the business of an %s', (role) => {
    expect(may(person('lin', 'contributor', role), 'sheet:handle', ownSheet)).toBe(false)
    expect(may(person('lin', 'contributor', role), 'sheet:exchange', { type: 'desk' })).toBe(false)
  })
})
