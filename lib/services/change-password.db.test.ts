import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { changePassword } from './change-password'
import { resumeSession } from './resume-session'
import { signIn } from './sign-in'
import { at, listAudit, makeAccount, openSession } from './testing/accounts'

const NEXT = 'Quiet-Lake-2025'
const NINE = at('09:00:00')

const stored = (id: string) =>
  db.user.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true, mustChangePassword: true, failedAttempts: true },
  })

describe('changing the password', () => {
  it('lets the new one in and the old one no longer, and opens the desk', async () => {
    const account = await makeAccount()
    const actor = await openSession(account, NINE)
    const change = { current: account.password, next: NEXT }
    expect(await changePassword(actor, change, NINE)).toEqual({ ok: true })
    expect(await resumeSession(actor.sessionId, NINE)).toMatchObject({ mustChangePassword: false })
    expect((await signIn({ ...account, password: NEXT }, NINE)).ok).toBe(true)
    expect((await signIn(account, NINE)).ok).toBe(false)
  })

  it('ends the other sessions and keeps this one', async () => {
    const account = await makeAccount()
    const here = await openSession(account, NINE)
    const elsewhere = await openSession(account, NINE)
    await changePassword(here, { current: account.password, next: NEXT }, NINE)
    expect(await resumeSession(here.sessionId, NINE)).not.toBeNull()
    expect(await resumeSession(elsewhere.sessionId, NINE)).toBeNull()
    expect((await listAudit(account.id)).at(-1)).toMatchObject({
      action: 'password.changed',
      actorId: account.id,
      details: { sessionsEnded: 1 },
    })
  })

  it('is refused with the broken rules, and changes nothing', async () => {
    const account = await makeAccount()
    const actor = await openSession(account, NINE)
    const before = await stored(account.id)
    const refuse = (next: string) =>
      changePassword(actor, { current: account.password, next }, NINE)
    expect(await refuse('short')).toMatchObject({ rules: ['too-short', 'too-simple'] })
    expect(await refuse(account.password)).toMatchObject({ rules: ['same-as-previous'] })
    expect(await refuse(`${account.login}-A1`)).toMatchObject({ rules: ['contains-login'] })
    expect(await stored(account.id)).toEqual(before)
  })

  it('is refused with a wrong current password, which counts, is written down and locks', async () => {
    const account = await makeAccount()
    const actor = await openSession(account, NINE)
    const before = await stored(account.id)
    const guess = () => changePassword(actor, { current: 'guess', next: NEXT }, NINE)
    expect(await guess()).toEqual({ ok: false, reason: 'wrong-credentials' })
    expect(await stored(account.id)).toEqual({ ...before, failedAttempts: 1 })
    const audit = await listAudit(account.id)
    expect(audit.at(-1)).toMatchObject({ action: 'access.refused', actorId: account.id })
    expect(JSON.stringify(audit)).not.toContain('guess')
    for (let i = 0; i < 4; i++) await guess()
    const change = { current: account.password, next: NEXT }
    expect(await changePassword(actor, change, NINE)).toMatchObject({ reason: 'locked' })
    expect((await stored(account.id)).passwordHash).toBe(before.passwordHash)
  })

  it('succeeds once when it is sent twice at the same time', async () => {
    const account = await makeAccount()
    const actor = await openSession(account, NINE)
    const change = (next: string) => changePassword(actor, { current: account.password, next }, NINE)
    const answers = await Promise.all([change(NEXT), change('Other-Lake-2026')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
