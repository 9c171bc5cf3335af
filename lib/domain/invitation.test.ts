import { describe, expect, it } from 'vitest'
import { findInvitationFault, invitationEnd, type InvitationFacts } from './invitation'

const issued = new Date('2025-07-18T02:00:00Z')
const end = invitationEnd(issued)
const fresh: InvitationFacts = { expiresAt: end, usedAt: null, revokedAt: null, deactivatedAt: null }

describe('a one-time link', () => {
  it('is good for seven days, and not at their end', () => {
    expect(end).toEqual(new Date('2025-07-25T02:00:00Z'))
    expect(findInvitationFault(fresh, new Date(end.getTime() - 1))).toBeNull()
    expect(findInvitationFault(fresh, end)).toBe('expired')
  })

  it.each([
    ['used', { usedAt: issued }],
    ['revoked', { revokedAt: issued }],
    ['deactivated', { deactivatedAt: issued }],
  ] as const)('is not good when it is %s', (fault, facts) => {
    expect(findInvitationFault({ ...fresh, ...facts }, issued)).toBe(fault)
  })
})
