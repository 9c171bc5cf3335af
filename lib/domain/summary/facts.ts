import type { CivilDate } from '../civil-date'
import type { DecimalText } from '../exact'
import type { CommitmentFacts, PublishedUpdate } from '../standing'
import type { Thresholds } from '../thresholds'
import type { Bilingual, Cadence, Hedge } from '../words'
import type { Cut } from './model'

/**
 * All that a summary is written from, as plain values. Whoever loads it may hand over more than
 * the cut lets see (later updates, corrections, adjustments, items): `factsAtCut` leaves out what
 * was not known then, so that the same cut gives the same summary for ever.
 */
export type SummaryFacts = {
  cut: Cut
  plan: SummaryPlan
  /** every department that an item names */
  departments: readonly { slug: string; name: Bilingual }[]
  /** in the order of the plan's text; those merged into another one among them */
  items: readonly SummaryItem[]
}

/** A verbatim passage of a loaded document, white space removed. */
export type SourceQuote = { document: string; paragraph: number; quote: string }

export type SummaryPlan = {
  slug: string
  year: number
  title: Bilingual
  /** as the title of a report names it: 汉阳区 */
  jurisdiction: Bilingual
  startsOn: CivilDate
  endsOn: CivilDate
  thresholds: Thresholds
  cadence: Cadence
  /** in order; titles with their ordinals, as '（一）深入推进产业强区，增强核心竞争优势' */
  sections: readonly { key: string; title: Bilingual }[]
  /** 名词解释 kept for the plan, in order */
  glossary: readonly GlossaryEntry[]
  /** the ledger entry plan.opened */
  openedSeq: number
}

/** A term of the plan and what it means; with the passage it was taken from, where it was. */
export type GlossaryEntry = { term: Bilingual; meaning: Bilingual; source: SourceQuote | null }

/** A commitment with what is published of it. */
export type SummaryItem = {
  code: string
  /** key of its section */
  section: string
  /** the bold phrase that leads its paragraph in the plan, without the full stop; null without */
  lead: Bilingual | null
  /** the clause of the plan's text that it hangs on */
  clause: SourceQuote
  /**
   * whether that clause states a result (disposition `result`): the item is known by its results
   * alone, without an aim of the year. It is tracked beside the promises and is none of them.
   */
  isResult: boolean
  /** the day the public knew it */
  knownOn: CivilDate
  /** the ledger entry commitment.registered */
  registeredSeq: number
  /** as `commitmentFactsOf` reads it: the present part with all adjustments */
  facts: CommitmentFacts
  /** in order: what the facts do not hold of their measures */
  measures: readonly SummaryMeasure[]
  /** all published updates, superseded ones among them */
  updates: readonly SummaryUpdate[]
}

export type SummaryMeasure = {
  key: string
  unit: Bilingual
  /** the measure of the same plan that a relation is held against */
  reference: { code: string; measure: string } | null
  /** earlier results of the same measure */
  baselines: readonly (SourceQuote & { period: string; value: DecimalText; hedge: Hedge; isForecast: boolean })[]
  /** something a reader of the figure must know */
  caution: Bilingual | null
}

/** An update as published; `sequence` is its ledger entry. */
export type SummaryUpdate = PublishedUpdate & {
  /** the official's own words, one or two sentences; '' where nothing was said */
  sentence: string
  /**
   * Why the item is behind, as its unit reports it publicly (原因). It explains a missed schedule
   * and is not `explanation`, which answers the sanity warnings of a reviewer. Null where no
   * cause was reported: a summary then says so and gives none.
   */
  cause: string | null
  /** What the unit does next (下一步举措), in its own words; null where nothing was reported. */
  nextStep: string | null
  /** where a figure nobody typed was taken from; null for what a unit reported */
  source: SourceQuote | null
  /** positions of the finished members it counts */
  finishedMembers: readonly number[]
}
