import { expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { at, listAudit, makeAccount, openSession } from '../testing/accounts'
import { resumeSession } from '../resume-session'
import { signIn } from '../sign-in'
import { resetAtTheConsole } from './reset-at-the-console'

const NOW = at('10:00:00')

it('lets the last administrator do without the lost device, and says that it was the operator', async () => {
  const account = await makeAccount(['administrator'])
  const { sessionId } = await openSession(account, NOW)
  const enrolled = { totpSecret: 'sealed', totpConfirmedAt: NOW }
  await db.user.update({ where: { id: account.id }, data: enrolled })
  expect(await resetAtTheConsole(` ${account.login.toUpperCase()}`, NOW)).toEqual({ ok: true })
  expect(await resumeSession(sessionId, NOW)).toBeNull()
  expect((await listAudit(account.id)).at(-1)).toMatchObject({
    action: 'second-factor.reset',
    actorLabel: 'operator',
    details: { sessionsEnded: 1 },
  })
  expect((await signIn({ ...account, password: 'not this one' }, NOW)).ok).toBe(false)
  expect((await signIn(account, NOW)).ok).toBe(true)
})

it('finds nothing to do for a login that nobody has, or an account without a second factor', async () => {
  const account = await makeAccount()
  expect(await resetAtTheConsole('nobody', NOW)).toEqual({ ok: false, reason: 'unknown-login' })
  expect(await resetAtTheConsole(account.login, NOW)).toEqual({ ok: false, reason: 'no-second-factor' })
  await db.user.update({ where: { id: account.id }, data: { deactivatedAt: NOW } })
  expect(await resetAtTheConsole(account.login, NOW)).toEqual({ ok: false, reason: 'deactivated' })
})
