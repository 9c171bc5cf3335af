import type { Paragraph } from '../documents/load'
import { clauseLaws } from './check-clauses'
import { commitmentLaws } from './check-commitments'
import { textLaws } from './check-texts'
import type { CatalogueClause, CatalogueReading } from './types'

/** One plan with the part of its document that its clauses must account for. */
export type CataloguePlan = {
  slug: string
  document: string
  /** 'HY25': codes run HY25-001, HY25-002 … */
  codePrefix: string
  /** Numbers of the paragraphs whose every word must belong to a clause, in order. */
  accountedFor: readonly number[]
  /** Fewest and most commitments that a careful reading can find. */
  expected: { fewest: number; most: number }
  clauses: readonly CatalogueClause[]
  readings: readonly CatalogueReading[]
}

export type Catalogue = {
  documents: Readonly<Record<string, readonly Paragraph[]>>
  departments: readonly string[]
  plans: readonly CataloguePlan[]
}

export const LAWS = [
  'quote-verbatim',
  'clauses-cover-the-part',
  'disposition-fits',
  'numbers-explained',
  'codes-consecutive',
  'expected-count',
  'target-from-own-clause',
  'list-target-is-members',
  'kinds-fit',
  'reference-exists',
  'department-exists',
  'values-in-quotes',
  'both-languages',
] as const
export type Law = (typeof LAWS)[number]

/** A law that the catalogue breaks, and where. */
export type Violation = { law: Law; where: string; detail: string }

/**
 * Every law that a catalogue breaks; an empty list means that it keeps them all.
 * Source: DESIGN.md, "No figure without its source"; PRACTICE.md, "Traps".
 */
export const checkCatalogue = (catalogue: Catalogue): Violation[] =>
  catalogue.plans.flatMap((plan) => [
    ...clauseLaws(catalogue, plan),
    ...commitmentLaws(catalogue, plan),
    ...textLaws(plan),
  ])
