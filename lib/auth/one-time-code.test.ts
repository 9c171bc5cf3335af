import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { RECOVERY_CODES } from '@/lib/domain/second-factor'
import { findStep, hashRecoveryCode, makeRecoveryCodes, makeSealedKey, openKey } from './one-time-code'

const configure = (secret: string) => {
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.stubEnv('NEXTAUTH_SECRET', secret)
}
beforeEach(() => configure('a secret of at least thirty-two characters'))
afterEach(() => vi.unstubAllEnvs())

const NOW = new Date('2025-07-18T02:00:00Z')
const STEP = Math.floor(NOW.getTime() / 30_000)

function aDevice(id = 'lin') {
  const account = { id, login: 'lin1', totpSecret: makeSealedKey(id) }
  const opened = openKey(account, '汉阳践诺')
  if (opened === null) throw new Error('a key just sealed does not open')
  const device = new TOTP({ secret: Secret.fromBase32(opened.key), algorithm: 'SHA1', digits: 6, period: 30 })
  const codeAt = (seconds: number) => device.generate({ timestamp: NOW.getTime() + seconds * 1000 })
  return { account, opened, codeAt }
}

describe('a key', () => {
  it('has 160 bits, is never kept in clear, and is sealed anew each time', () => {
    const { account, opened } = aDevice()
    expect(Secret.fromBase32(opened.key).bytes).toHaveLength(20)
    expect(account.totpSecret).not.toContain(opened.key)
    expect(makeSealedKey('lin')).not.toBe(makeSealedKey('lin'))
  })

  it('is given to the device with account, issuer and form', () => {
    const { opened } = aDevice()
    const address = new URL(opened.address)
    expect(address.protocol).toBe('otpauth:')
    expect(decodeURIComponent(address.pathname)).toContain('汉阳践诺:lin1')
    const { secret, algorithm, digits, period } = Object.fromEntries(address.searchParams)
    expect({ secret, algorithm, digits, period }).toEqual({ secret: opened.key, algorithm: 'SHA1', digits: '6', period: '30' })
  })

  it('opens for its own account alone, and not when it or the secret was changed', () => {
    const { account, codeAt } = aDevice()
    expect(openKey({ ...account, id: 'wei' }, 'x')).toBeNull()
    expect(findStep({ ...account, id: 'wei' }, codeAt(0), NOW)).toBeNull()
    const last = account.totpSecret.at(-1) === 'A' ? 'B' : 'A'
    for (const broken of [account.totpSecret.slice(0, -2) + last + last, 'x', '']) {
      expect(openKey({ ...account, totpSecret: broken }, 'x'), broken).toBeNull()
    }
    configure('another secret of thirty-two characters!')
    expect(openKey(account, 'x')).toBeNull()
  })
})

describe('a code', () => {
  it('counts for its own step and one beside it', () => {
    const { account, codeAt } = aDevice()
    expect(findStep(account, codeAt(0), NOW)).toBe(STEP)
    expect(findStep(account, codeAt(-30), NOW)).toBe(STEP - 1)
    expect(findStep(account, codeAt(30), NOW)).toBe(STEP + 1)
    expect(findStep(account, codeAt(-60), NOW)).toBeNull()
    expect(findStep(account, codeAt(60), NOW)).toBeNull()
  })

  it('counts for nobody without a key', () => {
    expect(findStep({ id: 'lin', totpSecret: null }, '123456', NOW)).toBeNull()
  })

  it('is the one that RFC 6238 gives for its own example', () => {
    const secret = Secret.fromLatin1('12345678901234567890')
    const code = TOTP.generate({ secret, algorithm: 'SHA1', digits: 6, period: 30, timestamp: 59_000 })
    expect(code).toBe('287082')
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and kept as hashes that differ between people', () => {
    const codes = makeRecoveryCodes()
    expect(new Set(codes).size).toBe(RECOVERY_CODES)
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const [first = ''] = codes
    expect(hashRecoveryCode('lin', first)).toBe(hashRecoveryCode('lin', first.replaceAll('-', '')))
    expect(hashRecoveryCode('lin', first)).not.toBe(hashRecoveryCode('wei', first))
  })
})
