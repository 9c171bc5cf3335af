import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginSingleSignOn, finishSingleSignOn, type Checks } from '@/lib/auth/single-sign-on/provider'
import { findSingleSignOn, type SingleSignOnSettings } from '@/lib/auth/single-sign-on/settings'
import { startIdentityProvider, type IdentityProvider } from '@/lib/auth/testing/identity-provider'
import { walkThrough } from '@/lib/auth/testing/walk'
import { db } from '@/lib/data/client'
import { FAILURES_BEFORE_LOCK } from '@/lib/domain/sign-in'
import { identityKey } from '@/lib/domain/single-sign-on'
import { resumeSession } from './resume-session'
import { signIn } from './sign-in'
import { recordSingleSignOnFault, signInByProvider } from './single-sign-on'
import { at, listAudit, makeAccount, type TestAccount } from './testing/accounts'
import { lastAudit, listChanged } from './testing/tables'

const NINE = at('09:00:00')
const TEN = at('10:00:00')
const REDIRECT = 'http://localhost:3000/desk/sign-in/single-sign-on/callback'
const CLIENT = { id: 'jiannuo', secret: 'a secret of the client', redirectUri: REDIRECT }
let provider: IdentityProvider
let settings: SingleSignOnSettings

beforeAll(async () => {
  provider = await startIdentityProvider(CLIENT)
})
beforeEach(() => {
  vi.stubEnv('JIANNUO_ORIGIN', 'http://localhost:3000')
  vi.stubEnv('JIANNUO_OIDC_ISSUER', provider.issuer)
  vi.stubEnv('JIANNUO_OIDC_CLIENT_ID', CLIENT.id)
  vi.stubEnv('JIANNUO_OIDC_CLIENT_SECRET', CLIENT.secret)
  provider.methods = ['pwd']
  settings = requireSettings()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await provider.close()
})

function requireSettings(): SingleSignOnSettings {
  const found = findSingleSignOn()
  if (found === null) throw new Error('single sign-on is not set up')
  return found
}

async function begin(as = settings) {
  const begun = await beginSingleSignOn(as, 'zh', new Date())
  if (!begun.ok) throw new Error(begun.cause)
  return begun
}

/** From the link on the sign-in page to what the provider says. */
async function signOn(subject: string | null, as = settings, change: (checks: Checks) => Checks = (same) => same) {
  const { address, checks } = await begin(as)
  return finishSingleSignOn(as, await walkThrough(address, subject, REDIRECT), change(checks), new Date())
}

async function linked(subject: string): Promise<TestAccount> {
  const account = await makeAccount(['planner'])
  const oidcSubject = identityKey({ issuer: provider.issuer, subject })
  await db.user.update({ where: { id: account.id }, data: { oidcSubject, mustChangePassword: false } })
  return account
}

const vouched = (subject: string, hasSecondFactor = false) => ({ issuer: provider.issuer, subject, hasSecondFactor })
const last = async (id: string) => (await listAudit(id)).at(-1)

