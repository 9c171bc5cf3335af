import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { resumeSession } from './resume-session'
import { revokeSessions } from './revoke-sessions'
import { signOut } from './sign-out'
import { at, listAudit, makeAccount, openSession } from './testing/accounts'

const lastSeenOf = async (sessionId: string) =>
  (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt

describe('a session', () => {
  it('tells who is signed in, for whom, and in which roles', async () => {
    const account = await makeAccount(['contributor', 'reviewer'])
    const signedIn = await openSession(account, at('09:00:00'))
    expect(signedIn).toMatchObject({
      id: account.id,
      login: account.login,
      name: '陈洁',
      roles: ['contributor', 'reviewer'],
      departmentIds: [signedIn.departmentId],
      departmentName: { zh: '区城建局', en: 'Construction Bureau' },
      mustChangePassword: true,
    })
    expect(signedIn).not.toHaveProperty('passwordHash')
  })

  it('reports for no department without the role of a contributor', async () => {
    const signedIn = await openSession(await makeAccount(['reviewer']), at('09:00:00'))
    expect(signedIn.departmentIds).toEqual([])
  })

  it('ends after 30 minutes of silence', async () => {
    const { sessionId } = await openSession(await makeAccount(), at('09:00:00'))
    expect(await resumeSession(sessionId, at('09:30:00'))).toBeNull()
    expect(await resumeSession(sessionId, at('09:29:59'))).not.toBeNull()
    expect(await resumeSession(sessionId, at('09:59:58'))).not.toBeNull()
    expect(await resumeSession(sessionId, at('10:29:58'))).toBeNull()
  })

  it('ends 12 hours after the sign-in, however busy', async () => {
    const { sessionId } = await openSession(await makeAccount(), at('08:00:00'))
    await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: at('19:59:00') } })
    expect(await resumeSession(sessionId, at('19:59:59'))).not.toBeNull()
    expect(await resumeSession(sessionId, at('20:00:00'))).toBeNull()
  })

  it('writes down a sign of life at most once a minute, and never backwards', async () => {
    const { sessionId } = await openSession(await makeAccount(), at('09:00:00'))
    await resumeSession(sessionId, at('09:00:59'))
    expect(await lastSeenOf(sessionId)).toEqual(at('09:00:00'))
    await Promise.all(['09:05:00', '09:03:00'].map((time) => resumeSession(sessionId, at(time))))
    expect(await lastSeenOf(sessionId)).toEqual(at('09:05:00'))
  })

  it('ends at once when the account is deactivated', async () => {
    const { id, sessionId } = await openSession(await makeAccount(), at('09:00:00'))
    await db.user.update({ where: { id }, data: { deactivatedAt: at('09:00:01') } })
    expect(await resumeSession(sessionId, at('09:00:02'))).toBeNull()
  })

  it('is not found by a name nobody gave', async () => {
    expect(await resumeSession('', at('09:00:00'))).toBeNull()
    expect(await resumeSession(crypto.randomUUID(), at('09:00:00'))).toBeNull()
  })
})

describe('signing out', () => {
  it('ends this session alone, at once, and is written down once', async () => {
    const account = await makeAccount()
    const here = await openSession(account, at('09:00:00'))
    const elsewhere = await openSession(account, at('09:00:00'))
    await signOut(here.sessionId, at('09:01:00'))
    await signOut(here.sessionId, at('09:02:00'))
    expect(await resumeSession(here.sessionId, at('09:01:00'))).toBeNull()
    expect(await resumeSession(elsewhere.sessionId, at('09:01:00'))).not.toBeNull()
    expect(await listAudit(here.sessionId)).toMatchObject([
      { action: 'session.ended', actorId: account.id },
    ])
  })

  it('everywhere ends every session of the person, and nobody else’s', async () => {
    const account = await makeAccount()
    const sessions = [
      await openSession(account, at('09:00:00')),
      await openSession(account, at('09:00:00')),
    ]
    const other = await openSession(await makeAccount(), at('09:00:00'))
    for (const actor of sessions.slice(0, 1)) await revokeSessions(actor, at('09:01:00'))
    for (const { sessionId } of sessions) {
      expect(await resumeSession(sessionId, at('09:01:00'))).toBeNull()
    }
    expect(await resumeSession(other.sessionId, at('09:01:00'))).not.toBeNull()
    expect((await listAudit(account.id)).at(-1)).toMatchObject({
      action: 'sessions.revoked',
      details: { ended: 2 },
    })
  })
})
