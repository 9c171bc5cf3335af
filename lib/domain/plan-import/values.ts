import { requireCivilDate, type CivilDate } from '../civil-date'
import type { ProposedClause } from '../plan-text/types'
import type { Scale } from '../quantity'
import type { StageSeries } from '../stage-series'
import type { Bilingual, Comparator, Disposition, Grade, Kind, Modality } from '../words'

/** The life of a document on its way to becoming a plan. */
export const PLAN_IMPORT_STATES = ['deciding', 'ready', 'opened', 'discarded'] as const
export type PlanImportState = (typeof PLAN_IMPORT_STATES)[number]

/** The version of the rules that made the proposals; kept with every import. */
export const RULES_VERSION = 1

/** 1 January, with which a plan of the year begins. */
export const firstDayOf = (year: number): CivilDate => requireCivilDate(`${year}-01-01`)

/** What a person settles of a measure. English may be left out; see `planInputOf`. */
export type MeasureValues = {
  name: Bilingual
  /** as displayed, scale word included: 万人 */
  unit: Bilingual
  scale: Scale
  comparator: Comparator
  value: string
  max: string | null
  tolerance: string | null
  /** relative only: where the clause begins that it is compared with, 'paragraph:offset', before its own */
  reference: string | null
}

/** What a person settles of a clause that becomes a commitment. */
export type CommitmentValues = {
  title: Bilingual
  kind: Kind
  modality: Modality
  grade: Grade
  deadline: CivilDate
  /** slugs, the lead first; suggested ones are marked (推定) */
  departments: readonly { department: string; inferred: boolean }[]
  /** at most MAX_MEASURES_HERE, of the commitment's own kind */
  measures: readonly MeasureValues[]
  /** a list's members that the clause names */
  members: readonly string[]
  /** milestones only */
  stages: StageSeries | null
  /** whether the earlier result that the machine linked, if any, is shown beside the target */
  keepsBaseline: boolean
}

/** How a clause came to what it is. */
export const DECISION_WAYS = ['accepted', 'edited', 'set-aside'] as const
export type DecisionWay = (typeof DECISION_WAYS)[number]

/** What a person decided about a clause. */
export type ClauseDecision = {
  way: DecisionWay
  disposition: Disposition
  /** why, in the person's words; '' where the machine's reasons are taken over */
  reason: string
  /** only of a commitment */
  values: CommitmentValues | null
}

/** A span of the document on the review desk. `decision` is null until somebody decides. */
export type ImportedClause = {
  id: string
  /** grows with every act on the clause */
  version: number
  paragraph: number
  /** offsets into the paragraph's text without white space; end is exclusive */
  start: number
  end: number
  quote: string
  proposal: ProposedClause
  decision: ClauseDecision | null
}

/** What surrounds the clauses of an import: the year, and who can be named. */
export type ImportContext = {
  year: number
  /** the day from which the promises count */
  startsOn: CivilDate
  /** departments that are not closed */
  departments: readonly { slug: string; name: string }[]
  /** leads what the document gives to nobody, marked as inferred */
  fallbackDepartment: string
  /** what the machine proposed, over the whole document */
  proposals: readonly ProposedClause[]
}
