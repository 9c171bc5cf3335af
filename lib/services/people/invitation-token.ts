import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** A new token of 256 bits, as it stands in a link. */
export const makeToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What is kept of a token. Plain SHA-256 is enough for what nobody can guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
