/** Days for which a one-time link is good. */
export const INVITATION_DAYS = 7

const DAY_MS = 24 * 60 * 60_000

/** The instant at which a link issued at `issuedAt` ends. */
export const invitationEnd = (issuedAt: Date): Date =>
  new Date(issuedAt.getTime() + INVITATION_DAYS * DAY_MS)

export type InvitationFacts = {
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
  /** of the account it is for */
  deactivatedAt: Date | null
}

export type InvitationFault = 'used' | 'revoked' | 'expired' | 'deactivated'

/** Why a link no longer counts at `now`; null while it does. */
export function findInvitationFault(facts: InvitationFacts, now: Date): InvitationFault | null {
  if (facts.usedAt !== null) return 'used'
  if (facts.revokedAt !== null) return 'revoked'
  if (facts.deactivatedAt !== null) return 'deactivated'
  return now >= facts.expiresAt ? 'expired' : null
}
