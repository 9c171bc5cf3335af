import { expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { at, listAudit, makeAccount } from '../testing/accounts'
import { acceptInvitation } from './accept-invitation'
import { inviteAtTheConsole } from './invite-at-the-console'

const NOW = at('10:00:00')

it('lets the last administrator in again, and says that it was the operator', async () => {
  const account = await makeAccount(['administrator'])
  const made = await inviteAtTheConsole(` ${account.login.toUpperCase()}`, NOW)
  if (!made.ok) throw new Error(made.reason)
  expect((await listAudit(account.id)).at(-1)).toMatchObject({ action: 'invitation.issued', actorLabel: 'operator' })
  expect((await acceptInvitation(made.invitation.token, 'Quiet-Lake-2025', NOW)).ok).toBe(true)
})

it('makes no link for a login that nobody has, or an account out of use', async () => {
  const account = await makeAccount()
  await db.user.update({ where: { id: account.id }, data: { deactivatedAt: NOW } })
  expect(await inviteAtTheConsole('nobody', NOW)).toEqual({ ok: false, reason: 'unknown-login' })
  expect(await inviteAtTheConsole(account.login, NOW)).toEqual({ ok: false, reason: 'deactivated' })
  expect(await db.invitation.count({ where: { userId: account.id } })).toBe(0)
})
