import type { CivilDate } from '../civil-date'
import type { Measure } from '../measure'
import type { CommitmentFacts } from '../standing'
import type { Modality } from '../words'
import { isListed } from './split'
import {
  findTarget,
  isSameBut,
  isSameTarget,
  listTargetFaults,
  listTargets,
  putTargets,
  sumOf,
} from './targets'
import {
  found,
  type Absorbable,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type ChangeOf,
  type MergeValue,
  type TargetValue,
  type ValueContext,
} from './values'

/** Codes that a merge adds to what was absorbed before. */
export const newlyAbsorbed = ({ absorbed }: MergeValue, facts: CommitmentFacts): string[] =>
  absorbed.slice(facts.lineage.absorbed.length)

/** The measure that counts the same: same kind, unit, scale and grades. */
const counterpart = (measure: Measure, facts: CommitmentFacts): Measure | undefined => {
  const alike = facts.measures.filter(
    ({ kind, unit, scale, ordinal }) =>
      kind === measure.kind &&
      unit === measure.unit &&
      scale === measure.scale &&
      ordinal.join() === measure.ordinal.join(),
  )
  return alike.find(({ key }) => key === measure.key) ?? alike[0]
}

/** The targets of an absorbed commitment, each with its place in the one that absorbs it. */
const placed = (other: CommitmentFacts, facts: CommitmentFacts): (TargetValue | null)[] =>
  other.measures.flatMap((measure) => {
    const own = counterpart(measure, facts)
    const isTold = own !== undefined && (own.kind === 'count' || isSameThing(measure, other, own, facts))
    return measure.targets.map((target) => (isTold ? { ...target, measure: own.key } : null))
  })

const nameOf = ({ details }: CommitmentFacts, key: string): string | undefined =>
  details.measures.find((measure) => measure.key === key)?.name.zh

/**
 * Whether two measures that cannot be added are the same one: 5 % of GDP and 5 % of sales are two
 * promises. Source: PRACTICE.md, "match on measure and unit, never on the value".
 */
const isSameThing = (measure: Measure, other: CommitmentFacts, own: Measure, facts: CommitmentFacts): boolean =>
  measure.key === own.key || nameOf(other, measure.key) === nameOf(facts, own.key)

/** What is reached by stages has no target to compare: its end state is the promise. */
const losesMilestone = (other: CommitmentFacts): boolean =>
  other.measures.some(({ kind }) => kind === 'milestone')

/** How binding a promise is, the most binding first. */
const BINDING: readonly Modality[] = ['commit', 'strive', 'process']

/** Whether what the other one promised is as binding here: grade B and 力争 have no line to miss. */
const staysBinding = (other: CommitmentFacts, facts: CommitmentFacts): boolean =>
  BINDING.indexOf(facts.modality) <= BINDING.indexOf(other.modality) &&
  (facts.grade === 'A' || other.grade === 'B')

const isCount = ({ measures }: CommitmentFacts, key: string): boolean =>
  measures.some((measure) => measure.key === key && measure.kind === 'count')

/** The targets of both together, as a proposal has them unless the planner types others. */
export function mergedTargets(facts: CommitmentFacts, other: CommitmentFacts): TargetValue[] {
  const added = placed(other, facts).flatMap((target) => target ?? [])
  return listTargets(facts).map((target) => {
    const same = added.filter(({ measure, set }) => measure === target.measure && set === target.set)
    if (!isCount(facts, target.measure)) return target
    return { ...target, value: sumOf([target, ...same].map(({ value }) => value)) ?? target.value }
  })
}

/** Whether a target of the other one is asked for here in the same way, so that it is not lost. */
function isAskedFor(target: TargetValue | null, facts: CommitmentFacts): boolean {
  const own = target === null ? undefined : findTarget(listTargets(facts), target)
  if (target === null || own === undefined) return false
  const isAddable = isCount(facts, target.measure) && target.max === null
  return isAddable ? isSameBut(own, target) : isSameTarget(own, target)
}

/** Whether everything that both promised is promised still. */
function keepsPromise(value: MergeValue, other: CommitmentFacts, facts: CommitmentFacts): boolean {
  if (other.deadlineOn < facts.deadlineOn || losesMilestone(other) || !staysBinding(other, facts)) return false
  const isKept = mergedTargets(facts, other).every((target) => {
    const after = findTarget(value.targets, target)
    return after !== undefined && isSameTarget(after, target)
  })
  return isKept && placed(other, facts).every((target) => isAskedFor(target, facts))
}

const othersOf = (value: MergeValue, { facts, absorbable }: ValueContext): Absorbable[] =>
  newlyAbsorbed(value, facts).flatMap((code) => absorbable.get(code) ?? [])

const isRestated = (value: MergeValue, facts: CommitmentFacts): boolean =>
  listTargets(facts).some((before) => {
    const after = findTarget(value.targets, before)
    return after === undefined || !isSameTarget(before, after)
  })

function faultOfOther(
  other: Absorbable | undefined,
  value: MergeValue,
  facts: CommitmentFacts,
): AdjustmentFaultCode | null {
  if (other === undefined || other.facts.endedOn !== null) return 'not-a-choice'
  if (other.hasOpenUpdate) return 'draft-open'
  if (other.isReference) return 'is-reference'
  if (other.facts.measures.some((measure) => isListed(measure, other.facts))) return 'counted-from-members'
  const isAlike = other.facts.measures.every(
    (measure) => counterpart(measure, facts) !== undefined,
  )
  return isAlike || isRestated(value, facts) ? null : 'measures-differ'
}

const valueOf = (facts: CommitmentFacts): MergeValue => ({
  targets: listTargets(facts),
  absorbed: facts.lineage.absorbed,
  successor: facts.lineage.successor,
  endedOn: facts.endedOn,
})

/** The other end of a merge: what becomes of a commitment that another one absorbs. */
export function absorbedBy(
  facts: CommitmentFacts,
  successor: string,
  endedOn: CivilDate,
): ChangeOf<'merge'> {
  const before = valueOf(facts)
  return { kind: 'merge', before, after: { ...before, successor, endedOn } }
}

/**
 * Another commitment is absorbed: its code leads here from then on, its record stays readable
 * under its own code, and its count is added to the target. Where less is promised than
 * both did, or what is promised cannot be added, somebody decided that, and is named.
 */
export const merge: AdjustmentRule<MergeValue> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: false,
  isPromise: true,
  changesPromise: (value, context) =>
    othersOf(value, context).some((other) => !keepsPromise(value, other.facts, context.facts)),
  appliesTo: () => true,
  read: valueOf,
  put: (facts, { targets, absorbed, successor, endedOn }) => ({
    ...putTargets(facts, targets),
    endedOn,
    lineage: { ...facts.lineage, absorbed, successor },
  }),
  listFaults: (value, { facts, absorbable }) => {
    const codes = newlyAbsorbed(value, facts)
    const isWhole = value.targets.length === listTargets(facts).length
    return [
      ...found([
        // one at a time: each leaves its own line in the ledger
        ['absorbed', codes.length === 1 ? null : 'required'],
        ...codes.map((code) => ['absorbed', faultOfOther(absorbable.get(code), value, facts)] as const),
        ['absorbed', isWhole ? null : 'target-lost'],
      ]),
      ...listTargetFaults(value.targets, facts),
    ]
  },
}
