import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import type { Mailbox } from '@/lib/mail/testing/mailbox'
import { MailRefused } from '@/lib/mail/transport'
import { signIn } from '../sign-in'
import { at, listAudit, makeAccount, type TestAccount } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { forgetReminders, reach, useMailbox } from '../testing/reminders'
import { listChanged } from '../testing/tables'
import { acceptInvitation } from './accept-invitation'
import { invitePerson } from './invite-person'
import { mailInvitation } from './mail-invitation'
import { sendInvitation } from './send-invitation'

const NOW = at('10:00:00')
let house: House
let mailbox: Mailbox

beforeAll(async () => {
  house = await makeHouse()
})
beforeEach(async () => {
  mailbox = await useMailbox()
})
afterEach(async () => {
  await mailbox.close()
  await forgetReminders()
})

const queued = () => db.$queryRaw<{ id: string }[]>`
  SELECT "data"->>'invitationId' AS "id" FROM pgboss.job WHERE "name" = 'send-invitation'`

/** Somebody with an address, to whom a link is on its way. */
async function asked() {
  const account = await makeAccount()
  const address = await reach(account)
  expect(await mailInvitation(house.administrator, account.id, NOW)).toEqual({ ok: true })
  const [job] = await queued()
  if (job === undefined) throw new Error('no job was queued')
  return { account, address, id: job.id }
}

const tokens = () => mailbox.received.map(({ parsed }) => /\/desk\/invitation\/([\w-]{43})/.exec(parsed.text ?? '')?.[1] ?? '')
const accept = (token: string) => acceptInvitation(token, 'Quiet-Lake-2025', NOW)
const canSignIn = async (account: TestAccount) => (await signIn(account, NOW)).ok

it('goes to its owner alone: the token stands in the mail, and nowhere else', async () => {
  const { account, address, id } = await asked()
  expect(await sendInvitation(id, NOW)).toEqual({ ok: true })
  expect(mailbox.received.map(({ to }) => to)).toEqual([[address]])
  const [token = ''] = tokens()
  expect(mailbox.received[0]?.parsed.text).toContain(account.login)
  const rows = JSON.stringify([await db.invitation.findMany({ where: { userId: account.id } }), await listAudit(account.id), await queued()])
  expect(rows).not.toContain(token)
  expect((await listAudit(account.id)).map(({ action }) => action).slice(-2)).toEqual(['invitation.issued', 'invitation.sent'])
  expect(await canSignIn(account)).toBe(true)
  expect((await accept(token)).ok).toBe(true)
  expect(await canSignIn(account)).toBe(false)
})

it('is sent once, also by two jobs at once', async () => {
  const { id } = await asked()
  const decisions = await Promise.all([sendInvitation(id, NOW), sendInvitation(id, NOW)])
  expect(decisions).toContainEqual({ ok: true })
  expect(decisions).toContainEqual({ ok: false, reason: 'already-sent' })
  expect(mailbox.received).toHaveLength(1)
  expect((await accept(tokens()[0] ?? '')).ok).toBe(true)
})

it('is tried again when the server refuses it, and nothing is written before', async () => {
  const { id } = await asked()
  mailbox.refuseWith(451)
  const changed = await listChanged(async () => {
    await expect(sendInvitation(id, NOW)).rejects.toThrow(MailRefused)
  })
  expect(changed).toEqual([])
  mailbox.refuseWith(null)
  expect(await sendInvitation(id, NOW)).toEqual({ ok: true })
  expect((await accept(tokens()[0] ?? '')).ok).toBe(true)
})

it('ends an earlier link, and is ended by a newer one', async () => {
  const { account, id } = await asked()
  const newer = await invitePerson(house.administrator, account.id, NOW)
  expect(newer.ok).toBe(true)
  expect(await sendInvitation(id, NOW)).toEqual({ ok: false, reason: 'revoked' })
  expect(await mailInvitation(house.administrator, account.id, NOW)).toEqual({ ok: true })
  if (newer.ok) expect((await accept(newer.invitation.token)).ok).toBe(false)
})

it('goes to nobody who was taken out of use or lost the address meanwhile', async () => {
  const { account, id } = await asked()
  await db.user.update({ where: { id: account.id }, data: { email: null } })
  expect(await sendInvitation(id, NOW)).toEqual({ ok: false, reason: 'no-address' })
  await db.user.update({ where: { id: account.id }, data: { deactivatedAt: NOW } })
  expect(await sendInvitation(id, NOW)).toEqual({ ok: false, reason: 'deactivated' })
  expect(await sendInvitation(randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(mailbox.received).toHaveLength(0)
})

it('is refused without an address, without a mail server, and to whom is no administrator', async () => {
  const account = await makeAccount()
  const changed = await listChanged(async () => {
    expect(await mailInvitation(house.administrator, account.id, NOW)).toEqual({ ok: false, reason: 'no-address' })
    expect(await mailInvitation(house.planner, account.id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await mailInvitation(house.administrator, house.administrator.id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
  })
  expect(changed).toEqual([])
  await db.user.update({ where: { id: account.id }, data: { email: `${account.login}@example.org` } })
  delete process.env['JIANNUO_SMTP_URL']
  expect(await mailInvitation(house.administrator, account.id, NOW)).toEqual({ ok: false, reason: 'no-mail' })
})