describe('a real provider', () => {
  it('says who it is, and by which subject', async () => {
    expect(await signOn('chen')).toEqual({ ok: true, vouched: vouched('chen') })
  })

  it('is asked with PKCE, state and nonce, new ones each time', async () => {
    const queries = [await begin(), await begin()].map(({ address }) => new URL(address).searchParams)
    for (const query of queries) expect(query.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(new Set(queries.map((query) => query.get(name))).size).toBe(2)
    }
  })

  it.each(['state', 'nonce', 'verifier'] as const)('is not believed with another %s', async (name) => {
    const forged = (checks: Checks): Checks => ({ ...checks, [name]: 'another'.repeat(7) })
    expect(await signOn('chen', settings, forged)).toMatchObject({ ok: false, fault: 'invalid' })
  })

  it('answers a code once', async () => {
    const { address, checks } = await begin()
    const answer = await walkThrough(address, 'chen', REDIRECT)
    expect((await finishSingleSignOn(settings, answer, checks, new Date())).ok).toBe(true)
    expect(await finishSingleSignOn(settings, answer, checks, new Date())).toMatchObject({ cause: 'invalid_grant' })
  })

  it('is believed about a second factor only where that is set up', async () => {
    provider.methods = ['pwd', 'otp']
    expect(await signOn('chen')).toMatchObject({ vouched: { hasSecondFactor: false } })
    vi.stubEnv('JIANNUO_OIDC_SECOND_FACTOR', 'mfa, otp')
    expect(await signOn('chen', requireSettings())).toMatchObject({ vouched: { hasSecondFactor: true } })
    provider.methods = ['pwd']
    expect(await signOn('chen', requireSettings())).toMatchObject({ vouched: { hasSecondFactor: false } })
    vi.stubEnv('JIANNUO_OIDC_SECOND_FACTOR', undefined)
  })

  it('tells that somebody cancelled', async () => {
    expect(await signOn(null)).toEqual({ ok: false, fault: 'denied', cause: 'access_denied' })
  })

  it('refuses a wrong secret, and its name goes no further than the cause', async () => {
    const wrong = await signOn('chen', { ...settings, clientSecret: 'guess' })
    expect(wrong).toEqual({ ok: false, fault: 'invalid', cause: 'invalid_client' })
  })

  it('is not believed under another name, nor where nobody answers', async () => {
    const renamed = { ...settings, issuer: provider.issuer.replace('127.0.0.1', 'localhost') }
    expect(await beginSingleSignOn(renamed, 'zh', new Date())).toEqual({ ok: false, fault: 'invalid', cause: 'wrong-issuer' })
    const gone = await startIdentityProvider(CLIENT)
    await gone.close()
    const silent = { ...settings, issuer: gone.issuer }
    const byName = { ...silent, issuer: gone.issuer.replace('127.0.0.1', 'localhost') }
    const unknown = { ...silent, issuer: 'https://login.invalid' }
    for (const [nowhere, cause] of [[silent, 'ECONNREFUSED'], [byName, 'ECONNREFUSED'], [unknown, /^E[A-Z_]+$/]] as const) {
      const expected = { ok: false, fault: 'unreachable', cause: expect.stringMatching(cause) }
      expect(await beginSingleSignOn(nowhere, 'zh', new Date())).toEqual(expected)
    }
  })

  it('is not believed over TLS that nobody vouches for', async () => {
    const plain = { ...settings, issuer: provider.issuer.replace('http:', 'https:') }
    expect(await beginSingleSignOn(plain, 'zh', new Date())).toMatchObject({ ok: false, fault: 'unreachable' })
  })
})

