/**
 * The closed vocabularies of the trade. DESIGN.md fixes the words; every other
 * room (schemas, database, messages, open data) uses exactly these codes.
 */

/** What kind of thing a commitment promises; each kind has its own arithmetic. */
export const KINDS = [
  'count',
  'list',
  'growth',
  'level',
  'relative',
  'limit',
  'grade',
  'milestone',
  'direction',
] as const
export type Kind = (typeof KINDS)[number]

/** How firmly the plan binds itself: will do, strives to, works on. */
export const MODALITIES = ['commit', 'strive', 'process'] as const
export type Modality = (typeof MODALITIES)[number]

/** A: a number or a yes/no end state. B: a named thing without a finish line. */
export const GRADES = ['A', 'B'] as const
export type Grade = (typeof GRADES)[number]

/** A text in both languages. */
export type Bilingual = { zh: string; en: string }

/** What became of a clause of a document. */
export const DISPOSITIONS = ['commitment', 'direction', 'background', 'result'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** How a value is compared with its target. */
export const COMPARATORS = [
  'at-least',
  'more-than',
  'about',
  'at-most',
  'equal',
  'range',
] as const
export type Comparator = (typeof COMPARATORS)[number]

/** How exact a figure claims to be, as its source words it (左右 and 约, 超, 以上). */
export const HEDGES = ['exact', 'about', 'more-than', 'at-least'] as const
export type Hedge = (typeof HEDGES)[number]

/** 快报 → 核实 → 最终: how firm a reported figure is. */
export const READING_STAGES = ['preliminary', 'verified', 'final'] as const
export type ReadingStage = (typeof READING_STAGES)[number]

/** The sets of targets a plan may carry for one measure. */
export const TARGET_SETS = ['plan', 'municipal'] as const
export type TargetSet = (typeof TARGET_SETS)[number]

/** What the figures say of a commitment. Derived, never typed in. */
export const STANDINGS = [
  'completed',
  'ahead',
  'on-schedule',
  'behind',
  'far-behind',
  'in-progress',
  'not-due',
  'direction',
  'no-data',
  'ended',
] as const
export type StandingCode = (typeof STANDINGS)[number]

/** Whether the report is there in time. Kept apart from the standing. */
export const FRESHNESS = ['current', 'due', 'overdue', 'in-review'] as const
export type FreshnessCode = (typeof FRESHNESS)[number]

export const UPDATE_STATES = ['draft', 'submitted', 'published', 'returned', 'withdrawn'] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

export const ROLES = ['contributor', 'reviewer', 'planner', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export const CADENCES = ['quarterly', 'monthly'] as const
export type Cadence = (typeof CADENCES)[number]

export const EVIDENCE_KINDS = ['file', 'link', 'document-number'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const DEPARTMENT_ROLES = ['lead', 'supporting'] as const
export type DepartmentRole = (typeof DEPARTMENT_ROLES)[number]

/** What of a public commitment an adjustment changes. */
export const ADJUSTMENT_KINDS = [
  'target',
  'deadline',
  'ending',
  'schedule',
  'stages',
  'members',
  'details',
  'split',
  'merge',
] as const
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number]

/** The same parts while the plan is in preparation, when they are simply edited. */
export const PREPARED_KINDS = [
  'details',
  'target',
  'deadline',
  'schedule',
  'stages',
  'members',
] as const satisfies readonly AdjustmentKind[]

/** All parts that a planner edits before a plan is public: its kind and measures never change later. */
export const PREPARED_PARTS = [...PREPARED_KINDS, 'definition'] as const
export type PreparedPart = (typeof PREPARED_PARTS)[number]

export const ADJUSTMENT_STATES = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number]

/** What became of a request for more time. */
export const EXTENSION_STATES = ['requested', 'granted', 'refused', 'withdrawn'] as const
export type ExtensionState = (typeof EXTENSION_STATES)[number]

/** What became of a progress summary; 'issued' is frozen and public. */
export const SUMMARY_STATES = ['draft', 'submitted', 'issued', 'discarded'] as const
export type SummaryState = (typeof SUMMARY_STATES)[number]

/** The public facts that make an entry of the ledger. */
export const LEDGER_TYPES = [
  'plan.opened',
  'commitment.registered',
  'commitment.adjusted',
  'commitment.ended',
  'update.published',
  'update.corrected',
  'summary.issued',
] as const
export type LedgerType = (typeof LEDGER_TYPES)[number]

/** An expected answer: either a value or the reason why not. */
export type Decision<T, Reason extends string> =
  | { ok: true; value: T }
  | { ok: false; reason: Reason }
