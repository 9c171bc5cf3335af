import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { signIn } from './sign-in'
import { at, listAudit, makeAccount, type TestAccount } from './testing/accounts'

const NOON = at('12:00:00')

/** A dozen password checks take their time on a busy machine. */
const UNHURRIED_MS = 30_000
const wrong = ({ login }: TestAccount) => ({ login, password: 'Not-the-password-1' })

const countersOf = ({ id }: TestAccount) =>
  db.user.findUniqueOrThrow({
    where: { id },
    select: { failedAttempts: true, lockedUntil: true },
  })
const sessionsOf = ({ id }: TestAccount) => db.session.count({ where: { userId: id } })

async function failTimes(account: TestAccount, times: number, now = NOON) {
  for (let i = 0; i < times; i++) await signIn(wrong(account), now)
}

describe('signing in', () => {
  it('opens one session, and is written down', async () => {
    const account = await makeAccount()
    expect((await signIn(account, NOON)).ok).toBe(true)
    expect(await sessionsOf(account)).toBe(1)
    expect(await listAudit(account.id)).toMatchObject([
      { action: 'account.created' },
      { action: 'sign-in.succeeded', actorId: account.id, actorLabel: '陈洁' },
    ])
  })

  it('takes the login in any case, with blanks around it', async () => {
    const account = await makeAccount()
    const login = ` ${account.login.toUpperCase()} `
    expect((await signIn({ ...account, login }, NOON)).ok).toBe(true)
  })

  it('refuses a wrong password: no session, one failure, written down without the password', async () => {
    const account = await makeAccount()
    expect(await signIn(wrong(account), NOON)).toEqual({ ok: false, reason: 'wrong-credentials' })
    expect(await sessionsOf(account)).toBe(0)
    expect(await countersOf(account)).toEqual({ failedAttempts: 1, lockedUntil: null })
    const audit = await listAudit(account.id)
    expect(audit.at(-1)).toMatchObject({
      action: 'sign-in.refused',
      actorId: null,
      details: { reason: 'wrong-credentials' },
    })
    expect(JSON.stringify(audit)).not.toContain('Not-the-password')
  })

  it('forgets failures after a success', async () => {
    const account = await makeAccount()
    await failTimes(account, 4)
    expect((await signIn(account, NOON)).ok).toBe(true)
    expect(await countersOf(account)).toEqual({ failedAttempts: 0, lockedUntil: null })
  })

  it('locks at the fifth failure for 15 minutes, also for the right password', async () => {
    const account = await makeAccount()
    await failTimes(account, 4)
    const locked = { ok: false, reason: 'locked', until: at('12:15:00') }
    expect(await signIn(wrong(account), NOON)).toEqual(locked)
    expect(await signIn(account, at('12:14:59'))).toEqual(locked)
    expect(await sessionsOf(account)).toBe(0)
    const actions = (await listAudit(account.id)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'account.locked')).toHaveLength(1)
    expect((await signIn(account, at('12:15:00'))).ok).toBe(true)
  })

  it('locks as well when the failures come at once', async () => {
    const account = await makeAccount()
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(wrong(account), NOON)))
    const reasons = answers.map((answer) => (answer.ok ? 'accepted' : answer.reason))
    expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(4)
    expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(4)
    expect(await countersOf(account)).toEqual({ failedAttempts: 5, lockedUntil: at('12:15:00') })
  })

  it('counts two failures that come at once as two', async () => {
    const account = await makeAccount()
    await Promise.all([signIn(wrong(account), NOON), signIn(wrong(account), NOON)])
    expect((await countersOf(account)).failedAttempts).toBe(2)
  })

  it('refuses who is deactivated, and says so only for the right password', async () => {
    const account = await makeAccount()
    await db.user.update({ where: { id: account.id }, data: { deactivatedAt: at('08:00:00') } })
    expect(await signIn(account, NOON)).toEqual({ ok: false, reason: 'deactivated' })
    expect(await signIn(wrong(account), NOON)).toEqual({ ok: false, reason: 'wrong-credentials' })
    expect(await sessionsOf(account)).toBe(0)
  })
})

describe('a login that nobody has', () => {
  const unknown = () => ({ login: `nobody-${crypto.randomUUID()}`, password: 'whatever-it-is-1' })

  async function answersOf(credentials: { login: string; password: string }) {
    const instants = [...Array.from({ length: 6 }, () => NOON), at('12:15:00'), at('12:16:00')]
    const answers = []
    for (const now of instants) answers.push(await signIn(credentials, now))
    return answers
  }

  it('is answered as a wrong password is, lock included', async () => {
    const account = await makeAccount()
    expect(await answersOf(unknown())).toEqual(await answersOf(wrong(account)))
  }, UNHURRIED_MS)

  it('is answered alike when the attempts come at once', async () => {
    const credentials = unknown()
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(credentials, NOON)))
    const locked = answers.filter((answer) => !answer.ok && answer.reason === 'locked')
    expect(locked).toHaveLength(4)
  })

  it('leaves nothing of what was typed in the audit record', async () => {
    const login = `secret-${crypto.randomUUID()}`
    await signIn({ login, password: 'x' }, at('03:33:33'))
    const records = await db.auditRecord.findMany({ where: { at: at('03:33:33') } })
    expect(records.length).toBeGreaterThan(0)
    expect(JSON.stringify(records.map(({ id: _, ...record }) => record))).not.toContain(login)
  })

  it('takes the time of a wrong password', async () => {
    const account = await makeAccount()
    const durationMs = async (credentials: { login: string; password: string }) => {
      const started = performance.now()
      await signIn(credentials, NOON)
      return performance.now() - started
    }
    let known = Infinity
    let nobody = Infinity
    for (let i = 0; i < 4; i++) {
      known = Math.min(known, await durationMs(wrong(account)))
      nobody = Math.min(nobody, await durationMs(unknown()))
    }
    expect(nobody / known).toBeGreaterThan(0.3)
    expect(nobody / known).toBeLessThan(3)
  }, UNHURRIED_MS)
})