describe('an account linked to it', () => {
  it('is opened by its subject alone, as by a password, and it is written down', async () => {
    const account = await linked('lin')
    const signedOn = await signOn('lin')
    if (!signedOn.ok) throw new Error(signedOn.cause)
    const decision = await signInByProvider(signedOn.vouched, TEN)
    if (!decision.ok) throw new Error(decision.reason)
    expect(await resumeSession(decision.sessionId, TEN)).toMatchObject({ id: account.id, outstanding: null })
    expect(await last(account.id)).toMatchObject({
      action: 'sign-in.succeeded',
      actorId: account.id,
      details: { session: decision.sessionId, by: 'single-sign-on' },
    })
    expect(await resumeSession(decision.sessionId, at('10:31:00'))).toBeNull()
  })

  it('is made for nobody: a stranger is refused, and only that is written down', async () => {
    const changed = await listChanged(async () => {
      expect(await signInByProvider(vouched('stranger'), TEN)).toEqual({ ok: false, reason: 'not-linked' })
    })
    expect(changed).toEqual([])
    const record = await lastAudit()
    expect(record).toMatchObject({ action: 'sign-in.refused', actorId: null, details: { reason: 'not-linked', by: 'single-sign-on' } })
    expect(JSON.stringify(record)).not.toContain('stranger')
  })

  it('is not opened by the same subject of another provider', async () => {
    await linked('gao')
    const elsewhere = { ...vouched('gao'), issuer: 'https://elsewhere.example' }
    expect(await signInByProvider(elsewhere, TEN)).toMatchObject({ reason: 'not-linked' })
  })

  it('stays shut when it is out of use, and its session ends when it is taken out', async () => {
    const account = await linked('he')
    const decision = await signInByProvider(vouched('he'), TEN)
    if (!decision.ok) throw new Error(decision.reason)
    await db.user.update({ where: { id: account.id }, data: { deactivatedAt: TEN } })
    expect(await resumeSession(decision.sessionId, TEN)).toBeNull()
    expect(await signInByProvider(vouched('he'), TEN)).toEqual({ ok: false, reason: 'deactivated' })
    expect(await last(account.id)).toMatchObject({ action: 'sign-in.refused', details: { reason: 'deactivated' } })
  })

  it('stays shut while wrong passwords have locked it', async () => {
    const account = await linked('ma')
    for (let each = 0; each < FAILURES_BEFORE_LOCK; each++) await signIn({ ...account, password: 'guess' }, NINE)
    expect(await signInByProvider(vouched('ma'), NINE)).toEqual({ ok: false, reason: 'locked' })
    expect((await signInByProvider(vouched('ma'), TEN)).ok).toBe(true)
  })

  it('asks for its own second factor, unless the provider’s is accepted', async () => {
    const account = await linked('wu')
    await db.user.update({ where: { id: account.id }, data: { totpSecret: 'sealed', totpConfirmedAt: NINE } })
    for (const [hasSecondFactor, outstanding] of [[false, 'second-factor'], [true, null]] as const) {
      const decision = await signInByProvider(vouched('wu', hasSecondFactor), TEN)
      if (!decision.ok) throw new Error(decision.reason)
      expect((await resumeSession(decision.sessionId, TEN))?.outstanding).toBe(outstanding)
    }
  })

  it('gives who has the identity no fresh count of codes to try', async () => {
    const account = await linked('xu')
    const counted = { totpSecret: 'sealed', totpConfirmedAt: NINE, failedAttempts: 3 }
    await db.user.update({ where: { id: account.id }, data: counted })
    await signInByProvider(vouched('xu'), TEN)
    expect((await db.user.findUniqueOrThrow({ where: { id: account.id } })).failedAttempts).toBe(3)
  })

  it('is asked for no new password where it never had one', async () => {
    const account = await linked('ye')
    await db.user.update({ where: { id: account.id }, data: { passwordHash: 'none', mustChangePassword: true } })
    const decision = await signInByProvider(vouched('ye'), TEN)
    if (!decision.ok) throw new Error(decision.reason)
    expect((await resumeSession(decision.sessionId, TEN))?.outstanding).toBeNull()
  })
})

it('writes down why the provider vouched for nobody', async () => {
  await recordSingleSignOnFault('invalid', 'invalid_client', TEN)
  expect(await lastAudit()).toMatchObject({
    action: 'sign-in.refused',
    details: { reason: 'invalid', cause: 'invalid_client', by: 'single-sign-on' },
  })
})

it('leads nowhere where it is not set up', async () => {
  vi.stubEnv('JIANNUO_OIDC_ISSUER', '')
  const [{ GET: begins }, { GET: ends }] = await Promise.all([
    import('@/app/[locale]/desk/sign-in/single-sign-on/route'),
    import('@/app/[locale]/desk/sign-in/single-sign-on/callback/route'),
  ])
  const request = new Request('http://localhost:3000/desk/sign-in/single-sign-on')
  expect((await begins(request, { params: Promise.resolve({ locale: 'zh' }) })).status).toBe(404)
  expect((await ends(request)).status).toBe(404)
})
