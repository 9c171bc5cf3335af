import type { CivilDate } from '../civil-date'
import { exact, isDecimalText, lessThan, ONE, ZERO } from '../exact'
import type { ScheduleNode } from '../schedule'
import type { CommitmentFacts } from '../standing'
import type { Kind } from '../words'
import {
  found,
  type AdjustmentFault,
  type AdjustmentFaultCode,
  type AdjustmentRule,
  type AdjustmentValues,
  type NamedStage,
  type ValueContext,
} from './values'

/** The most nodes or stages that one commitment can have. */
export const MAX_ROWS = 24
export const MAX_STAGE_NAME = 40

/** Kinds that are held against the share due by a date. */
const SCHEDULED: readonly Kind[] = ['count', 'list']

/** Whether filed nodes would change anything for a commitment. */
export const takesNodes = ({ measures }: { measures: readonly { kind: Kind }[] }): boolean =>
  measures.some(({ kind }) => SCHEDULED.includes(kind))

const takesStages = (facts: Pick<CommitmentFacts, 'measures'>): boolean =>
  facts.measures.some((measure) => measure.kind === 'milestone')

function faultOfDate(
  dueOn: CivilDate,
  earlier: CivilDate | undefined,
  { startsOn, deadlineOn }: CommitmentFacts,
): AdjustmentFaultCode | null {
  if (dueOn < startsOn) return 'before-start'
  if (dueOn > deadlineOn) return 'after-deadline'
  return earlier !== undefined && dueOn <= earlier ? 'not-ascending' : null
}

function faultOfShare({ share }: ScheduleNode, earlier: ScheduleNode | undefined) {
  if (!isDecimalText(share)) return 'not-a-decimal'
  const due = exact(share)
  if (lessThan(due, ZERO) || lessThan(ONE, due)) return 'share-out-of-range'
  const falls =
    earlier !== undefined && isDecimalText(earlier.share) && lessThan(due, exact(earlier.share))
  return falls ? 'share-falls' : null
}

const reachesAll = (node: ScheduleNode | undefined): boolean =>
  node !== undefined && isDecimalText(node.share) && exact(node.share).equals(ONE)

function listNodeFaults(nodes: readonly ScheduleNode[], facts: CommitmentFacts): AdjustmentFault[] {
  if (!takesNodes(facts)) return found([['nodes', 'no-schedule']])
  if (nodes.length === 0) return found([['nodes', 'required']])
  if (nodes.length > MAX_ROWS) return found([['nodes', 'too-many']])
  const faults = nodes.flatMap((node, index) =>
    found([
      [`node.${index + 1}.dueOn`, faultOfDate(node.dueOn, nodes[index - 1]?.dueOn, facts)],
      [`node.${index + 1}.share`, faultOfShare(node, nodes[index - 1])],
    ]),
  )
  if (faults.length > 0 || reachesAll(nodes.at(-1))) return faults
  return found([[`node.${nodes.length}.share`, 'last-share']])
}

/** The lead department files what share is due by which day; months count evenly without it. */
export const schedule: AdjustmentRule<AdjustmentValues['schedule']> = {
  way: 'filed',
  isDueByStart: true,
  needsAuthority: false,
  isPromise: false,
  appliesTo: takesNodes,
  read: ({ nodes }) => ({ nodes }),
  put: (facts, { nodes }) => ({ ...facts, nodes }),
  listFaults: ({ nodes }, { facts }) => listNodeFaults(nodes, facts),
}

/** The planned day of the last stage before this one that has one. */
const plannedBefore = (stages: readonly NamedStage[], index: number): CivilDate | null =>
  stages.slice(0, index).findLast((stage) => stage.plannedOn !== null)?.plannedOn ?? null

function faultOfPlan(
  stages: readonly NamedStage[],
  index: number,
  deadlineOn: CivilDate,
): AdjustmentFaultCode | null {
  const planned = stages[index]?.plannedOn ?? null
  if (planned === null) return null
  if (planned > deadlineOn) return 'after-deadline'
  const earlier = plannedBefore(stages, index)
  return earlier !== null && planned < earlier ? 'not-ascending' : null
}

function faultOfName(stages: readonly NamedStage[], index: number): AdjustmentFaultCode | null {
  const stage = stages[index]
  if (stage === undefined || stage.name.zh === '' || stage.name.en === '') return 'required'
  const { zh, en } = stage.name
  if (zh.length > MAX_STAGE_NAME || en.length > 2 * MAX_STAGE_NAME) return 'too-long'
  const isTwice = stages.some(
    (other, place) => place < index && (other.key === stage.key || other.name.zh === zh),
  )
  return isTwice ? 'named-twice' : null
}

function listStageFaults(
  stages: readonly NamedStage[],
  { facts, reportedWords }: ValueContext,
): AdjustmentFault[] {
  if (!takesStages(facts)) return found([['stages', 'no-stages']])
  if (stages.length === 0) return found([['stages', 'required']])
  if (stages.length > MAX_ROWS) return found([['stages', 'too-many']])
  const isEndKept = facts.stages.length === 0 || facts.stages.at(-1)?.key === stages.at(-1)?.key
  const keepsReported = facts.stages.every(
    ({ key }) => !reportedWords.includes(key) || stages.some((stage) => stage.key === key),
  )
  return [
    ...stages.flatMap((_, index) =>
      found([
        [`stage.${index + 1}.name`, faultOfName(stages, index)],
        [`stage.${index + 1}.plannedOn`, faultOfPlan(stages, index, facts.deadlineOn)],
      ]),
    ),
    ...found([['stages', isEndKept ? null : 'end-state-changed']]),
    ...found([['stages', keepsReported ? null : 'stage-reported']]),
  ]
}

/**
 * The lead department files the stages and their planned days. The end state is what the
 * plan promises, so it stays the last one; a stage that a figure has named stays too.
 */
export const stages: AdjustmentRule<AdjustmentValues['stages']> = {
  way: 'filed',
  isDueByStart: true,
  needsAuthority: false,
  isPromise: false,
  appliesTo: takesStages,
  read: (facts) => ({ stages: facts.stages }),
  put: (facts, value) => ({ ...facts, stages: value.stages }),
  listFaults: (value, context) => listStageFaults(value.stages, context),
}
