import { exact, isDecimalText, shortText, ZERO, type DecimalText } from '../exact'
import type { Target } from '../measure'
import type { CommitmentFacts } from '../standing'
import { TARGET_SETS, type TargetSet } from '../words'
import { faultOfTarget } from './target'
import type { AdjustmentFault, Change, TargetValue } from './values'

const inOrder = (targets: readonly Target[]): Target[] =>
  TARGET_SETS.flatMap((set) => targets.filter((target) => target.set === set))

/** Every target of a commitment, by measure, the plan's own first. */
export const listTargets = ({ measures }: Pick<CommitmentFacts, 'measures'>): TargetValue[] =>
  measures.flatMap(({ key, targets }) =>
    inOrder(targets).map((target) => ({ measure: key, ...target })),
  )

/** The facts with these targets in place of all present ones. */
export const putTargets = (
  facts: CommitmentFacts,
  targets: readonly TargetValue[],
): CommitmentFacts => ({
  ...facts,
  measures: facts.measures.map((measure) => ({
    ...measure,
    targets: targets.flatMap(({ measure: key, ...target }) =>
      key === measure.key ? [target] : [],
    ),
  })),
})

export const findTarget = (
  targets: readonly TargetValue[],
  { measure, set }: { measure: string; set: TargetSet },
): TargetValue | undefined =>
  targets.find((target) => target.measure === measure && target.set === set)

/** The sum of decimals in their own notation; null where one of them is none. */
export function sumOf(values: readonly string[]): DecimalText | null {
  if (!values.every(isDecimalText)) return null
  return shortText(values.reduce((sum, value) => sum.add(exact(value)), ZERO), 6)
}

/** Whether two values are the same number, however they are written, or the same grade. */
export const isSameValue = (a: string, b: string): boolean =>
  a === b || (isDecimalText(a) && isDecimalText(b) && exact(a).equals(exact(b)))

/** Whether two targets ask for the same. */
export const isSameTarget = (a: Target, b: Target): boolean =>
  isSameValue(a.value, b.value) && isSameBut(a, b)

/** Whether two targets ask for the same but for the number. */
export const isSameBut = (a: Target, b: Target): boolean =>
  a.comparator === b.comparator && a.max === b.max && a.tolerance === b.tolerance

/** What is wrong with targets that differ from the present ones, each named by measure and set. */
export const listTargetFaults = (
  targets: readonly TargetValue[],
  facts: CommitmentFacts,
): AdjustmentFault[] => {
  const present = listTargets(facts)
  return targets.flatMap((target): AdjustmentFault[] => {
    const field = `target.${target.measure}.${target.set}`
    const before = findTarget(present, target)
    if (before === undefined) return [{ field, fault: 'not-a-choice' }]
    if (isSameTarget(before, target)) return []
    const fault = faultOfTarget(target, facts)
    return fault === null ? [] : [{ field, fault }]
  })
}

/** The target that a change put another one in place of; null where it left that target alone. */
export function replacedTarget(
  change: Change,
  measure: string,
  set: TargetSet,
): TargetValue | null {
  const place = { measure, set }
  if (change.kind === 'target') {
    return change.after.measure === measure && change.after.set === set ? change.before : null
  }
  if (change.kind !== 'split' && change.kind !== 'merge') return null
  const before = findTarget(change.before.targets, place)
  const after = findTarget(change.after.targets, place)
  if (before === undefined || (after !== undefined && isSameTarget(before, after))) return null
  return before
}
