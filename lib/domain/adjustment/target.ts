import type { Measure, Target } from '../measure'
import type { CommitmentFacts } from '../standing'
import { targetFaults } from './target-rules'
import {
  found,
  type AdjustmentFault,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type TargetValue,
} from './values'

const findMeasure = (facts: CommitmentFacts, key: string): Measure | undefined =>
  facts.measures.find((measure) => measure.key === key)

/** Lists are counted from their members; milestones have stages and no targets. */
export const isAdjustable = ({ kind, targets }: Measure): boolean =>
  kind !== 'list' && targets.length > 0

function read(facts: CommitmentFacts, like: TargetValue): TargetValue | null {
  const target = findMeasure(facts, like.measure)?.targets.find(({ set }) => set === like.set)
  return target === undefined ? null : { measure: like.measure, ...target }
}

function put(facts: CommitmentFacts, { measure: key, ...value }: TargetValue): CommitmentFacts {
  const replaced = (target: Target) => (target.set === value.set ? value : target)
  return {
    ...facts,
    measures: facts.measures.map((measure) =>
      measure.key === key ? { ...measure, targets: measure.targets.map(replaced) } : measure,
    ),
  }
}

/** The first fault of a target whose form has one field for all of it; null where it is sound. */
export const faultOfTarget = (
  value: TargetValue,
  facts: CommitmentFacts,
): AdjustmentFaultCode | null => listFaults(value, facts)[0]?.fault ?? null

function listFaults(value: TargetValue, facts: CommitmentFacts): AdjustmentFault[] {
  const measure = findMeasure(facts, value.measure)
  if (measure === undefined) return found([['measure', 'not-a-choice']])
  const faults = targetFaults(measure, value)
  if (measure.kind !== 'list') return faults
  const others = faults.filter(({ field }) => field !== 'comparator')
  return [{ field: 'comparator', fault: 'counted-from-members' }, ...others]
}

/**
 * A target changes with approval, by a document that stays named beside it; the old one
 * counts until the confirmation.
 * Source: PRACTICE.md, "Schedule progress": 报市政府同意后调整目标, and 监督法 on plan indicators.
 */
export const target: AdjustmentRule<TargetValue> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: true,
  isPromise: true,
  appliesTo: ({ measures }) => measures.some(isAdjustable),
  read,
  put,
  listFaults: (value, { facts }) => listFaults(value, facts),
}
