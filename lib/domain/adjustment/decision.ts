import type { CivilDate } from '../civil-date'
import type { AdjustmentState, Decision } from '../words'
import { found, type AdjustmentFault } from './values'

export type AdjustmentRefusal =
  | 'wrong-state'
  | 'own-proposal'
  | 'not-proposer'
  | 'reason-required'
  | 'ended'
  | 'stale'
  | 'update-waiting'

/** On whose word, by which document, and why; offices outside this system in their own words. */
export type Grounds = {
  authority: string | null
  documentNumber: string | null
  documentDate: CivilDate | null
  reason: string
}

export const MAX_AUTHORITY = 80
export const MAX_DOCUMENT_NUMBER = 80
export const MAX_REASON = 500

const faultOfText = (text: string, longest: number, isAsked: boolean) => {
  if (text.trim() === '') return isAsked ? ('required' as const) : null
  return text.length > longest ? ('too-long' as const) : null
}

function faultOfDate(date: CivilDate | null, isAsked: boolean, today: CivilDate) {
  if (date === null) return isAsked ? ('required' as const) : null
  return date > today ? ('future-date' as const) : null
}

/**
 * What is missing from the grounds. A filing that is in time needs none; a late one says
 * why, and is shown as late.
 */
export function listGroundFaults(
  grounds: Grounds,
  asked: { authority: boolean; reason: boolean },
  today: CivilDate,
): AdjustmentFault[] {
  const { authority, documentNumber, documentDate, reason } = grounds
  return found([
    ['authority', faultOfText(authority ?? '', MAX_AUTHORITY, asked.authority)],
    ['documentNumber', faultOfText(documentNumber ?? '', MAX_DOCUMENT_NUMBER, asked.authority)],
    ['documentDate', faultOfDate(documentDate, asked.authority, today)],
    ['reason', faultOfText(reason, MAX_REASON, asked.reason)],
  ])
}

/** What deciding needs to know of an adjustment. */
export type AdjustmentFacts = { state: AdjustmentState; proposedById: string }

type Next = Decision<AdjustmentState, AdjustmentRefusal>

const refuse = (reason: AdjustmentRefusal): { ok: false; reason: AdjustmentRefusal } => ({
  ok: false,
  reason,
})

/** How things stand around an adjustment that is to be confirmed. */
export type Around = {
  isEnded: boolean
  /** whether the part still is what the adjustment starts from */
  isCurrent: boolean
  /** a figure that waits for review would end up on an ended commitment, or counted otherwise */
  upsetsReview: boolean
}

/** proposed → confirmed, by another person, while what it starts from is still so. */
export function decideConfirmation(
  adjustment: AdjustmentFacts,
  reviewerId: string,
  around: Around,
): Next {
  if (adjustment.proposedById === reviewerId) return refuse('own-proposal')
  if (adjustment.state !== 'proposed') return refuse('wrong-state')
  if (around.isEnded) return refuse('ended')
  if (!around.isCurrent) return refuse('stale')
  return around.upsetsReview ? refuse('update-waiting') : { ok: true, value: 'confirmed' }
}

/** proposed → refused, by another person, with a reason. */
export function decideRefusal(
  adjustment: AdjustmentFacts,
  reviewerId: string,
  reason: string,
): Next {
  if (adjustment.proposedById === reviewerId) return refuse('own-proposal')
  if (reason.trim() === '') return refuse('reason-required')
  return adjustment.state === 'proposed' ? { ok: true, value: 'refused' } : refuse('wrong-state')
}

/** proposed → withdrawn, by who proposed it. */
export function decideAdjustmentWithdrawal(adjustment: AdjustmentFacts, actorId: string): Next {
  if (adjustment.proposedById !== actorId) return refuse('not-proposer')
  return adjustment.state === 'proposed' ? { ok: true, value: 'withdrawn' } : refuse('wrong-state')
}
