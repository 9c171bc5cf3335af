import 'server-only'
import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '@/lib/domain/password-rule'
import { NO_PASSWORD } from '@/lib/domain/sign-in'

/**
 * argon2id (the package's default) with 64 MiB and three passes, the memory-constrained
 * choice of RFC 9106 section 4, on one lane instead of four: a small server checks several
 * passwords at once anyway. About 0.1 s each, off the event loop, at most four at a time.
 */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** The hash to keep of a password; every call salts anew. */
export const hashPassword = (password: string): Promise<string> =>
  hash(normalisePassword(password), COST)

/**
 * Whether a password is the one a hash was made of; false, in the same time, where none was
 * chosen yet. Throws on a text that is no hash.
 */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  if (passwordHash !== NO_PASSWORD) return verify(passwordHash, normalisePassword(password))
  await verifyAgainstNobody(password)
  return false
}

const { memoryCost, timeCost, parallelism } = COST

/** A hash of the same cost that no password is known to match. */
const DECOY = [
  '',
  'argon2id',
  'v=19',
  `m=${memoryCost},t=${timeCost},p=${parallelism}`,
  'A'.repeat(22),
  'A'.repeat(43),
].join('$')

/** Takes the time of a real check where there is no account: time must not tell logins apart. */
export async function verifyAgainstNobody(password: string): Promise<void> {
  await verify(DECOY, normalisePassword(password))
}

/** Without look-alikes: no 0 and o, no 1, l and i. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 5
const GROUP_LENGTH = 4

/**
 * A random first password such as 'k7wd-m2xe-…', to be read from paper: 99 bits, and a
 * passphrase by its length.
 */
export function makeInitialPassword(): string {
  const letter = () => READABLE.charAt(randomInt(READABLE.length))
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
