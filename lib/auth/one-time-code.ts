import 'server-only'
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import {
  RECOVERY_CODES,
  RECOVERY_GROUP_LENGTH,
  RECOVERY_GROUPS,
  RECOVERY_LETTERS,
} from '@/lib/domain/second-factor'
import { requireAuthSettings } from './settings'

/** What authenticator apps understand everywhere (RFC 6238). */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Steps before and after the present one that count: clocks differ. */
const WINDOW = 1
const SECRET_BYTES = 20

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A key of its own, so that what seals sessions never seals anything else. */
const sealingKey = (): Buffer =>
  Buffer.from(hkdfSync('sha256', requireAuthSettings().secret, '', 'jiannuo second factor', KEY_BYTES))

/**
 * Seals a key for keeping. The account's id is bound in, so that a sealed key moved to another
 * row opens nothing.
 */
function seal(userId: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(), iv).setAAD(Buffer.from(userId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** What was sealed for an account; null when it was sealed for another or under another secret. */
function open(userId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const iv = bytes.subarray(0, IV_BYTES)
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, sealingKey(), iv).setAAD(Buffer.from(userId)).setAuthTag(tag)
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch (error) {
    if (isForeignSeal(error)) return null
    throw error
  }
}

/** Node's words for a tag that does not fit have no code. */
const isForeignSeal = (error: unknown): boolean =>
  error instanceof Error && /unable to authenticate data|Invalid (authentication tag|initialization vector)/.test(error.message)

/** A new key for an account's device, sealed for keeping. */
export const makeSealedKey = (userId: string): string =>
  seal(userId, new Secret({ size: SECRET_BYTES }).base32)

/** What a device needs: the key to type, and the same as an address for its camera. */
export type DeviceKey = { key: string; address: string }

/** The key of an account; null when it cannot be opened any more. */
export function openKey(
  account: { id: string; login: string; totpSecret: string },
  issuer: string,
): DeviceKey | null {
  const key = open(account.id, account.totpSecret)
  if (key === null) return null
  const address = new TOTP({ ...FORM, issuer, label: account.login, secret: Secret.fromBase32(key) })
  return { key, address: address.toString() }
}

/**
 * The time step a code belongs to, if it is one of now or a step beside it; null otherwise. Whether
 * the step was used before is for the caller to say.
 */
export function findStep(
  account: { id: string; totpSecret: string | null },
  code: string,
  now: Date,
): number | null {
  const key = account.totpSecret === null ? null : open(account.id, account.totpSecret)
  if (key === null) return null
  const timestamp = now.getTime()
  const secret = Secret.fromBase32(key)
  const delta = TOTP.validate({ ...FORM, token: code, secret, timestamp, window: WINDOW })
  return delta === null ? null : TOTP.counter({ period: FORM.period, timestamp }) + delta
}

/** New codes for who loses the device, as they are shown once. */
export function makeRecoveryCodes(): string[] {
  const letter = () => RECOVERY_LETTERS.charAt(randomInt(RECOVERY_LETTERS.length))
  const group = () => Array.from({ length: RECOVERY_GROUP_LENGTH }, letter).join('')
  const code = () => Array.from({ length: RECOVERY_GROUPS }, group).join('-')
  return Array.from({ length: RECOVERY_CODES }, code)
}

/** What is kept of a recovery code; plain SHA-256 is enough for what nobody can guess. */
export const hashRecoveryCode = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}:${code.replaceAll('-', '')}`).digest('hex')
