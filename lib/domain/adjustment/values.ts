import type { CivilDate } from '../civil-date'
import type { DecimalText } from '../exact'
import type { Target } from '../measure'
import type { Member } from '../members'
import type { ScheduleNode } from '../schedule'
import type { CommitmentFacts } from '../standing'
import type {
  AdjustmentKind,
  Bilingual,
  Comparator,
  DepartmentRole,
  TargetSet,
} from '../words'

/** A department and how it answers for a commitment; `department` is its slug. */
export type Responsible = { department: string; role: DepartmentRole; inferred: boolean }

/** What a commitment and its measures are called, and who answers for it (lead first). */
export type Details = {
  title: Bilingual
  departments: readonly Responsible[]
  measures: readonly { key: string; name: Bilingual }[]
}

/** A stage with its name; the last one is the end state. */
export type NamedStage = { key: string; name: Bilingual; plannedOn: CivilDate | null }

/** One target of one measure. */
export type TargetValue = {
  measure: string
  set: TargetSet
  comparator: Comparator
  value: string
  max: DecimalText | null
  tolerance: DecimalText | null
}

/** What is split off: it counts some of what its parent counts, against targets of its own. */
export type SplitPart = {
  /** its permanent code; null until the split is confirmed */
  code: string | null
  title: Bilingual
  departments: readonly Responsible[]
  /** by the keys of the parent's measures, which stay what they are */
  measures: readonly { key: string; name: Bilingual; targets: readonly Target[] }[]
}

/** All targets of a commitment, and all that was ever split off from it, in order. */
export type SplitValue = { targets: readonly TargetValue[]; parts: readonly SplitPart[] }

/** One end of a merge: what is absorbed goes on under another code, which tells of both. */
export type MergeValue = {
  targets: readonly TargetValue[]
  /** codes of all that was ever merged into it, in order */
  absorbed: readonly string[]
  /** where its own code leads from then on; null while it goes on itself */
  successor: string | null
  endedOn: CivilDate | null
}

/** Where a commitment comes from and went to, as far as splits and merges moved it. */
export type Lineage = Pick<SplitValue, 'parts'> & Pick<MergeValue, 'absorbed' | 'successor'>

/**
 * The part of a commitment that each kind of adjustment changes: what stands in its
 * `before` and `after`.
 */
export type AdjustmentValues = {
  target: TargetValue
  deadline: { deadlineOn: CivilDate }
  ending: { endedOn: CivilDate | null }
  schedule: { nodes: readonly ScheduleNode[] }
  stages: { stages: readonly NamedStage[] }
  members: { members: readonly Member[] }
  details: Details
  split: SplitValue
  merge: MergeValue
}

/** One part, as it was and as it is to be. */
export type ChangeOf<K extends AdjustmentKind> = {
  kind: K
  before: AdjustmentValues[K]
  after: AdjustmentValues[K]
}
export type Change = { [K in AdjustmentKind]: ChangeOf<K> }[AdjustmentKind]

/** A part as somebody wants it to be. */
export type ProposalOf<K extends AdjustmentKind> = { kind: K; after: AdjustmentValues[K] }
export type Proposal = { [K in AdjustmentKind]: ProposalOf<K> }[AdjustmentKind]

/** A confirmed change, with the day from which the public knew it and its place in the ledger. */
export type Adjustment = Change & { knownOn: CivilDate; sequence: number; isLate: boolean }

/** Another running commitment of the same plan, which could be merged into this one. */
export type Absorbable = {
  facts: CommitmentFacts
  /** somebody is writing or reviewing an update of it */
  hasOpenUpdate: boolean
  /** another commitment is held against one of its measures */
  isReference: boolean
}

/** What a proposed part is checked against; `reportedWords` are the words that figures name. */
export type ValueContext = {
  facts: CommitmentFacts
  reportedWords: readonly string[]
  today: CivilDate
  /** keys of measures that running commitments are held against; read for a split alone */
  comparedWith: readonly string[]
  /** by code; read for a merge alone */
  absorbable: ReadonlyMap<string, Absorbable>
}

export type AdjustmentFaultCode =
  | 'required'
  | 'too-long'
  | 'too-many'
  | 'not-a-date'
  | 'not-a-decimal'
  | 'not-a-choice'
  | 'future-date'
  | 'unchanged'
  | 'comparator-of-kind'
  | 'counted-from-members'
  | 'not-positive'
  | 'not-on-scale'
  | 'max-below-value'
  | 'max-of-range'
  | 'tolerance-of-comparator'
  | 'tolerance-required'
  | 'before-start'
  | 'after-deadline'
  | 'nodes-after-deadline'
  | 'stages-after-deadline'
  | 'no-schedule'
  | 'not-ascending'
  | 'share-out-of-range'
  | 'share-falls'
  | 'last-share'
  | 'no-stages'
  | 'named-twice'
  | 'end-state-changed'
  | 'stage-reported'
  | 'no-members'
  | 'member-removed'
  | 'list-is-whole'
  | 'one-lead'
  | 'keeps-none'
  | 'not-summed'
  | 'target-lost'
  | 'reference-lost'
  | 'draft-open'
  | 'is-reference'
  | 'measures-differ'
  | 'no-measure'
  | 'measure-of-kind'
  | 'stages-of-milestone'
  | 'grade-without-target'
  | 'unit-of-kind'
  | 'unit-of-scale'
  | 'scope-of-limit'
  | 'reference-of-relative'
  | 'reference-of-unit'
  | 'words-of-grade'
  | 'chinese-in-english'
  | 'members-differ'
  | 'has-baselines'
  | 'compared-with'

/** A field of the form and what is wrong with it; rows of a list are `node.1`, `stage.2` … */
export type AdjustmentFault = { field: string; fault: AdjustmentFaultCode }

/**
 * All that the rules know of one kind of adjustment: where its part lies in the facts,
 * who starts it, and what may not be asked for. `put` of what `read` found changes
 * nothing, and `read` finds what was `put`.
 */
export type AdjustmentRule<Value> = {
  /** a planner proposes it; the lead department files it */
  way: 'proposed' | 'filed'
  /** whether it is to be filed by the plan's first day, and marked as late afterwards */
  isDueByStart: boolean
  /** whether it names who decided it outside this system, by which document */
  needsAuthority: boolean
  /** whether this one does although others of its kind do not: what is promised in sum changes */
  changesPromise?: (value: Value, context: ValueContext) => boolean
  /** whether the commitment has a part of the kind that can be adjusted */
  appliesTo: (facts: CommitmentFacts) => boolean
  /** whether what was promised is another from then on: marked as adjusted beside the standing */
  isPromise: boolean
  /** the part as it is, at the place that `like` names; null where there is none */
  read: (facts: CommitmentFacts, like: Value) => Value | null
  put: (facts: CommitmentFacts, value: Value) => CommitmentFacts
  /** what is wrong with it, in the order of the form */
  listFaults: (value: Value, context: ValueContext) => AdjustmentFault[]
}

/** Faults that were found, without the places where there is none. */
export const found = (
  faults: readonly (readonly [string, AdjustmentFaultCode | null])[],
): AdjustmentFault[] =>
  faults.flatMap(([field, fault]) => (fault === null ? [] : [{ field, fault }]))
