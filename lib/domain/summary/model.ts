import type { CivilDate } from '../civil-date'
import type { StandingCode } from '../words'

/**
 * The model of a progress summary: what a report says, sentence by sentence, and what stands
 * behind each word of it. It is plain JSON; every form (page, Word, Markdown, sheet) is
 * rendered from it and adds nothing.
 */

/** The reports that are generated. Source: issue "Progress summaries", part 1. */
export const SUMMARY_KINDS = [
  'first-quarter',
  'half-year',
  'three-quarter',
  'year-end',
  'department',
  'brief',
  'behind',
] as const
export type SummaryKind = (typeof SUMMARY_KINDS)[number]

export type SummaryLanguage = 'zh' | 'en'

/**
 * What a summary is cut from, by two clocks: figures that speak of days up to `dataOn`, as the
 * ledger told them up to the entry `knownSeq` (the last one recorded at the instant of the cut);
 * and the version of the plan's glossary, 0 without one, whose terms are no facts of the ledger.
 */
export type Cut = { dataOn: CivilDate; knownOn: CivilDate; knownSeq: number; glossaryVersion: number }

/** What stands behind a figure or a sentence. Its id is stable: the same source has the same id in every cut. */
export type SummarySource =
  | {
      /** 'L17' for ledger entry 17 */
      id: string
      kind: 'ledger'
      seq: number
      commitment: string | null
      effectiveOn: CivilDate
      /** the passage of a loaded document that the entry itself quotes */
      quote: string | null
    }
  | {
      /** 'D-hanyang-2023-first-half-18-4be07c': paragraph 18 of that document, and the first letters of the quote's hash */
      id: string
      kind: 'document'
      document: string
      paragraph: number
      quote: string
    }
  | {
      /** 'R-…': worked out by a rule from other sources; names the rule and its inputs */
      id: string
      kind: 'rule'
      rule: string
      from: readonly string[]
    }
  | {
      /** 'N-…': a number that nothing published supports, and where it is from, by the word of an office */
      id: string
      kind: 'named'
      /** as it stands in the text */
      number: string
      /** the words it was named with: 区统计局2025年7月统计月报 */
      source: string
      /** who stands for it, in the summary's language; never a person */
      office: string
      role: 'planner'
    }

/** A run of text and the ids of the sources behind it. Fixed words have none. */
export type Run = { text: string; sources: readonly string[]; bold?: true }

/** One sentence, closed by its punctuation. Its text is its runs, joined. */
export type Sentence = { runs: readonly Run[] }

export type Cell = {
  runs: readonly Run[]
  columns?: number
  rows?: number
  align?: 'start' | 'center' | 'end'
}

/** How a chart is told in numbers; drawn by the renderers. Shares and values are decimals as text. */
export type SummaryChart =
  | {
      type: 'standings-by-section'
      rows: readonly { label: string; counts: readonly { standing: StandingCode; count: number }[] }[]
    }
  | {
      type: 'indicators'
      rows: readonly { label: string; unit: string; actual: string; target: string; sources: readonly string[] }[]
    }
  | {
      type: 'deviations'
      rows: readonly { code: string; label: string; points: string; standing: StandingCode; sources: readonly string[] }[]
    }
  | {
      type: 'actual-against-schedule'
      rows: readonly {
        code: string
        label: string
        points: readonly { on: CivilDate; share: string; scheduled: string }[]
        sources: readonly string[]
      }[]
    }

/**
 * A part of a summary. `id` is stable between cuts (it names what the block speaks of, as
 * 'section-2/lead-1'), so that an edit finds its paragraph again when figures have changed.
 */
export type SummaryBlock =
  | { type: 'title'; id: string; text: string; runs?: readonly Run[] }
  /** `runs`, joined, are the text: only where somebody's own words tell a number that rests on sources */
  | { type: 'heading'; id: string; level: 1 | 2 | 3; text: string; runs?: readonly Run[] }
  | { type: 'paragraph'; id: string; lead: Run | null; sentences: readonly Sentence[] }
  | {
      type: 'table'
      id: string
      caption: string
      /** header rows first, repeated on each page */
      headerRows: number
      rows: readonly (readonly Cell[])[]
      /** relative widths of the columns */
      widths: readonly number[]
      /** on pages of its own, across: the annex of all items */
      landscape: boolean
    }
  | { type: 'chart'; id: string; caption: string; chart: SummaryChart }
  | { type: 'glossary'; id: string; entries: readonly { term: string; meaning: string; sources: readonly string[] }[] }

export type SummaryModel = {
  kind: SummaryKind
  language: SummaryLanguage
  plan: string
  /** slug; null for a report on the whole plan */
  department: string | null
  cut: Cut
  blocks: readonly SummaryBlock[]
  /** every source that a block names, once, ordered by id */
  sources: readonly SummarySource[]
}
