import { isBehind } from './decline'
import type { StandingCode } from './words'

/** What a unit says of an item that is behind: why (原因), and what it does next (下一步举措). */
export const CAUSE_FIELDS = ['cause', 'nextStep'] as const
export type CauseField = (typeof CAUSE_FIELDS)[number]

/** Both in the unit's own words; '' where nothing is said. */
export type Cause = Readonly<Record<CauseField, string>>

export const NO_CAUSE: Cause = { cause: '', nextStep: '' }

/** Only the fields in which something is said. */
export const saidOf = (said: Cause): Partial<Cause> =>
  Object.fromEntries(CAUSE_FIELDS.filter((field) => said[field] !== '').map((field) => [field, said[field]]))

/**
 * What citizens would ask an item that is behind and its unit has not said; null where nothing is
 * missing. It is asked for and never demanded (docs/adr/0023): a figure must not wait for its excuse.
 */
export function findUnsaid(standing: StandingCode, said: Cause): CauseField | 'both' | null {
  if (!isBehind(standing)) return null
  const [first, second] = CAUSE_FIELDS.filter((field) => said[field].trim() === '')
  return second === undefined ? (first ?? null) : 'both'
}
