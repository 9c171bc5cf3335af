import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { db } from '@/lib/data/client'
import { FAILURES_BEFORE_LOCK } from '@/lib/domain/sign-in'
import { confirmEnrolment, startEnrolment, viewSecondFactor } from './enrol-second-factor'
import { removeSecondFactor, renewRecoveryCodes } from './keep-second-factor'
import { passSecondFactor } from './pass-second-factor'
import { acceptInvitation } from './people/accept-invitation'
import { invitePerson } from './people/invite-person'
import { requireSecondFactor } from './people/require-second-factor'
import { resetSecondFactor } from './people/reset-second-factor'
import { resumeSession, type SignedIn } from './resume-session'
import { signIn } from './sign-in'
import { at, listAudit, makeAccount, openSession, type TestAccount } from './testing/accounts'
import { makeHouse, type House } from './testing/officials'
import { lastAudit, listChanged } from './testing/tables'

const NINE = at('09:00:00')
const TEN = at('10:00:00')
const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)
let house: House

beforeAll(async () => {
  house = await makeHouse()
})
beforeEach(() => {
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters')
})
afterAll(() => vi.unstubAllEnvs())

async function resumed(sessionId: string, now: Date): Promise<SignedIn> {
  const signedIn = await resumeSession(sessionId, now)
  if (signedIn === null) throw new Error('the session has ended')
  return signedIn
}

async function opened(account: TestAccount, now: Date): Promise<SignedIn> {
  const decision = await signIn(account, now)
  if (!decision.ok) throw new Error(decision.reason)
  return resumed(decision.sessionId, now)
}

/** An account whose device knows the key; confirmed at nine. */
async function enrolled() {
  const account = await makeAccount(['planner'])
  await db.user.update({ where: { id: account.id }, data: { mustChangePassword: false } })
  const actor = await openSession(account, NINE)
  await startEnrolment(actor)
  const view = await viewSecondFactor(actor, 'x')
  if (view.state !== 'confirming') throw new Error(view.state)
  const device = new TOTP({ secret: Secret.fromBase32(view.device.key) })
  const codeAt = (instant: Date) => device.generate({ timestamp: instant.getTime() })
  const proof = { password: account.password, code: codeAt(NINE) }
  const confirmed = await confirmEnrolment(actor, proof, NINE)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { account, actor, codeAt, recoveryCodes: confirmed.recoveryCodes }
}

const stored = (id: string) => db.user.findUniqueOrThrow({ where: { id } })
const last = async (id: string) => (await listAudit(id)).at(-1)

describe('turning the second factor on', () => {
  it('keeps no secret in clear, ends the other sessions, and is written down', async () => {
    const account = await makeAccount()
    const elsewhere = await openSession(account, NINE)
    const actor = await openSession(account, NINE)
    expect(await startEnrolment(actor)).toBe(true)
    const view = await viewSecondFactor(actor, 'x')
    if (view.state !== 'confirming') throw new Error(view.state)
    const code = new TOTP({ secret: Secret.fromBase32(view.device.key) }).generate({ timestamp: NINE.getTime() })
    const confirmed = await confirmEnrolment(actor, { password: account.password, code }, NINE)
    if (!confirmed.ok) throw new Error(confirmed.reason)
    expect(await resumeSession(elsewhere.sessionId, NINE)).toBeNull()
    expect(await viewSecondFactor(actor, 'x')).toEqual({ state: 'on', hasPassword: true, recoveryCodes: 10 })
    expect(await last(account.id)).toMatchObject({ action: 'second-factor.enrolled', details: { sessionsEnded: 1 } })
    const rows = JSON.stringify([await stored(account.id), await db.recoveryCode.findMany({ where: { userId: account.id } }), await listAudit(account.id)])
    for (const secret of [view.device.key, ...confirmed.recoveryCodes, code]) expect(rows).not.toContain(secret)
  })

  it('is refused with a wrong code or password; a wrong password counts', async () => {
    const account = await makeAccount()
    const actor = await openSession(account, NINE)
    expect(await confirmEnrolment(actor, { password: account.password, code: '000000' }, NINE)).toMatchObject({ reason: 'not-confirming' })
    await startEnrolment(actor)
    const wrong = { password: account.password, code: '12345' }
    expect(await confirmEnrolment(actor, wrong, NINE)).toEqual({ ok: false, reason: 'wrong-code' })
    expect(await last(account.id)).toMatchObject({ action: 'second-factor.refused' })
    expect(await confirmEnrolment(actor, { password: 'guess', code: '123456' }, NINE)).toMatchObject({ reason: 'wrong-credentials' })
    expect(await stored(account.id)).toMatchObject({ totpConfirmedAt: null, failedAttempts: 1 })
  })

  it('changes no key that is confirmed', async () => {
    const { actor, account } = await enrolled()
    const before = (await stored(account.id)).totpSecret
    expect(await startEnrolment(actor)).toBe(false)
    expect((await stored(account.id)).totpSecret).toBe(before)
  })
})

