import { addDays, type CivilDate } from './civil-date'
import { findUnreported, freshnessCutoffs, reportedUntil, type ReportingFacts, type ReportingPeriod } from './freshness'
import type { Decision, ExtensionState } from './words'

/** More time for one period's report, as a reviewer granted it. */
export type GrantedExtension = { periodEndsOn: CivilDate; dueOn: CivilDate }

/** A period with its due day for one item; `extendedFrom` is the plan's own where it was moved. */
export type ItemPeriod = ReportingPeriod & { extendedFrom: CivilDate | null }

/** How far a due day may be moved: enough for a late statistic, never into the next report. */
export const MAX_EXTENSION_DAYS = 60

/** Characters of a request's reason, and of a refusal's. */
export const MAX_EXTENSION_REASON = 300

/** The periods of an item: the plan's, with the due days that were moved for it. */
export const extendPeriods = (
  periods: readonly ReportingPeriod[],
  granted: readonly GrantedExtension[],
): ItemPeriod[] =>
  periods.map((period) => {
    const extension = granted.find((each) => each.periodEndsOn === period.endsOn)
    return extension === undefined
      ? { ...period, extendedFrom: null }
      : { ...period, dueOn: extension.dueOn, extendedFrom: period.dueOn }
  })

/**
 * What freshness compares with instead of `dueFrom` where the period of `dueFrom` was
 * extended to today or later: the end of the period before it, null before the first. As
 * due days keep their order, no other extension can matter to that comparison.
 */
export function dueFromIfExtended(
  periods: readonly ReportingPeriod[],
  today: CivilDate,
): CivilDate | null {
  const { dueFrom } = freshnessCutoffs(periods, today)
  return periods.filter((period) => dueFrom !== null && period.endsOn < dueFrom).at(-1)?.endsOn ?? null
}

/** The period that an extension can be asked for, and the last day that it may be moved to. */
export type Extendable = { period: ReportingPeriod; latestDueOn: CivilDate }

export type RequestRefusal =
  | 'closed'
  | 'in-review'
  | 'nothing-due'
  | 'already-requested'
  | 'already-granted'
  | 'not-later'
  | 'too-late-a-day'
  | 'reason-required'

const latestDueOn = (periods: readonly ReportingPeriod[], period: ReportingPeriod): CivilDate => {
  const furthest = addDays(period.dueOn, MAX_EXTENSION_DAYS)
  const next = periods.find((each) => each.endsOn > period.endsOn)
  const beforeNext = next === undefined ? furthest : addDays(next.dueOn, -1)
  return beforeNext < furthest ? beforeNext : furthest
}

/**
 * The report that more time can be asked for: the first one whose due day is not over and
 * that no figure reaches. After the due day it is too late to ask.
 *
 * @param periods the plan's own
 * @param asked what was asked for this item before and is neither refused nor withdrawn
 */
export function decideExtendable(
  periods: readonly ReportingPeriod[],
  facts: ReportingFacts,
  asked: readonly { periodEndsOn: CivilDate; state: ExtensionState }[],
  today: CivilDate,
): Decision<Extendable, RequestRefusal> {
  if (facts.isClosed) return { ok: false, reason: 'closed' }
  const ahead = periods.filter((period) => period.dueOn >= today)
  const period = findUnreported(ahead, reportedUntil(facts))
  if (period === undefined) return { ok: false, reason: 'nothing-due' }
  if (facts.submittedOn !== null) return { ok: false, reason: 'in-review' }
  const earlier = asked.find((each) => each.periodEndsOn === period.endsOn)
  if (earlier?.state === 'granted') return { ok: false, reason: 'already-granted' }
  if (earlier?.state === 'requested') return { ok: false, reason: 'already-requested' }
  return { ok: true, value: { period, latestDueOn: latestDueOn(periods, period) } }
}

/** Whether a wish lies within what may be asked: after the due day, by the last possible day. */
export function decideRequest(
  { period, latestDueOn: latest }: Extendable,
  { dueOn, reason }: { dueOn: CivilDate; reason: string },
): Decision<CivilDate, RequestRefusal> {
  if (dueOn <= period.dueOn) return { ok: false, reason: 'not-later' }
  if (dueOn > latest) return { ok: false, reason: 'too-late-a-day' }
  return reason.trim() === '' ? { ok: false, reason: 'reason-required' } : { ok: true, value: dueOn }
}

/** An extension that somebody asked for, as a decision about it needs to know it. */
export type ExtensionFacts = {
  state: ExtensionState
  requestedById: string
  periodEndsOn: CivilDate
  requestedDueOn: CivilDate
}

export type ExtensionRefusal =
  | 'wrong-state'
  | 'own-request'
  | 'not-requester'
  | 'reason-required'
  | 'day-is-over'
  | 'reported-meanwhile'

/**
 * requested → granted, by another person, while the day asked for is not over and the
 * period not reported. The due day may have passed while the request waited.
 */
export function decideGrant(
  extension: ExtensionFacts,
  reviewerId: string,
  facts: Omit<ReportingFacts, 'submittedOn'>,
  today: CivilDate,
): Decision<ExtensionState, ExtensionRefusal> {
  if (extension.requestedById === reviewerId) return { ok: false, reason: 'own-request' }
  if (extension.state !== 'requested') return { ok: false, reason: 'wrong-state' }
  if (extension.requestedDueOn < today) return { ok: false, reason: 'day-is-over' }
  const last = reportedUntil(facts)
  if (facts.isClosed || (last !== null && last >= extension.periodEndsOn)) {
    return { ok: false, reason: 'reported-meanwhile' }
  }
  return { ok: true, value: 'granted' }
}

/** requested → refused, by another person, with a reason. */
export function decideRefusal(
  extension: ExtensionFacts,
  reviewerId: string,
  reason: string,
): Decision<ExtensionState, ExtensionRefusal> {
  if (extension.requestedById === reviewerId) return { ok: false, reason: 'own-request' }
  if (extension.state !== 'requested') return { ok: false, reason: 'wrong-state' }
  return reason.trim() === '' ? { ok: false, reason: 'reason-required' } : { ok: true, value: 'refused' }
}

/** requested → withdrawn, by who asked. */
export function decideExtensionWithdrawal(
  extension: ExtensionFacts,
  actorId: string,
): Decision<ExtensionState, ExtensionRefusal> {
  if (extension.requestedById !== actorId) return { ok: false, reason: 'not-requester' }
  return extension.state === 'requested' ? { ok: true, value: 'withdrawn' } : { ok: false, reason: 'wrong-state' }
}
