import { describe, expect, it } from 'vitest'
import { may, PERMISSIONS, type ActionTarget, type Actor, type Permission } from './permissions'
import { anUpdateTarget, everyone, nameOf } from './testing/everyone'
import { UPDATE_STATES, type Role } from './words'

/** What each role finds at the desk beside its business: x the audit's export, A accounts, R roles, D departments. */
const DESK: Record<Role, string> = {
  contributor: '',
  reviewer: '',
  planner: '',
  administrator: 'ARD',
  auditor: 'ax',
}

/**
 * What an administrator may do to accounts: n make one, h change it, g give roles, i invite,
 * t take out of use, u unlock, q sign out, f take the second factor, l link to
 * single sign-on, v hand over.
 */
const ACCOUNTS = { own: 'nh', other: 'nhgituqflv' } as const

/** What an administrator may do to departments: N make one, H change it, C close it. */
const DEPARTMENT = 'NHC'

const LETTERS: Record<string, Permission> = {
  a: 'audit:read',
  x: 'audit:export',
  A: 'account:list',
  R: 'role:change',
  D: 'department:list',
  n: 'account:create',
  h: 'account:change',
  g: 'account:grant',
  i: 'account:invite',
  t: 'account:deactivate',
  u: 'account:unlock',
  q: 'account:sign-out',
  f: 'account:reset-second-factor',
  l: 'account:link',
  v: 'account:hand-over',
  N: 'department:create',
  H: 'department:change',
  C: 'department:close',
}

const KEEPING = new Set(Object.values(LETTERS))

const spelled = (letters: string): Set<Permission | undefined> =>
  new Set([...letters].map((letter) => LETTERS[letter]))

const keeping = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(PERMISSIONS.filter((each) => KEEPING.has(each) && may(actor, each, target)))

const account = (userId: string | null): ActionTarget => ({ type: 'account', userId })
const BUSINESS_TARGETS: ActionTarget[] = [
  { type: 'commitment', leadDepartmentId: 'lead', supportingDepartmentIds: [], isEnded: false },
  ...UPDATE_STATES.map((state) => anUpdateTarget(state)),
]

describe('the keeping of accounts, departments and the audit', () => {
  it('holds for everyone at the desk', () => {
    for (const actor of everyone) {
      const expected = spelled(actor.roles.map((role) => DESK[role]).join(''))
      expect(keeping(actor, { type: 'desk' }), nameOf(actor)).toEqual(expected)
    }
  })

  it.each([
    ['own', 'lin'],
    ['other', 'wei'],
    ['other', null],
  ] as const)('holds for everyone on an account that is their %s (%s)', (whose, userId) => {
    for (const actor of everyone) {
      const expected = actor.roles.includes('administrator') ? ACCOUNTS[whose] : ''
      expect(keeping(actor, account(userId)), nameOf(actor)).toEqual(spelled(expected))
    }
  })

  it('holds for everyone on a department', () => {
    for (const actor of everyone) {
      const expected = actor.roles.includes('administrator') ? DEPARTMENT : ''
      expect(keeping(actor, { type: 'department' }), nameOf(actor)).toEqual(spelled(expected))
    }
  })

  it('gives nobody anything of it over the business of a department', () => {
    for (const actor of everyone) {
      for (const target of BUSINESS_TARGETS) expect(keeping(actor, target).size).toBe(0)
    }
  })

  it('gives no business over accounts and departments to anybody', () => {
    for (const actor of everyone) {
      for (const target of [account('wei'), account('lin'), { type: 'department' } as const]) {
        const held = PERMISSIONS.filter((each) => may(actor, each, target))
        expect(held.filter((each) => !/^(account|department):/.test(each))).toEqual([])
      }
    }
  })

  it('lets no administrator do to the own account what could shut its owner out', () => {
    for (const actor of everyone) {
      for (const each of spelled('gituqfv')) {
        if (each !== undefined) expect(may(actor, each, account('lin'))).toBe(false)
      }
    }
  })
})
