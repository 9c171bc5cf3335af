import type { CivilDate } from './civil-date'
import type { Decision, UpdateState } from './words'

/** What the lifecycle needs to know of an update. */
export type UpdateFacts = {
  state: UpdateState
  authorId: string | null
  effectiveOn: CivilDate
}

export type Refusal =
  | 'wrong-state'
  | 'ended'
  | 'own-update'
  | 'sign-off-missing'
  | 'own-sign-off'
  | 'not-author'
  | 'reason-required'
  | 'future-date'
  | 'before-plan'
  | 'already-superseded'

type Next = Decision<UpdateState, Refusal>

const refuse = <R extends Refusal>(reason: R): { ok: false; reason: R } => ({ ok: false, reason })
const become = (value: UpdateState): { ok: true; value: UpdateState } => ({ ok: true, value })

/** States in which what it says may still be changed, and sent (again). */
export const EDITABLE_STATES = ['draft', 'returned', 'withdrawn'] as const

export const isEditable = (state: UpdateState): boolean =>
  EDITABLE_STATES.some((editable) => editable === state)

/** A figure speaks of a day of the plan that is over or running; never of the future. */
export function checkEffectiveOn(
  effectiveOn: CivilDate,
  planStartsOn: CivilDate,
  today: CivilDate,
): Decision<CivilDate, Refusal> {
  if (effectiveOn > today) return refuse('future-date')
  if (effectiveOn < planStartsOn) return refuse('before-plan')
  return { ok: true, value: effectiveOn }
}

/** draft | returned | withdrawn → submitted; a draft from before its commitment ended stays one. */
export function decideSubmission(
  update: UpdateFacts,
  isEnded: boolean,
): Decision<UpdateState, 'wrong-state' | 'ended'> {
  if (!isEditable(update.state)) return refuse('wrong-state')
  return isEnded ? refuse('ended') : become('submitted')
}

/** submitted → withdrawn by its author before anyone reviewed it; may be changed and sent again. */
export function decideWithdrawal(update: UpdateFacts, actorId: string): Next {
  if (update.authorId !== actorId) return refuse('not-author')
  return update.state === 'submitted' ? become('withdrawn') : refuse('wrong-state')
}

/** How far an update is that the head of its unit signs off before review. */
export type SignOffFacts = {
  signOffRequired: boolean
  signedOffAt: Date | null
  signedOffById: string | null
}

export const awaitsSignOff = ({
  signOffRequired,
  signedOffAt,
}: Pick<SignOffFacts, 'signOffRequired' | 'signedOffAt'>): boolean =>
  signOffRequired && signedOffAt === null

/** submitted, signed off by the head of its unit where that is asked for: still submitted. */
export function decideSignOff(update: UpdateFacts & SignOffFacts, headId: string): Next {
  if (update.authorId === headId) return refuse('own-update')
  const waits = update.state === 'submitted' && awaitsSignOff(update)
  return waits ? become('submitted') : refuse('wrong-state')
}

/**
 * submitted → published, after the sign-off where one is asked for, by another person than the
 * author and than who signed it off.
 */
export function decidePublication(update: UpdateFacts & SignOffFacts, reviewerId: string): Next {
  if (update.authorId === reviewerId) return refuse('own-update')
  if (update.state !== 'submitted') return refuse('wrong-state')
  if (awaitsSignOff(update)) return refuse('sign-off-missing')
  return update.signedOffById === reviewerId ? refuse('own-sign-off') : become('published')
}

/** submitted → returned, by another person, with a reason. */
export function decideReturn(update: UpdateFacts, reviewerId: string, reason: string): Next {
  if (update.authorId === reviewerId) return refuse('own-update')
  if (reason.trim() === '') return refuse('reason-required')
  return update.state === 'submitted' ? become('returned') : refuse('wrong-state')
}

/** A published update changes only by a correction, with a reason, once. */
export function decideCorrection(
  update: UpdateFacts & { isSuperseded: boolean },
  reason: string,
): Next {
  if (update.state !== 'published') return refuse('wrong-state')
  if (update.isSuperseded) return refuse('already-superseded')
  return reason.trim() === '' ? refuse('reason-required') : become('draft')
}
