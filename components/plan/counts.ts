import type { StandingCount } from '@/components/standing/standing-counts'
import { link, type Reader } from '@/components/layout/link'
import { FRESHNESS, STANDINGS, type FreshnessCode, type StandingCode } from '@/lib/domain/words'

/** How many commitments have each standing and freshness; codes without any may be missing. */
export type Counts = {
  total: number
  standing: Partial<Record<StandingCode, number>>
  freshness: Partial<Record<FreshnessCode, number>>
}

/** Shown even when nobody has them: what a reader looks for first. */
const ALWAYS: readonly StandingCode[] = [
  'completed',
  'ahead',
  'on-schedule',
  'behind',
  'far-behind',
  'no-data',
]

const listPath = (plan: string, name: string, code: string): string =>
  `/plans/${plan}/commitments?${name}=${code}`

/** The counts of a plan in the order of the standings, each with the list behind it. */
export const standingCounts = (reader: Reader, plan: string, counts: Counts): StandingCount[] =>
  STANDINGS.map((code) => ({
    code,
    count: counts.standing[code] ?? 0,
    href: link(reader, listPath(plan, 'standing', code)),
  })).filter(({ code, count }) => count > 0 || ALWAYS.includes(code))

/** The standings some commitment has, in their order. */
export const presentStandings = (counts: Counts): { code: StandingCode; count: number }[] =>
  STANDINGS.map((code) => ({ code, count: counts.standing[code] ?? 0 })).filter(
    ({ count }) => count > 0,
  )

/** The freshness some commitment has, each with the list behind it. */
export const freshnessCounts = (reader: Reader, plan: string, counts: Counts) =>
  FRESHNESS.map((code) => ({
    code,
    count: counts.freshness[code] ?? 0,
    href: link(reader, listPath(plan, 'freshness', code)),
  })).filter(({ count }) => count > 0)
