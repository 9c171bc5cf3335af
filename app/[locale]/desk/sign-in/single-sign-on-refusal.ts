/** Why single sign-on led nowhere; each has its words in messages, key `singleSignOn.refused`. */
export const SINGLE_SIGN_ON_REFUSALS = [
  'denied',
  'invalid',
  'expired',
  'unreachable',
  'not-linked',
  'locked',
  'deactivated',
] as const
export type SingleSignOnRefusal = (typeof SINGLE_SIGN_ON_REFUSALS)[number]

/** The refusal an address names; null for anything else. */
export const parseSingleSignOnRefusal = (text: unknown): SingleSignOnRefusal | null =>
  SINGLE_SIGN_ON_REFUSALS.find((each) => each === text) ?? null
