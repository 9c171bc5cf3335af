import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { resumeSession } from '../resume-session'
import { signIn } from '../sign-in'
import { at, listAudit, makeAccount, openSession } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { aNewPerson } from '../testing/people'
import { listChanged } from '../testing/tables'
import { acceptInvitation, viewInvitation } from './accept-invitation'
import { createPerson } from './create-person'
import { deactivatePerson } from './deactivate-person'
import { hashToken } from './invitation-token'
import { invitePerson } from './invite-person'

const NOW = at('10:00:00')
const CHOSEN = 'Quiet-Lake-2025'
let house: House
beforeAll(async () => {
  house = await makeHouse()
})

async function invited() {
  const person = aNewPerson(house.contributor)
  const made = await createPerson(house.administrator, person, NOW)
  if (!made.ok) throw new Error(made.reason)
  return { ...person, id: made.userId, token: made.invitation.token }
}

describe('a one-time link', () => {
  it('cannot be guessed, and is kept as its hash alone', async () => {
    const { id, token } = await invited()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const [row] = await db.invitation.findMany({ where: { userId: id } })
    expect(row).toMatchObject({ tokenHash: hashToken(token), issuedById: house.administrator.id })
    expect(JSON.stringify(row)).not.toContain(token)
  })

  it('says whom it is for, and looking changes nothing', async () => {
    const { token, login, name } = await invited()
    const changed = await listChanged(async () => {
      expect(await viewInvitation(token, NOW)).toEqual({ login, name, isFirst: true })
      expect(await viewInvitation('another', NOW)).toBeNull()
    })
    expect(changed).toEqual([])
  })

  it('lets its owner choose a password and in, once', async () => {
    const { id, login, token } = await invited()
    const accepted = await acceptInvitation(token, CHOSEN, NOW)
    if (!accepted.ok) throw new Error(accepted.reason)
    expect(await resumeSession(accepted.sessionId, NOW)).toMatchObject({ id, mustChangePassword: false })
    expect((await signIn({ login, password: CHOSEN }, NOW)).ok).toBe(true)
    expect(await viewInvitation(token, NOW)).toBeNull()
    expect(await acceptInvitation(token, 'Other-Lake-2026', NOW)).toEqual({ ok: false, reason: 'invalid' })
    const actions = (await listAudit(id)).map(({ action }) => action)
    expect(actions).toEqual([
      'account.created',
      'invitation.issued',
      'invitation.used',
      'sign-in.succeeded',
      'sign-in.succeeded',
      'invitation.refused',
    ])
  })

  it('lets in one of two who use it at once', async () => {
    const { token } = await invited()
    const answers = await Promise.all([
      acceptInvitation(token, CHOSEN, NOW),
      acceptInvitation(token, 'Other-Lake-2026', NOW),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('holds the chosen password to the rules, and stays good', async () => {
    const { token } = await invited()
    expect(await acceptInvitation(token, 'short', NOW)).toMatchObject({ rules: ['too-short', 'too-simple'] })
    expect((await acceptInvitation(token, CHOSEN, NOW)).ok).toBe(true)
  })

  it('ends after seven days, when another is issued, and with the account', async () => {
    const late = await invited()
    const end = new Date('2025-07-25T10:00:00+08:00')
    expect(await viewInvitation(late.token, new Date(end.getTime() - 1))).not.toBeNull()
    expect(await acceptInvitation(late.token, CHOSEN, end)).toEqual({ ok: false, reason: 'invalid' })
    expect((await listAudit(late.id)).at(-1)).toMatchObject({ details: { reason: 'expired' } })
    const replaced = await invited()
    const again = await invitePerson(house.administrator, replaced.id, NOW)
    if (!again.ok) throw new Error(again.reason)
    expect(await viewInvitation(replaced.token, NOW)).toBeNull()
    expect(await viewInvitation(again.invitation.token, NOW)).not.toBeNull()
    await deactivatePerson(house.administrator, replaced.id, NOW)
    expect(await acceptInvitation(again.invitation.token, CHOSEN, NOW)).toEqual({ ok: false, reason: 'invalid' })
  })

  it('resets a forgotten password: the old one and its sessions end when it is used', async () => {
    const account = await makeAccount()
    const session = await openSession(account, NOW)
    const issued = await invitePerson(house.administrator, account.id, NOW)
    if (!issued.ok) throw new Error(issued.reason)
    expect(await resumeSession(session.sessionId, NOW)).not.toBeNull()
    const { token } = issued.invitation
    expect(await viewInvitation(token, NOW)).toMatchObject({ isFirst: false })
    expect(await acceptInvitation(token, account.password, NOW)).toMatchObject({ rules: ['same-as-previous'] })
    expect((await acceptInvitation(token, CHOSEN, NOW)).ok).toBe(true)
    expect(await resumeSession(session.sessionId, NOW)).toBeNull()
    expect((await signIn(account, NOW)).ok).toBe(false)
  })

  it('is the only way in until a password is chosen', async () => {
    const { login } = await invited()
    for (const password of ['', 'none']) {
      expect(await signIn({ login, password }, NOW)).toEqual({ ok: false, reason: 'wrong-credentials' })
    }
  })
})
