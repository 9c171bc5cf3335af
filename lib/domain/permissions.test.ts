import { describe, expect, it } from 'vitest'
import {
  may,
  PERMISSIONS,
  permissionsOf,
  RELATIONS,
  relationsOf,
  type ActionTarget,
  type Actor,
  type Permission,
} from './permissions'
import { aCommitmentTarget, anUpdateTarget, everyone, nameOf } from './testing/everyone'
import { UPDATE_STATES, type Role } from './words'

const BUSINESS = PERMISSIONS.filter((each) => /^(update|sheet):/.test(each) || each === 'review:list')

/**
 * Who may do what to an update, by hand. r read, e edit, s submit, w withdraw,
 * p publish, b send back; '' nothing. Whoever stands in several rows may do what any
 * of them allows, except that the last two rows stand alone.
 */
const UPDATES: Record<string, readonly string[]> = {
  //                                         draft, submitted, published, returned, withdrawn
  'the author': ['r', 'rw', 'r', 'r', 'r'],
  'a contributor of the lead department': ['res', 'r', 'r', 'res', 'res'],
  'a contributor of a supporting department': ['', '', '', '', ''],
  'a contributor of another department': ['', '', '', '', ''],
  'a reviewer who wrote it': ['', 'r', 'r', 'r', 'r'],
  'a reviewer who did not': ['', 'rpb', 'r', 'r', 'r'],
  'a planner': ['r', 'r', 'r', 'r', 'r'],
  'an administrator': ['', '', '', '', ''],
  'an auditor': ['', '', '', '', ''],
}

/** Who may do what on a commitment: r read its updates, d draft, c correct. */
const COMMITMENTS: Record<string, Record<'running' | 'ended', string>> = {
  'a contributor of the lead department': { running: 'rdc', ended: 'r' },
  'a contributor of a supporting department': { running: 'r', ended: 'r' },
  'a contributor of another department': { running: '', ended: '' },
  'a reviewer': { running: 'r', ended: 'r' },
  'a planner': { running: 'r', ended: 'r' },
  'an administrator': { running: '', ended: '' },
  'an auditor': { running: '', ended: '' },
}

/** What each role finds at the desk: o the desk, l the list to review, a the audit, x sheets. */
const DESK: Record<Role, string> = {
  contributor: 'ox',
  reviewer: 'ol',
  planner: 'o',
  administrator: 'o',
  auditor: 'oa',
}

/** Accounts and the like have their table in permissions-keeping.test.ts; others theirs. */
const isKeeping = (each: Permission): boolean =>
  /^(account|role|department|adjustment|hand-over|extension|plan|plan-import|summary):|^(audit:export|update:sign-off|sheet:handle)$/.test(
    each,
  )

const LETTERS: Record<string, Permission> = {
  o: 'desk:open',
  l: 'review:list',
  r: 'update:read',
  d: 'update:draft',
  e: 'update:edit',
  s: 'update:submit',
  w: 'update:withdraw',
  p: 'update:publish',
  b: 'update:return',
  c: 'update:correct',
  a: 'audit:read',
  x: 'sheet:exchange',
}

/** Rows of those who keep the system and its record. They shut out every other row. */
function rowsApart(actor: Actor): string[] {
  return [
    ...(actor.roles.includes('administrator') ? ['an administrator'] : []),
    ...(actor.roles.includes('auditor') ? ['an auditor'] : []),
  ]
}

/** Rows that a person stands in by role and department alone. */
function rowsOf(actor: Actor): string[] {
  const isContributor = actor.roles.includes('contributor')
  const of = (department: string) => isContributor && actor.departmentIds.includes(department)
  return [
    ...(of('lead') ? ['a contributor of the lead department'] : []),
    ...(of('supporting') ? ['a contributor of a supporting department'] : []),
    ...(of('other') ? ['a contributor of another department'] : []),
    ...(actor.roles.includes('planner') ? ['a planner'] : []),
  ]
}

