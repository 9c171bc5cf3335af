import type { CivilDate } from './civil-date'
import type { Scale } from './quantity'
import type { Thresholds } from './thresholds'
import type {
  Bilingual,
  Cadence,
  Comparator,
  Disposition,
  Grade,
  Hedge,
  Kind,
  Modality,
  TargetSet,
} from './words'

export type TargetInput = {
  set: TargetSet
  comparator: Comparator
  value: string
  max?: string
  tolerance?: string
}

export type BaselineInput = {
  period: string
  value: string
  hedge: Hedge
  forecast: boolean
  quote: { document: string; paragraph: number; text: string }
}

export type MeasureInput = {
  key: string
  name: Bilingual
  unit: Bilingual
  scale: Scale
  kind: Kind
  targets: readonly TargetInput[]
  /** 'HY25-001/gdp-growth' */
  reference?: string
  scope?: Bilingual
  ordinal?: readonly string[]
  baselines: readonly BaselineInput[]
  caution?: Bilingual
}

export type CommitmentInput = {
  code: string
  section: string
  title: Bilingual
  kind: Kind
  modality: Modality
  grade: Grade
  measures: readonly MeasureInput[]
  stages: readonly (Bilingual & { key: string })[]
  /** where it begins later than the plan */
  startsOn?: CivilDate
  deadline: CivilDate
  /** lead first */
  departments: readonly { department: string; inferred: boolean }[]
  members: readonly { name: Bilingual | null }[]
}

export type ClauseInput = {
  paragraph: number
  /** offsets into the paragraph's text without white space; end is exclusive */
  start: number
  end: number
  quote: string
  disposition: Disposition
  reason: Bilingual
  commitments: readonly CommitmentInput[]
}

/** A whole plan, read and decided, before it is opened. */
export type PlanInput = {
  slug: string
  jurisdiction: string
  document: string
  year: number
  title: Bilingual
  startsOn: CivilDate
  endsOn: CivilDate
  cadence: Cadence
  dueDay: number
  thresholds: Thresholds
  sections: readonly { key: string; title: Bilingual }[]
  clauses: readonly ClauseInput[]
}
