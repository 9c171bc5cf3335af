import type { CivilDate } from '@/lib/domain/civil-date'
import type { Scale } from '@/lib/domain/quantity'
import type { StageSeries } from '@/lib/domain/stage-series'
import type {
  Comparator,
  Disposition,
  Grade,
  Hedge,
  Kind,
  Modality,
  ReadingStage,
  TargetSet,
} from '@/lib/domain/words'

/** A text in both languages; zh first, en complete. */
export type Bilingual = { zh: string; en: string }

/** A verbatim passage of a loaded document, all white space removed. */
export type Quote = { document: string; paragraph: number; text: string }

/**
 * A target of a measure. Decimals are text ('5.5'), never floats.
 * `max` only with comparator 'range'; `tolerance` (in the measure's unit) only with
 * 'about' and for levels and relations, stated before any figure is reported.
 */
export type CatalogueTarget = {
  set: TargetSet
  comparator: Comparator
  value: string
  max?: string
  tolerance?: string
}

/** An earlier result of the really same measure, with its own words. */
export type CatalogueBaseline = {
  /** '2024', '2023-H1' */
  period: string
  value: string
  hedge: Hedge
  /** 2024 results were written down in December 2024: forecasts. */
  forecast: boolean
  quote: Quote
}

export type CatalogueMeasure = {
  /** Unique in its commitment, kebab-case English: 'gdp-growth'. */
  key: string
  name: Bilingual
  /** As displayed, scale word included: 家, 条, %, 亿元; '' when there is none (grades, milestones). */
  unit: Bilingual
  /** The power of ten that the unit's scale word stands for. */
  scale: Scale
  kind: Kind
  targets: CatalogueTarget[]
  /** relative only: the measure compared with, as 'HY25-001/gdp-growth'. */
  reference?: string
  /** limit only: what the limit covers. */
  scope?: Bilingual
  /** grade only: the ordinal scale, lowest first. */
  ordinal?: string[]
  baselines: CatalogueBaseline[]
  /** Something a reader of the figure must know (mixed scope, two values in the source). */
  caution?: Bilingual
}

export type CatalogueMember = { name: Bilingual | null; quote?: string }

export type CatalogueDepartment = {
  /** slug of departments.ts */
  department: string
  /** true (推定) where the document names none. */
  inferred: boolean
}

export type CatalogueCommitment = {
  /** 'HY25-001', permanent. */
  code: string
  title: Bilingual
  kind: Kind
  modality: Modality
  grade: Grade
  measures: CatalogueMeasure[]
  /** milestone only */
  stages?: StageSeries
  /** where it begins later than the plan: a promise for the second half */
  startsOn?: CivilDate
  deadline: CivilDate
  /** lead first, then supporting. */
  departments: [CatalogueDepartment, ...CatalogueDepartment[]]
  /** list only: one row each; `name: null` where the plan counts but does not name. */
  members?: CatalogueMember[]
}

/**
 * One clause of the part of a plan that speaks of the coming year. The clauses of a
 * paragraph, in order, cover all of its words: every character outside them is
 * punctuation.
 */
export type CatalogueClause = {
  paragraph: number
  /** Verbatim, white space removed. */
  quote: string
  disposition: Disposition
  /** Why, in words that a citizen understands. */
  reason: Bilingual
  /** Commitments that hang on this clause; only with disposition 'commitment'. */
  commitments?: CatalogueCommitment[]
}

/** A figure that an older document reports for a measure. */
export type CatalogueReading = {
  commitment: string
  measure: string
  effectiveOn: CivilDate
  /** A decimal, or for relations a worded comparison. */
  value: string | 'in-step'
  hedge: Hedge
  stage: ReadingStage
  quote: Quote
}
