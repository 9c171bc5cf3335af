import { encode, getToken } from 'next-auth/jwt'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openToken, sealSession, sessionCookie } from './session-cookie'

const SECRET = 'a secret of at least thirty-two characters'
const SESSION = '6f1f0c2e-8c1f-4f2b-9f57-0c3c5b0e7a11'

function configure(url = 'http://localhost:3000', secret = SECRET) {
  vi.stubEnv('NEXTAUTH_URL', url)
  vi.stubEnv('NEXTAUTH_SECRET', secret)
}
afterEach(() => vi.unstubAllEnvs())

describe('the session cookie', () => {
  it.each(['http://localhost:3000', 'https://hanyang.example'])(
    'is what next-auth itself reads at %s, and carries the session alone',
    async (url) => {
      configure(url)
      const { name } = sessionCookie(url.startsWith('https:'))
      const cookie = `${name}=${await sealSession(SESSION)}`
      const token = await getToken({ req: new NextRequest(url, { headers: { cookie } }) })
      expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid'])
      expect(token?.['sid']).toBe(SESSION)
    },
  )

  it('is kept from scripts and other sites, and to TLS where there is any', () => {
    const common = { httpOnly: true, sameSite: 'lax', path: '/' }
    expect(sessionCookie(true)).toEqual({
      name: '__Secure-next-auth.session-token',
      options: { ...common, secure: true },
    })
    expect(sessionCookie(false).options).toEqual({ ...common, secure: false })
  })

  it('opens to the session it was made for', async () => {
    configure()
    expect(await openToken(await sealSession(SESSION))).toBe(SESSION)
  })

  it('opens to nothing when it was changed, is too old, or is not ours', async () => {
    configure()
    const token = await sealSession(SESSION)
    const changed = token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA')
    const old = await encode({ token: { sid: SESSION }, secret: SECRET, maxAge: -60 })
    const empty = await encode({ token: {}, secret: SECRET })
    for (const text of [changed, old, empty, '', 'x', 'a.b.c.d.e', '....', '汉阳']) {
      expect(await openToken(text), text).toBeNull()
    }
    configure(undefined, 'another secret of thirty-two characters!')
    expect(await openToken(token)).toBeNull()
  })

  it('says what is missing when sign-in is not configured', async () => {
    vi.stubEnv('NEXTAUTH_SECRET', undefined)
    vi.stubEnv('NEXTAUTH_URL', 'localhost')
    await expect(openToken('x')).rejects.toThrow(/NEXTAUTH_SECRET[^]*NEXTAUTH_URL/)
  })
})
