import type { Measure } from '../measure'
import { isCounted } from '../members'
import type { CommitmentFacts } from '../standing'
import { faultOfDepartments, faultOfText } from './details'
import { faultOfTarget } from './target'
import {
  findTarget,
  isSameBut,
  isSameTarget,
  isSameValue,
  listTargetFaults,
  listTargets,
  putTargets,
  sumOf,
} from './targets'
import {
  found,
  type AdjustmentFault,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type SplitPart,
  type SplitValue,
  type TargetValue,
  type ValueContext,
} from './values'

/** The most parts that one act splits off. */
export const MAX_PARTS = 3

const newParts = ({ parts }: SplitValue, facts: CommitmentFacts): SplitPart[] =>
  parts.slice(facts.lineage.parts.length)

/** Every target that parts carry for a measure and set. */
const targetsOfParts = (parts: readonly SplitPart[], like: TargetValue): TargetValue[] =>
  parts.flatMap(({ measures }) =>
    measures.flatMap(({ key, targets }) =>
      targets.flatMap((target) =>
        key === like.measure && target.set === like.set ? [{ measure: key, ...target }] : [],
      ),
    ),
  )

const kindOf = (facts: CommitmentFacts, key: string) =>
  facts.measures.find((measure) => measure.key === key)?.kind

/**
 * What a split leaves to the parent of each target: of a count what the parts do not take,
 * and nothing where that is 0; of all else what it was, until the planner says otherwise.
 */
export const remainingTargets = (
  facts: CommitmentFacts,
  parts: readonly SplitPart[],
): TargetValue[] =>
  listTargets(facts).flatMap((target) => {
    const taken = targetsOfParts(parts, target)
    if (kindOf(facts, target.measure) !== 'count' || taken.length === 0) return [target]
    const rest = sumOf([target.value, ...taken.map(({ value }) => negated(value))])
    if (rest === null) return [target]
    return isSameValue(rest, '0') ? [] : [{ ...target, value: rest }]
  })

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`)

/** A count adds up to what it was: parent and parts together. A range does not add up. */
function keepsTotal(
  before: TargetValue,
  after: SplitValue,
  parts: readonly SplitPart[],
): boolean {
  const all = [findTarget(after.targets, before) ?? [], targetsOfParts(parts, before)].flat()
  const total = sumOf(all.map(({ value }) => value))
  const isSum = total !== null && isSameValue(total, before.value)
  return isSum && all.every((each) => isSameBut(each, before) && (each.max === null || all.length === 1))
}

/** What does not add up is handed on as it is: a part that is held to another target is held to another promise. */
const keepsTargets = (before: TargetValue, parts: readonly SplitPart[]): boolean =>
  targetsOfParts(parts, before).every((target) => isSameTarget(before, target))

/** Counted from members, whose rows stay with the commitment they were registered or filed for. */
export const isListed = (measure: Measure, { measures, members }: CommitmentFacts): boolean =>
  isCounted(measure, measures, members.length)

function faultOfMeasure(
  { key, targets }: SplitPart['measures'][number],
  facts: CommitmentFacts,
): AdjustmentFaultCode | null {
  const measure = facts.measures.find((each) => each.key === key)
  if (measure === undefined) return 'not-a-choice'
  if (isListed(measure, facts)) return 'counted-from-members'
  const isKnown = targets.every(({ set }) => measure.targets.some((each) => each.set === set))
  if (!isKnown) return 'not-a-choice'
  if (measure.targets.length > 0 && targets.length === 0) return 'required'
  for (const target of targets) {
    const fault = faultOfTarget({ measure: key, ...target }, facts)
    if (fault !== null) return fault
  }
  return null
}

function listPartFaults(part: SplitPart, number: number, facts: CommitmentFacts): AdjustmentFault[] {
  const field = (name: string) => `part.${number}.${name}`
  const keys = part.measures.map(({ key }) => key)
  const isBare = keys.length === 0 && facts.measures.length > 0
  return found([
    [field('title'), faultOfText(part.title)],
    [field('departments'), faultOfDepartments(part)],
    [field('measures'), isBare ? 'required' : new Set(keys).size < keys.length ? 'named-twice' : null],
    ...part.measures.flatMap((measure) => [
      [field(`measure.${measure.key}`), faultOfMeasure(measure, facts)] as const,
      [field(`measure.${measure.key}`), faultOfText(measure.name)] as const,
    ]),
  ])
}

type Compared = Pick<ValueContext, 'facts' | 'comparedWith'>

/**
 * Kinds that do not add up stay whole with one side: the parent keeps its target, or hands it on. What
 * others are held against stays: figures reported for a part would no longer reach them.
 */
function faultOfRest(
  before: TargetValue,
  after: SplitValue,
  parts: readonly SplitPart[],
  { facts, comparedWith }: Compared,
): AdjustmentFaultCode | null {
  const rest = findTarget(after.targets, before)
  const kind = kindOf(facts, before.measure)
  if (rest === undefined && comparedWith.includes(before.measure)) return 'reference-lost'
  if (kind === 'count') return null
  if (rest !== undefined) {
    if (isSameTarget(before, rest)) return null
    return kind === 'list' ? 'counted-from-members' : 'not-summed'
  }
  return targetsOfParts(parts, before).length === 0 ? 'target-lost' : null
}

const decides = ({ kind, targets }: Measure): boolean =>
  kind === 'milestone' || targets.some(({ set }) => set === 'plan')

/** What is left has something to be measured by, where it had; otherwise it is to be ended. */
const keepsAPromise = (facts: CommitmentFacts, value: SplitValue): boolean =>
  !facts.measures.some(decides) || putTargets(facts, value.targets).measures.some(decides)

function listFaults(value: SplitValue, context: Compared): AdjustmentFault[] {
  const { facts } = context
  const parts = newParts(value, facts)
  const { length } = parts
  return [
    ...found([['parts', length === 0 ? 'required' : length > MAX_PARTS ? 'too-many' : null]]),
    ...parts.flatMap((part, index) => listPartFaults(part, index + 1, facts)),
    ...listTargetFaults(value.targets, facts),
    ...listTargets(facts).flatMap((before) =>
      found([
        [`target.${before.measure}.${before.set}`, faultOfRest(before, value, parts, context)],
      ]),
    ),
    ...found([['parts', keepsAPromise(facts, value) ? null : 'keeps-none']]),
  ]
}

/** The new parts under the codes they will have for good. */
export function numberParts(value: SplitValue, codes: readonly string[]): SplitValue {
  const free = [...codes]
  return {
    ...value,
    parts: value.parts.map((part) => ({ ...part, code: part.code ?? free.shift() ?? null })),
  }
}

/**
 * Parts of a commitment become commitments of their own. It keeps its code, its words and its
 * record; what they take of a count is taken from its target. Where parent and parts do not
 * add up to what was promised, somebody decided that, and is named.
 */
export const split: AdjustmentRule<SplitValue> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: false,
  isPromise: true,
  changesPromise: (value, { facts }) => {
    const parts = newParts(value, facts)
    return listTargets(facts).some((before) =>
      kindOf(facts, before.measure) === 'count'
        ? !keepsTotal(before, value, parts)
        : !keepsTargets(before, parts),
    )
  },
  appliesTo: (facts) =>
    facts.measures.length === 0 || facts.measures.some((measure) => !isListed(measure, facts)),
  read: (facts) => ({ targets: listTargets(facts), parts: facts.lineage.parts }),
  put: (facts, { targets, parts }) => ({
    ...putTargets(facts, targets),
    lineage: { ...facts.lineage, parts },
  }),
  listFaults,
}
