import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { identityKey } from '@/lib/domain/single-sign-on'
import { resumeSession } from '../resume-session'
import { at, listAudit, makeAccount, openSession } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { lastAudit, listChanged } from '../testing/tables'
import { linkIdentity } from './link-identity'

const NOW = at('10:00:00')
const identity = (subject: string) => ({ issuer: 'https://login.example', subject })
let house: House

beforeAll(async () => {
  house = await makeHouse()
})

const stored = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).oidcSubject
const link = (userId: string, subject: string | null) =>
  linkIdentity(house.administrator, { userId, identity: subject === null ? null : identity(subject) }, NOW)

it('lets an identity open an account, changes it, and takes it away; from the change on every session ends', async () => {
  const account = await makeAccount()
  const { sessionId } = await openSession(account, NOW)
  expect(await link(account.id, 'chen')).toEqual({ ok: true })
  expect(await stored(account.id)).toBe(identityKey(identity('chen')))
  expect(await resumeSession(sessionId, NOW)).not.toBeNull()
  expect(await link(account.id, 'chen-2')).toEqual({ ok: true })
  expect(await resumeSession(sessionId, NOW)).toBeNull()
  expect(await link(account.id, null)).toEqual({ ok: true })
  expect(await stored(account.id)).toBeNull()
  expect((await listAudit(account.id)).slice(-3)).toMatchObject([
    { action: 'single-sign-on.linked', actorId: house.administrator.id, details: { after: 'chen', sessionsEnded: 0 } },
    { action: 'single-sign-on.linked', details: { before: 'chen', after: 'chen-2', sessionsEnded: 1 } },
    { action: 'single-sign-on.unlinked', details: { before: 'chen-2' } },
  ])
})

it('writes nothing down where nothing changes', async () => {
  const account = await makeAccount()
  await link(account.id, 'lin')
  const changed = await listChanged(async () => expect(await link(account.id, 'lin')).toEqual({ ok: true }))
  expect(changed).toEqual([])
  expect(await listAudit(account.id)).toHaveLength(2)
})

it('opens one account by one identity, also when two are linked at once', async () => {
  const [one, other] = [await makeAccount(), await makeAccount()]
  const answers = await Promise.all([link(one.id, 'gao'), link(other.id, 'gao')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, reason: 'identity-taken' })
})

it('is for administrators, and never for the own account', async () => {
  const account = await makeAccount()
  for (const who of ['contributor', 'reviewer', 'planner', 'auditor'] as const) {
    const changed = await listChanged(async () => {
      const asked = linkIdentity(house[who], { userId: account.id, identity: identity('he') }, NOW)
      expect(await asked).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await lastAudit()).toMatchObject({ action: 'access.refused', actorId: house[who].id })
  }
  expect(await link(house.administrator.id, 'own')).toEqual({ ok: false, reason: 'forbidden' })
})
