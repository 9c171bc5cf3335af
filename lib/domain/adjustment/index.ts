import canonicalize from 'canonicalize'
import type { CivilDate } from '../civil-date'
import type { CommitmentFacts } from '../standing'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../words'
import { details } from './details'
import { schedule, stages } from './filings'
import { members } from './members'
import { merge } from './merge'
import { deadline, ending } from './span'
import { split } from './split'
import { target } from './target'
import type {
  Adjustment,
  AdjustmentFault,
  AdjustmentRule,
  AdjustmentValues,
  ChangeOf,
  ProposalOf,
  ValueContext,
} from './values'

type Rules = { [K in AdjustmentKind]: AdjustmentRule<AdjustmentValues[K]> }

/** What each kind is, one rule a kind. */
const RULES: Rules = { target, deadline, ending, schedule, stages, members, details, split, merge }

const ruleOf = <K extends AdjustmentKind>(kind: K): Rules[K] => RULES[kind]

export const wayOf = (kind: AdjustmentKind): 'proposed' | 'filed' => RULES[kind].way
export const needsAuthority = (kind: AdjustmentKind): boolean => RULES[kind].needsAuthority

/** Whether a kind is due by the plan's first day, as what a figure is measured against is. */
export const isDueByStart = (kind: AdjustmentKind): boolean => RULES[kind].isDueByStart

/** Whether it is filed after the plan's first day although it was due by then. */
export const isLateFiling = (
  kind: AdjustmentKind,
  planStartsOn: CivilDate,
  today: CivilDate,
): boolean => isDueByStart(kind) && today > planStartsOn

/** Whether a form of the kind has to offer it. */
export const mayAskAuthority = (kind: AdjustmentKind): boolean =>
  needsAuthority(kind) || RULES[kind].changesPromise !== undefined

/** Whether this proposal names who decided it: always by its kind, or because of what it does. */
export const asksAuthority = <K extends AdjustmentKind>(
  { kind, after }: ProposalOf<K>,
  context: ValueContext,
): boolean =>
  needsAuthority(kind) || (ruleOf(kind).changesPromise?.(after, context) ?? false)

/** The kinds that a commitment has a part of. */
export const kindsFor = (facts: CommitmentFacts): AdjustmentKind[] =>
  ADJUSTMENT_KINDS.filter((kind) => RULES[kind].appliesTo(facts))

/** Kinds that change what was promised. */
export const PROMISE_KINDS: readonly AdjustmentKind[] = ADJUSTMENT_KINDS.filter(
  (kind) => RULES[kind].isPromise,
)

/**
 * Whether an adjustment is marked beside the standing: the promise is another one, or what
 * it is measured against was filed after the fact. A filing in time and a new name are not.
 */
export const isMarked = ({ kind, isLate }: { kind: AdjustmentKind; isLate: boolean }): boolean =>
  isLate || PROMISE_KINDS.includes(kind)

/** Whether two parts say the same, whatever the order of their fields. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)

/** A part as a form saw it, to be compared when it comes back. */
export const seenText = (value: unknown): string => canonicalize(value) ?? ''

/** The facts as they were before the change. */
export const undo = <K extends AdjustmentKind>(
  facts: CommitmentFacts,
  change: ChangeOf<K>,
): CommitmentFacts => ruleOf(change.kind).put(facts, change.before)

/** The facts with the change in place. */
export const redo = <K extends AdjustmentKind>(
  facts: CommitmentFacts,
  change: ChangeOf<K>,
): CommitmentFacts => ruleOf(change.kind).put(facts, change.after)

/** The facts as they would be, for a look ahead. */
export const withProposal = <K extends AdjustmentKind>(
  facts: CommitmentFacts,
  proposal: ProposalOf<K>,
): CommitmentFacts => ruleOf(proposal.kind).put(facts, proposal.after)

/** The part that a proposal would change, as it is now; null where there is none. */
export const presentValue = <K extends AdjustmentKind>(
  facts: CommitmentFacts,
  proposal: ProposalOf<K>,
): AdjustmentValues[K] | null => ruleOf(proposal.kind).read(facts, proposal.after)

/** The change that a proposal comes to; null where there is no such part. */
export function changeTo<K extends AdjustmentKind>(
  facts: CommitmentFacts,
  proposal: ProposalOf<K>,
): ChangeOf<K> | null {
  const before = presentValue(facts, proposal)
  return before === null ? null : { ...proposal, before }
}

/** Whether what a change starts from is still so. */
export const isCurrent = <K extends AdjustmentKind>(
  facts: CommitmentFacts,
  change: ChangeOf<K>,
): boolean => isSame(ruleOf(change.kind).read(facts, change.before), change.before)

/** What is wrong with a proposed part; a part that stays as it is changes nothing. */
export function listValueFaults<K extends AdjustmentKind>(
  proposal: ProposalOf<K>,
  context: ValueContext,
): AdjustmentFault[] {
  const faults = ruleOf(proposal.kind).listFaults(proposal.after, context)
  const isUnchanged = isSame(presentValue(context.facts, proposal), proposal.after)
  return isUnchanged ? [...faults, { field: 'value', fault: 'unchanged' }] : faults
}

/** Newest first: what was confirmed last is undone first. */
const newestFirst = (adjustments: readonly Adjustment[]): Adjustment[] =>
  [...adjustments].sort((a, b) => b.sequence - a.sequence)

/**
 * The facts as the public knew them on a day: the present ones with every adjustment that
 * became known later undone, newest first. The old target counts until the day of the
 * confirmation, the new one from it on.
 *
 * Source: PRACTICE.md, "Schedule progress": the old target counts until the approval.
 */
export function factsKnownOn(facts: CommitmentFacts, on: CivilDate): CommitmentFacts {
  const later = facts.adjustments.filter((adjustment) => adjustment.knownOn > on)
  if (later.length === 0) return facts
  const then = newestFirst(later).reduce<CommitmentFacts>(undo, facts)
  return {
    ...then,
    adjustments: facts.adjustments.filter((adjustment) => adjustment.knownOn <= on),
  }
}

export * from './decision'
export { faultOfText, MAX_TITLE } from './details'
export { MAX_ROWS, MAX_STAGE_NAME, takesNodes } from './filings'
export { lineageOf } from './lineage'
export { MAX_MEMBER_NAME, MAX_MEMBERS } from './members'
export { absorbedBy, mergedTargets, newlyAbsorbed } from './merge'
export { isListed, MAX_PARTS, numberParts, remainingTargets } from './split'
export { isAdjustable } from './target'
export { targetFaults } from './target-rules'
export { listTargets, replacedTarget } from './targets'
export type * from './values'