/** Rows that a person stands in on an update that `authorId` wrote. */
function updateRowsOf(actor: Actor, authorId: string | null): string[] {
  const isAuthor = authorId === actor.id
  const review = isAuthor ? 'a reviewer who wrote it' : 'a reviewer who did not'
  return [
    ...rowsOf(actor),
    ...(isAuthor && actor.roles.includes('contributor') ? ['the author'] : []),
    ...(actor.roles.includes('reviewer') ? [review] : []),
  ]
}

const commitmentRowsOf = (actor: Actor): string[] => [
  ...rowsOf(actor),
  ...(actor.roles.includes('reviewer') ? ['a reviewer'] : []),
]

/** The rows apart where there are any, the others only without them. */
const unlessApart = (actor: Actor, rows: readonly string[]): readonly string[] => {
  const apart = rowsApart(actor)
  return apart.length > 0 ? apart : rows
}

const spelled = (letters: readonly string[]): Set<Permission | undefined> =>
  new Set(letters.flatMap((each) => [...each]).map((letter) => LETTERS[letter]))

const allowed = (actor: Actor, target: ActionTarget): Set<Permission> =>
  new Set(PERMISSIONS.filter((each) => !isKeeping(each) && may(actor, each, target)))

describe('the permission table', () => {
  it.each(UPDATE_STATES)('holds for everyone, author or not, on an update that is %s', (state) => {
    const column = UPDATE_STATES.indexOf(state)
    for (const actor of everyone) {
      for (const authorId of ['lin', 'wei', null]) {
        const rows = unlessApart(actor, updateRowsOf(actor, authorId))
        const expected = spelled(rows.map((row) => UPDATES[row]?.[column] ?? '?'))
        const hint = `${nameOf(actor)}, written by ${authorId}`
        expect(allowed(actor, anUpdateTarget(state, authorId)), hint).toEqual(expected)
      }
    }
  })

  it.each(['running', 'ended'] as const)(
    'holds for everyone on a commitment that is %s',
    (state) => {
      for (const actor of everyone) {
        const rows = unlessApart(actor, commitmentRowsOf(actor))
        const expected = spelled(rows.map((row) => COMMITMENTS[row]?.[state] ?? '?'))
        expect(allowed(actor, aCommitmentTarget(state === 'ended')), nameOf(actor)).toEqual(
          expected,
        )
      }
    },
  )

  it('holds for everyone at the desk', () => {
    for (const actor of everyone) {
      const apart = actor.roles.filter((role) => role === 'administrator' || role === 'auditor')
      const roles = apart.length > 0 ? apart : actor.roles
      const expected = spelled(roles.map((role) => DESK[role]))
      expect(allowed(actor, { type: 'desk' }), nameOf(actor)).toEqual(expected)
    }
  })

  it('names every permission', () => {
    expect(new Set(Object.values(LETTERS))).toEqual(new Set(PERMISSIONS.filter((each) => !isKeeping(each))))
  })
})

const everyTarget = (authorId: string | null): ActionTarget[] => [
  { type: 'desk' },
  { type: 'import', authorId: authorId ?? '' },
  aCommitmentTarget(false),
  aCommitmentTarget(true),
  ...UPDATE_STATES.map((state) => anUpdateTarget(state, authorId)),
]

