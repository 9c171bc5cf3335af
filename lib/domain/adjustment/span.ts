import type { CommitmentFacts } from '../standing'
import { found, type AdjustmentFaultCode, type AdjustmentRule, type AdjustmentValues } from './values'

const isBeyond = (date: string | null, deadlineOn: string): boolean =>
  date !== null && date > deadlineOn

function faultOfDeadline(facts: CommitmentFacts, deadlineOn: string): AdjustmentFaultCode | null {
  if (deadlineOn <= facts.startsOn) return 'before-start'
  if (facts.nodes.some((node) => isBeyond(node.dueOn, deadlineOn))) return 'nodes-after-deadline'
  return facts.stages.some((stage) => isBeyond(stage.plannedOn, deadlineOn))
    ? 'stages-after-deadline'
    : null
}

/** A deadline moves with approval; what is planned beyond it is filed anew first. */
export const deadline: AdjustmentRule<AdjustmentValues['deadline']> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: true,
  isPromise: true,
  appliesTo: () => true,
  read: ({ deadlineOn }) => ({ deadlineOn }),
  put: (facts, { deadlineOn }) => ({ ...facts, deadlineOn }),
  listFaults: ({ deadlineOn }, { facts }) =>
    found([['deadlineOn', faultOfDeadline(facts, deadlineOn)]]),
}

function faultOfEnding(
  endedOn: string | null,
  startsOn: string,
  today: string,
): AdjustmentFaultCode | null {
  if (endedOn === null) return 'required'
  if (endedOn > today) return 'future-date'
  return endedOn < startsOn ? 'before-start' : null
}

/** A commitment ends with approval, on a day that is over or today; it is not taken up again. */
export const ending: AdjustmentRule<AdjustmentValues['ending']> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: true,
  isPromise: false,
  appliesTo: () => true,
  read: ({ endedOn }) => ({ endedOn }),
  put: (facts, { endedOn }) => ({ ...facts, endedOn }),
  listFaults: ({ endedOn }, { facts, today }) =>
    found([['endedOn', faultOfEnding(endedOn, facts.startsOn, today)]]),
}