describe('the second step of a sign-in', () => {
  it('is all that the session opens, until the code is given', async () => {
    const { account, codeAt } = await enrolled()
    const signedIn = await opened(account, TEN)
    expect(signedIn.outstanding).toBe('second-factor')
    expect(await passSecondFactor(signedIn, codeAt(TEN), TEN)).toEqual({ ok: true })
    expect((await resumed(signedIn.sessionId, TEN)).outstanding).toBeNull()
    expect(await last(account.id)).toMatchObject({ action: 'second-factor.passed', details: { by: 'device' } })
  })

  it('takes a code once, and none of an earlier step after it', async () => {
    const { account, codeAt } = await enrolled()
    const first = await opened(account, TEN)
    const second = await opened(account, TEN)
    expect(await passSecondFactor(first, codeAt(TEN), TEN)).toEqual({ ok: true })
    expect(await passSecondFactor(second, codeAt(TEN), TEN)).toMatchObject({ reason: 'wrong-credentials' })
    const before = new Date(TEN.getTime() - 30_000)
    expect(await passSecondFactor(second, codeAt(before), TEN)).toMatchObject({ reason: 'wrong-credentials' })
    const after = new Date(TEN.getTime() + 30_000)
    expect(await passSecondFactor(second, codeAt(after), TEN)).toEqual({ ok: true })
  })

  it('takes a code for one of two sessions that give it at once', async () => {
    const { account, codeAt } = await enrolled()
    const sessions = [await opened(account, TEN), await opened(account, TEN)]
    const answers = await Promise.all(sessions.map((each) => passSecondFactor(each, codeAt(TEN), TEN)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('takes each recovery code once', async () => {
    const { account, recoveryCodes } = await enrolled()
    const [code = '', other = ''] = recoveryCodes
    const sessions = [await opened(account, TEN), await opened(account, TEN)]
    const answers = await Promise.all(sessions.map((each) => passSecondFactor(each, code, TEN)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await opened(account, TEN)
    expect(await passSecondFactor(again, other.toUpperCase().replaceAll('-', ' '), TEN)).toEqual({ ok: true })
    expect(await last(account.id)).toMatchObject({ details: { by: 'recovery' } })
  })

  it('takes nobody else’s code', async () => {
    const mine = await enrolled()
    const other = await enrolled()
    const signedIn = await opened(mine.account, TEN)
    expect((await passSecondFactor(signedIn, other.codeAt(TEN), TEN)).ok).toBe(false)
    expect((await passSecondFactor(signedIn, other.recoveryCodes[0] ?? '', TEN)).ok).toBe(false)
  })

  it('locks after five failures in a row, also for the right code and the password', async () => {
    const { account, codeAt } = await enrolled()
    const signedIn = await opened(account, TEN)
    for (let each = 1; each < FAILURES_BEFORE_LOCK; each++) {
      expect(await passSecondFactor(signedIn, '000000', TEN)).toMatchObject({ reason: 'wrong-credentials' })
    }
    const locked = { ok: false, reason: 'locked', until: minutesAfter(TEN, 15) }
    expect(await passSecondFactor(signedIn, 'nonsense', TEN)).toEqual(locked)
    expect(await passSecondFactor(signedIn, codeAt(TEN), TEN)).toEqual(locked)
    expect(await signIn(account, TEN)).toEqual(locked)
    const later = minutesAfter(TEN, 15)
    expect(await passSecondFactor(signedIn, codeAt(later), later)).toEqual({ ok: true })
  })

  it('gives nobody who knows the password a fresh count of tries', async () => {
    const { account } = await enrolled()
    const signedIn = await opened(account, TEN)
    for (let each = 1; each < FAILURES_BEFORE_LOCK; each++) {
      await passSecondFactor(signedIn, '000000', TEN)
      expect((await signIn(account, TEN)).ok).toBe(true)
    }
    expect(await passSecondFactor(signedIn, '000000', TEN)).toMatchObject({ reason: 'locked' })
  })

  it('is asked for after a one-time link, too', async () => {
    const { account } = await enrolled()
    const issued = await invitePerson(house.administrator, account.id, TEN)
    if (!issued.ok) throw new Error(issued.reason)
    const accepted = await acceptInvitation(issued.invitation.token, 'Quiet-Lake-2025', TEN)
    if (!accepted.ok) throw new Error(accepted.reason)
    expect((await resumed(accepted.sessionId, TEN)).outstanding).toBe('second-factor')
  })
})

describe('keeping the second factor', () => {
  it('is turned off by password and code together, and by neither alone', async () => {
    const { account, actor, codeAt } = await enrolled()
    const right = { password: account.password, code: codeAt(TEN) }
    expect((await removeSecondFactor(actor, { ...right, password: 'guess' }, TEN)).ok).toBe(false)
    expect((await removeSecondFactor(actor, { ...right, code: '000000' }, TEN)).ok).toBe(false)
    expect((await stored(account.id)).failedAttempts).toBe(2)
    expect(await removeSecondFactor(actor, right, TEN)).toEqual({ ok: true })
    expect(await stored(account.id)).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    expect(await db.recoveryCode.count({ where: { userId: account.id } })).toBe(0)
    expect(await last(account.id)).toMatchObject({ action: 'second-factor.removed' })
    expect((await opened(account, TEN)).outstanding).toBeNull()
  })

  it('renews recovery codes, and the old ones end', async () => {
    const { account, actor, codeAt, recoveryCodes } = await enrolled()
    const renewed = await renewRecoveryCodes(actor, { password: account.password, code: codeAt(TEN) }, TEN)
    if (!renewed.ok) throw new Error(renewed.reason)
    const signedIn = await opened(account, TEN)
    expect((await passSecondFactor(signedIn, recoveryCodes[0] ?? '', TEN)).ok).toBe(false)
    expect((await passSecondFactor(signedIn, renewed.recoveryCodes[0] ?? '', TEN)).ok).toBe(true)
  })

  it('is reset by an administrator, who never sees it', async () => {
    const { account, actor } = await enrolled()
    expect(await resetSecondFactor(house.administrator, account.id, TEN)).toEqual({ ok: true })
    expect(await resumeSession(actor.sessionId, NINE)).toBeNull()
    expect(await last(account.id)).toMatchObject({ action: 'second-factor.reset', actorId: house.administrator.id })
    expect(await resetSecondFactor(house.administrator, account.id, TEN)).toMatchObject({ reason: 'no-second-factor' })
    expect((await opened(account, TEN)).outstanding).toBeNull()
    const changed = await listChanged(async () => {
      expect(await resetSecondFactor(house.planner, account.id, TEN)).toMatchObject({ reason: 'forbidden' })
    })
    expect(changed).toEqual([])
  })
})

describe('a role that asks for it', () => {
  it('lets holders without one do nothing else, and none turn it off', async () => {
    const without = await makeAccount(['auditor'])
    await db.user.update({ where: { id: without.id }, data: { mustChangePassword: false } })
    const session = await openSession(without, NINE)
    const holder = await enrolled()
    expect(await requireSecondFactor(house.administrator, ['auditor', 'planner'], NINE)).toEqual({ ok: true })
    expect((await resumed(session.sessionId, NINE)).outstanding).toBe('enrolment')
    const actor = await resumed(holder.actor.sessionId, NINE)
    expect(actor.outstanding).toBeNull()
    const proof = { password: holder.account.password, code: holder.codeAt(TEN) }
    expect(await removeSecondFactor(actor, proof, TEN)).toEqual({ ok: false, reason: 'required' })
    expect(await requireSecondFactor(house.administrator, [], NINE)).toEqual({ ok: true })
    expect((await resumed(session.sessionId, NINE)).outstanding).toBeNull()
    expect(await lastAudit()).toMatchObject({ action: 'role.changed', details: { requiresSecondFactor: false } })
  })

  it('is for administrators to decide', async () => {
    for (const who of ['contributor', 'reviewer', 'planner', 'auditor'] as const) {
      const changed = await listChanged(async () => {
        expect(await requireSecondFactor(house[who], ['reviewer'], NINE)).toEqual({ ok: false, reason: 'forbidden' })
      })
      expect(changed).toEqual([])
    }
  })
})
