/** Failures in a row before an account is locked (GB/T 22239-2019: limit the failures). */
export const FAILURES_BEFORE_LOCK = 5

const MINUTE_MS = 60_000

/** How long a locked account stays locked. */
export const LOCK_MINUTES = 15

/** A session that shows no sign of life for this long has ended. */
export const IDLE_MINUTES = 30

/** A session ends this long after the sign-in, however busy. */
export const SESSION_HOURS = 12

const ABSOLUTE_MS = SESSION_HOURS * 60 * MINUTE_MS

/** Stands in place of a hash until its owner has chosen a password; no password matches it. */
export const NO_PASSWORD = 'none'

/** What an account remembers of failed sign-ins. */
export type Counters = {
  failedAttempts: number
  lockedUntil: Date | null
}

export type AccountFacts = Counters & { deactivatedAt: Date | null }

export type SignInRefusal =
  | { reason: 'wrong-credentials' }
  | { reason: 'locked'; until: Date }
  | { reason: 'deactivated' }

/** What an attempt leads to, with the counters to keep; `locks` marks the attempt that locked. */
export type Attempt =
  | { ok: true; next: Counters }
  | { ok: false; refusal: SignInRefusal; next: Counters; locks: boolean }

const CLEAR: Counters = { failedAttempts: 0, lockedUntil: null }

const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS)

/** The instant until which the account is locked at `now`; null when it is not. */
export function findLock(counters: Counters, now: Date): Date | null {
  const until = counters.lockedUntil
  return until !== null && now < until ? until : null
}

/**
 * Answers one attempt to prove a password. A locked account refuses the right password
 * too and counts nothing; the fifth failure in a row locks; a lock that has run out starts
 * the count anew. That an account is deactivated is told only to whom knows its password.
 *
 * @param isWhole whether nothing else is asked for: a password before a second factor forgets no
 *   failure, or who knows it could try code after code
 */
export function decideSignIn(
  account: AccountFacts,
  passwordMatches: boolean,
  now: Date,
  isWhole = true,
): Attempt {
  const { failedAttempts, lockedUntil } = account
  const until = findLock(account, now)
  if (until !== null) {
    const next = { failedAttempts, lockedUntil }
    return { ok: false, refusal: { reason: 'locked', until }, next, locks: false }
  }
  if (!passwordMatches) return failure(lockedUntil === null ? failedAttempts : 0, now)
  if (account.deactivatedAt !== null) {
    return { ok: false, refusal: { reason: 'deactivated' }, next: CLEAR, locks: false }
  }
  const keepsCount = !isWhole && lockedUntil === null
  return { ok: true, next: keepsCount ? { failedAttempts, lockedUntil } : CLEAR }
}

function failure(failuresBefore: number, now: Date): Attempt {
  const failedAttempts = failuresBefore + 1
  if (failedAttempts < FAILURES_BEFORE_LOCK) {
    const next = { failedAttempts, lockedUntil: null }
    return { ok: false, refusal: { reason: 'wrong-credentials' }, next, locks: false }
  }
  const until = minutesAfter(now, LOCK_MINUTES)
  const next = { failedAttempts, lockedUntil: until }
  return { ok: false, refusal: { reason: 'locked', until }, next, locks: true }
}

export type SessionFacts = {
  createdAt: Date
  lastSeenAt: Date
  revokedAt: Date | null
  /** of the account it belongs to */
  deactivatedAt: Date | null
}

export type SessionEnd = 'revoked' | 'deactivated' | 'idle' | 'expired'

/** Why a session no longer counts at `now`; null while it lives. */
export function findSessionEnd(session: SessionFacts, now: Date): SessionEnd | null {
  if (session.revokedAt !== null) return 'revoked'
  if (session.deactivatedAt !== null) return 'deactivated'
  if (now.getTime() - session.createdAt.getTime() >= ABSOLUTE_MS) return 'expired'
  if (now >= minutesAfter(session.lastSeenAt, IDLE_MINUTES)) return 'idle'
  return null
}

/** Whether a sign of life is worth writing down: at most one a minute. */
export const isSeenAnew = (lastSeenAt: Date, now: Date): boolean =>
  now >= minutesAfter(lastSeenAt, 1)
