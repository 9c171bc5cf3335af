/** Who somebody is at a provider of sign-in: the subject means nothing without its issuer. */
export type Identity = { issuer: string; subject: string }

/** What a provider vouches for at one sign-in. */
export type Vouched = Identity & {
  /** a second factor that this site accepts in place of its own */
  hasSecondFactor: boolean
}

/** Why a provider vouched for nobody. */
export type SingleSignOnFault = 'denied' | 'invalid' | 'expired' | 'unreachable'

/** As an account keeps it; no issuer has a space in it. */
export const identityKey = ({ issuer, subject }: Identity): string => `${issuer} ${subject}`

/** The identity an account keeps; null where it keeps none. */
export function parseIdentityKey(key: string | null): Identity | null {
  const space = key?.indexOf(' ') ?? -1
  if (key === null || space < 0) return null
  return { issuer: key.slice(0, space), subject: key.slice(space + 1) }
}

/** A subject as providers give it: up to 255 ASCII characters (OpenID Connect Core 1.0, 2). */
export function parseSubject(typed: string): string | null {
  const subject = typed.trim()
  return /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(subject) ? subject : null
}
