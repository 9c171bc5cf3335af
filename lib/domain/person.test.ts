import { describe, expect, it } from 'vitest'
import { isApart, isLogin, listPersonFaults, LONGEST_NAME, stampOf, type PersonFacts } from './person'
import { ROLES } from './words'

const somebody: PersonFacts = {
  name: '林晓',
  email: 'lin@hanyang.example',
  departmentId: 'education',
  roles: ['contributor', 'reviewer'],
}
const faultsOf = (facts: Partial<PersonFacts>) => listPersonFaults({ ...somebody, ...facts })

describe('what is decided about a person', () => {
  it('may be without an address, and with every business role', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ email: null, roles: ['contributor', 'reviewer', 'planner'] })).toEqual([])
  })

  it('names every fault at once', () => {
    expect(listPersonFaults({ name: '', email: 'lin', departmentId: '', roles: [] })).toEqual([
      'name-missing',
      'email-form',
      'department-missing',
      'roles-missing',
    ])
  })

  it('counts characters, not bytes, of a name', () => {
    expect(faultsOf({ name: '𠮷'.repeat(LONGEST_NAME) })).toEqual([])
    expect(faultsOf({ name: '字'.repeat(LONGEST_NAME + 1) })).toEqual(['name-too-long'])
  })

  it.each(['administrator', 'auditor'] as const)('leaves %s alone', (role) => {
    expect(faultsOf({ roles: [role] })).toEqual([])
    for (const other of ROLES.filter((each) => each !== role)) {
      expect(faultsOf({ roles: [role, other] })).toEqual(['roles-apart'])
    }
    expect(isApart([role])).toBe(true)
  })

  it.each(['lin@hanyang', 'lin @hanyang.cn', '@hanyang.cn', 'lin@', `${'a'.repeat(250)}@b.cn`])(
    'takes %s for no address',
    (email) => expect(faultsOf({ email })).toEqual(['email-form']),
  )
})

describe('a login', () => {
  it.each(['commerce1', '0a', 'a.b-c', 'a'.repeat(63)])('may be %s', (text) => expect(isLogin(text)).toBe(true))
  it.each(['', 'a', 'A1', '-a', 'a b', '林晓', 'a'.repeat(64)])('may not be "%s"', (text) =>
    expect(isLogin(text)).toBe(false),
  )
})

describe('the stamp', () => {
  it('is the same for the same facts, in whatever order the roles stand', () => {
    expect(stampOf({ ...somebody, roles: ['reviewer', 'contributor'] })).toBe(stampOf(somebody))
  })

  it('differs with every fact', () => {
    const changed = [
      { name: '林小' },
      { email: null },
      { departmentId: 'commerce' },
      { roles: ['contributor'] as const },
    ].map((facts) => stampOf({ ...somebody, ...facts }))
    expect(new Set([stampOf(somebody), ...changed]).size).toBe(5)
  })
})
