import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideSignIn,
  findSessionEnd,
  isSeenAnew,
  type AccountFacts,
  type SessionFacts,
} from './sign-in'

const at = (time: string) => new Date(`2025-07-18T${time}+08:00`)
const NOON = at('12:00:00')

const account = (facts: Partial<AccountFacts> = {}): AccountFacts => ({
  failedAttempts: 0,
  lockedUntil: null,
  deactivatedAt: null,
  ...facts,
})

describe('a sign-in', () => {
  it('is accepted with the right password, and forgets earlier failures', () => {
    const attempt = decideSignIn(account({ failedAttempts: 4 }), true, NOON)
    expect(attempt).toEqual({ ok: true, next: { failedAttempts: 0, lockedUntil: null } })
  })

  it('counts failures one to four without a lock', () => {
    for (const failedAttempts of [0, 1, 2, 3]) {
      expect(decideSignIn(account({ failedAttempts }), false, NOON)).toEqual({
        ok: false,
        refusal: { reason: 'wrong-credentials' },
        next: { failedAttempts: failedAttempts + 1, lockedUntil: null },
        locks: false,
      })
    }
  })

  it('locks for 15 minutes at the fifth failure, and says until when', () => {
    expect(decideSignIn(account({ failedAttempts: 4 }), false, NOON)).toEqual({
      ok: false,
      refusal: { reason: 'locked', until: at('12:15:00') },
      next: { failedAttempts: 5, lockedUntil: at('12:15:00') },
      locks: true,
    })
  })

  it('is refused while locked, whatever the password, and the lock does not grow', () => {
    const locked = account({ failedAttempts: 5, lockedUntil: at('12:15:00') })
    for (const matches of [true, false]) {
      expect(decideSignIn(locked, matches, at('12:14:59'))).toEqual({
        ok: false,
        refusal: { reason: 'locked', until: at('12:15:00') },
        next: { failedAttempts: 5, lockedUntil: at('12:15:00') },
        locks: false,
      })
    }
  })

  it('is free again when the lock has run out, with five new tries', () => {
    const locked = account({ failedAttempts: 5, lockedUntil: at('12:15:00') })
    expect(decideSignIn(locked, true, at('12:15:00')).ok).toBe(true)
    expect(decideSignIn(locked, false, at('12:15:00'))).toMatchObject({
      refusal: { reason: 'wrong-credentials' },
      next: { failedAttempts: 1, lockedUntil: null },
    })
  })

  it('tells that an account is deactivated only to whom knows the password', () => {
    const gone = account({ deactivatedAt: at('09:00:00') })
    expect(decideSignIn(gone, true, NOON)).toMatchObject({ refusal: { reason: 'deactivated' } })
    expect(decideSignIn(gone, false, NOON)).toMatchObject({
      refusal: { reason: 'wrong-credentials' },
    })
  })

  it('never lets more than five wrong passwords through in any 15 minutes', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 * 60_000 }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(steps, (pausesMs) => {
        let facts = account()
        let clock = NOON.getTime()
        const tried: number[] = []
        for (const pauseMs of pausesMs) {
          clock += pauseMs
          const attempt = decideSignIn(facts, false, new Date(clock))
          const counted = attempt.next.failedAttempts !== facts.failedAttempts
          if (counted) tried.push(clock)
          facts = { ...facts, ...attempt.next }
        }
        const crowded = tried.filter((time, i) => (tried[i + 5] ?? Infinity) - time < 15 * 60_000)
        expect(crowded).toEqual([])
      }),
    )
  })
})

describe('a session', () => {
  const session = (facts: Partial<SessionFacts> = {}): SessionFacts => ({
    createdAt: at('08:00:00'),
    lastSeenAt: NOON,
    revokedAt: null,
    deactivatedAt: null,
    ...facts,
  })

  it('lives up to 30 minutes without a sign of life', () => {
    expect(findSessionEnd(session(), at('12:29:59'))).toBeNull()
    expect(findSessionEnd(session(), at('12:30:00'))).toBe('idle')
  })

  it('ends 12 hours after the sign-in, however busy', () => {
    const busy = (time: string) => session({ lastSeenAt: at(time) })
    expect(findSessionEnd(busy('19:59:00'), at('19:59:59'))).toBeNull()
    expect(findSessionEnd(busy('19:59:00'), at('20:00:00'))).toBe('expired')
  })

  it('ends at once when revoked or when the account is deactivated', () => {
    expect(findSessionEnd(session({ revokedAt: NOON }), NOON)).toBe('revoked')
    expect(findSessionEnd(session({ deactivatedAt: NOON }), NOON)).toBe('deactivated')
  })

  it('writes down a sign of life at most once a minute', () => {
    expect(isSeenAnew(NOON, at('12:00:59'))).toBe(false)
    expect(isSeenAnew(NOON, at('12:01:00'))).toBe(true)
  })
})