describe('separation of duties', () => {
  const apart = everyone.filter(
    ({ roles }) => roles.includes('administrator') || roles.includes('auditor'),
  )
  const anyTarget = ['lin', 'wei', null].flatMap(everyTarget)

  it('gives administrators and auditors no business, whatever else they are or wrote', () => {
    expect(apart).toHaveLength(24 * 8)
    for (const actor of apart) {
      for (const target of anyTarget) {
        const held = BUSINESS.filter((permission) => may(actor, permission, target))
        expect(held, nameOf(actor)).toEqual([])
      }
    }
  })

  it('leaves administrators and auditors no relation but their own role', () => {
    for (const actor of apart) {
      const own = actor.roles.filter((role) => role === 'administrator' || role === 'auditor')
      for (const target of anyTarget) {
        expect(relationsOf(actor, target), nameOf(actor)).toEqual(new Set(own))
      }
    }
  })

  it('takes no part of the desk from them, and gives the audit with the role', () => {
    const desk: ActionTarget = { type: 'desk' }
    for (const actor of apart) {
      const isAuditor = actor.roles.includes('auditor')
      const held: Permission[] = isAuditor ? ['desk:open', 'audit:read'] : ['desk:open']
      expect(allowed(actor, desk), nameOf(actor)).toEqual(new Set(held))
    }
  })

  it('knows an author only while that person is a contributor', () => {
    for (const actor of everyone) {
      const isContributor = actor.roles.includes('contributor') && !apart.includes(actor)
      for (const state of UPDATE_STATES) {
        const relations = relationsOf(actor, anUpdateTarget(state, 'lin'))
        expect(relations.has('author'), nameOf(actor)).toBe(isContributor)
        expect(relations.has('other-reviewer'), nameOf(actor)).toBe(false)
      }
    }
    const former: Actor = { id: 'lin', roles: ['reviewer'], departmentIds: ['lead'] }
    expect(may(former, 'update:read', anUpdateTarget('draft', 'lin'))).toBe(false)
    expect(may(former, 'update:withdraw', anUpdateTarget('submitted', 'lin'))).toBe(false)
  })

  it('lets nobody publish or send back what they wrote, whatever roles they hold', () => {
    for (const actor of everyone) {
      for (const target of everyTarget('lin')) {
        expect(may(actor, 'update:publish', target), nameOf(actor)).toBe(false)
        expect(may(actor, 'update:return', target), nameOf(actor)).toBe(false)
      }
    }
  })

  it('opens the audit to auditors alone', () => {
    for (const actor of everyone) {
      const reads = everyTarget('wei').some((target) => may(actor, 'audit:read', target))
      expect(reads).toBe(actor.roles.includes('auditor'))
    }
  })

  it('gives nothing to somebody without a role, even in a department', () => {
    const nobody = { id: 'lin', roles: [], departmentIds: ['lead', 'supporting'] }
    for (const target of [...everyTarget('wei'), ...everyTarget(null)]) {
      expect(allowed(nobody, target).size).toBe(0)
    }
  })
})

describe('the two steps', () => {
  const contributor: Actor = { id: 'lin', roles: ['contributor'], departmentIds: ['lead'] }

  it('first finds how a person stands to the target', () => {
    const own = relationsOf(contributor, anUpdateTarget('draft', 'lin'))
    expect(own).toEqual(new Set(['author', 'lead-contributor']))
    const reviewer: Actor = { id: 'wei', roles: ['reviewer'], departmentIds: [] }
    expect(relationsOf(reviewer, anUpdateTarget('draft', 'lin'))).toEqual(
      new Set(['reviewer', 'other-reviewer']),
    )
    expect(relationsOf(reviewer, anUpdateTarget('draft', 'wei'))).toEqual(new Set(['reviewer']))
    const writing: Actor = { ...reviewer, roles: ['reviewer', 'contributor'] }
    expect(relationsOf(writing, anUpdateTarget('draft', 'wei'))).toEqual(
      new Set(['reviewer', 'author']),
    )
    const helper = { ...contributor, departmentIds: ['supporting'] }
    expect(relationsOf(helper, aCommitmentTarget(false))).toEqual(new Set(['supporting-contributor']))
  })

  it('then allows what is listed and denies the rest', () => {
    for (const target of everyTarget('lin')) {
      expect(permissionsOf(new Set(), target).size).toBe(0)
      expect(permissionsOf(new Set(RELATIONS), target).has('desk:open')).toBe(
        target.type === 'desk',
      )
    }
  })
})
