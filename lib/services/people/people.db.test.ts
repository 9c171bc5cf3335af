import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { insertSession } from '@/lib/data/sessions'
import { inTransaction } from '@/lib/data/client'
import { resumeSession } from '../resume-session'
import { at, listAudit } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { aNewPerson, anotherAdministrator, factsOf, requirePerson, seenOf } from '../testing/people'
import { listChanged } from '../testing/tables'
import { changePerson } from './change-person'
import { createPerson } from './create-person'
import { deactivatePerson } from './deactivate-person'
import { invitePerson } from './invite-person'
import { reactivatePerson } from './reactivate-person'
import { signOutPerson } from './sign-out-person'
import { unlockPerson } from './unlock-person'

const NOW = at('10:00:00')
let house: House
beforeAll(async () => {
  house = await makeHouse()
})

const sessionOf = (userId: string) => inTransaction((tx) => insertSession(tx, userId, 'none', NOW))
const last = async (id: string) => (await listAudit(id)).at(-1)

async function hired(facts: Parameters<typeof aNewPerson>[1] = {}): Promise<string> {
  const made = await createPerson(house.administrator, aNewPerson(house.contributor, facts), NOW)
  if (!made.ok) throw new Error(made.reason)
  return made.userId
}

describe('a new person', () => {
  it('gets an account without a password, a link, and an entry of each in the audit', async () => {
    const wanted = aNewPerson(house.contributor)
    const made = await createPerson(house.administrator, wanted, NOW)
    if (!made.ok) throw new Error(made.reason)
    expect(await requirePerson(made.userId)).toMatchObject({ login: wanted.login, hasPassword: false })
    expect(made.invitation.expiresAt).toEqual(new Date('2025-07-25T10:00:00+08:00'))
    const audit = await listAudit(made.userId)
    expect(audit.map(({ action }) => action)).toEqual(['account.created', 'invitation.issued'])
    expect(JSON.stringify(audit)).not.toContain(made.invitation.token)
  })

  it('is refused where login or address are taken, or the department is closed', async () => {
    const wanted = aNewPerson(house.contributor)
    await createPerson(house.administrator, wanted, NOW)
    const again = (facts: Partial<typeof wanted>) => createPerson(house.administrator, { ...wanted, ...facts }, NOW)
    const other = aNewPerson(house.contributor)
    const changed = await listChanged(async () => {
      expect(await again({ email: null })).toEqual({ ok: false, reason: 'login-taken' })
      expect(await again({ login: other.login })).toEqual({ ok: false, reason: 'email-taken' })
      expect(await again({ login: other.login, email: null, departmentId: 'nowhere' })).toEqual({
        ok: false,
        reason: 'department-closed',
      })
    })
    expect(changed).toEqual([])
  })

  it('is made once when two make the same one at once', async () => {
    const wanted = aNewPerson(house.contributor)
    const made = await Promise.all([1, 2].map(() => createPerson(house.administrator, wanted, NOW)))
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('changing a person', () => {
  it('keeps what was before and after', async () => {
    const id = await hired()
    const facts = { ...(await factsOf(id)), name: '新名字', roles: ['contributor', 'reviewer'] as const }
    const change = { userId: id, facts, seen: await seenOf(id) }
    expect(await changePerson(house.administrator, change, NOW)).toEqual({ ok: true })
    expect(await requirePerson(id)).toMatchObject({ name: '新名字', roles: ['contributor', 'reviewer'] })
    expect(await last(id)).toMatchObject({
      action: 'account.changed',
      actorId: house.administrator.id,
      details: { before: { name: '新同事', roles: ['contributor'] }, after: { name: '新名字' } },
    })
  })

  it('is refused to who saw something older', async () => {
    const id = await hired()
    const seen = await seenOf(id)
    const name = async (name: string) =>
      changePerson(house.administrator, { userId: id, facts: { ...(await factsOf(id)), name }, seen }, NOW)
    expect(await name('先')).toEqual({ ok: true })
    expect(await name('后')).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await requirePerson(id)).name).toBe('先')
  })

  it('leaves the own roles to another, and lets the own name be changed', async () => {
    const { id } = house.administrator
    const facts = await factsOf(id)
    const seen = await seenOf(id)
    const asPlanner = { userId: id, facts: { ...facts, roles: ['planner'] as const }, seen }
    expect(await changePerson(house.administrator, asPlanner, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await last(id)).toMatchObject({ action: 'access.refused', details: { permission: 'account:grant' } })
    const renamed = { userId: id, facts: { ...facts, name: '吴系统二' }, seen }
    expect(await changePerson(house.administrator, renamed, NOW)).toEqual({ ok: true })
  })

  it('is refused with an address that another has, or to where no department is', async () => {
    const taken = aNewPerson(house.contributor)
    await createPerson(house.administrator, taken, NOW)
    const id = await hired()
    const facts = await factsOf(id)
    const seen = await seenOf(id)
    const changed = await listChanged(async () => {
      const email = { userId: id, facts: { ...facts, email: taken.email }, seen }
      expect(await changePerson(house.administrator, email, NOW)).toMatchObject({ reason: 'email-taken' })
      const moved = { userId: id, facts: { ...facts, departmentId: 'nowhere' }, seen }
      expect(await changePerson(house.administrator, moved, NOW)).toMatchObject({ reason: 'department-closed' })
    })
    expect(changed).toEqual([])
  })

  it('does not take the head from a department', async () => {
    const id = await hired()
    await db.department.update({ where: { id: house.slugs[0] }, data: { headId: id } })
    const facts = await factsOf(id)
    const moved = { userId: id, facts: { ...facts, departmentId: house.slugs[1] }, seen: await seenOf(id) }
    expect(await changePerson(house.administrator, moved, NOW)).toMatchObject({ reason: 'heads-department' })
    expect(await deactivatePerson(house.administrator, id, NOW)).toMatchObject({ reason: 'heads-department' })
    await db.department.update({ where: { id: house.slugs[0] }, data: { headId: null } })
  })
})

describe('taking an account out of use', () => {
  it('ends its sessions and links at once, and is written down', async () => {
    const id = await hired()
    const session = await sessionOf(id)
    expect(await resumeSession(session, NOW)).not.toBeNull()
    expect(await deactivatePerson(house.administrator, id, NOW)).toEqual({ ok: true })
    expect(await resumeSession(session, NOW)).toBeNull()
    expect(await last(id)).toMatchObject({
      action: 'account.deactivated',
      details: { sessionsEnded: 1, linksEnded: 1 },
    })
    expect(await invitePerson(house.administrator, id, NOW)).toMatchObject({ reason: 'deactivated' })
    expect(await deactivatePerson(house.administrator, id, NOW)).toMatchObject({ reason: 'deactivated' })
    expect(await reactivatePerson(house.administrator, id, NOW)).toEqual({ ok: true })
    expect(await last(id)).toMatchObject({ action: 'account.reactivated' })
    expect(await resumeSession(session, NOW)).toBeNull()
  })

  it('is nothing an administrator does to the own account, so one always stays', async () => {
    const { administrator } = house
    expect(await deactivatePerson(administrator, administrator.id, NOW)).toMatchObject({ reason: 'forbidden' })
    expect((await requirePerson(administrator.id)).deactivatedAt).toBeNull()
  })

  it('leaves one of two administrators who do it to each other at once', async () => {
    const one = await anotherAdministrator(house.administrator)
    const other = await anotherAdministrator(house.administrator)
    const answers = await Promise.all([
      deactivatePerson(one, other.id, NOW),
      deactivatePerson(other, one.id, NOW),
    ])
    expect(answers).toContainEqual({ ok: true })
    expect(answers).toContainEqual({ ok: false, reason: 'forbidden' })
  })
})

describe('helping somebody in', () => {
  it('forgets failures', async () => {
    const id = await hired()
    await db.user.update({ where: { id }, data: { failedAttempts: 5, lockedUntil: at('10:15:00') } })
    expect(await unlockPerson(house.administrator, id, NOW)).toEqual({ ok: true })
    expect(await requirePerson(id)).toMatchObject({ failedAttempts: 0, lockedUntil: null })
    expect(await last(id)).toMatchObject({ action: 'account.unlocked', details: { failures: 5 } })
  })

  it('signs out everywhere', async () => {
    const id = await hired()
    const session = await sessionOf(id)
    expect(await signOutPerson(house.administrator, id, NOW)).toEqual({ ok: true, ended: 1 })
    expect(await resumeSession(session, NOW)).toBeNull()
    expect(await last(id)).toMatchObject({ action: 'sessions.revoked', actorId: house.administrator.id })
  })
})

const NOT_KEEPERS = ['contributor', 'reviewer', 'double', 'planner', 'auditor'] as const

describe('nobody but an administrator', () => {
  it.each(NOT_KEEPERS)('%s: makes, changes, invites, unlocks, signs out or takes anybody out of use', async (who) => {
    const actor = house[who]
    const id = house.neighbour.id
    const change = { userId: id, facts: await factsOf(id), seen: await seenOf(id) }
    const acts = [
      () => createPerson(actor, aNewPerson(house.contributor), NOW),
      () => changePerson(actor, change, NOW),
      () => invitePerson(actor, id, NOW),
      () => unlockPerson(actor, id, NOW),
      () => signOutPerson(actor, id, NOW),
      () => deactivatePerson(actor, id, NOW),
      () => reactivatePerson(actor, id, NOW),
      () => deactivatePerson(actor, 'nobody', NOW),
    ]
    const refusals = () => db.auditRecord.count({ where: { actorId: actor.id, action: 'access.refused' } })
    const before = await refusals()
    const changed = await listChanged(async () => {
      for (const act of acts) expect(await act()).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await refusals()).toBe(before + acts.length)
  })

  it('stays one who was taken out of use meanwhile', async () => {
    const former = await anotherAdministrator(house.administrator)
    await deactivatePerson(house.administrator, former.id, NOW)
    expect(await unlockPerson(former, house.neighbour.id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
  })
})
