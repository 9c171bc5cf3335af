import { both } from '../build'
import type { Bilingual, CatalogueClause, CatalogueReading } from '../types'
import type { ResultClause } from './results'
import { economyResults } from './section-1-economy'
import { innovationResults } from './section-2-innovation'
import { reformResults } from './section-3-reform'
import { cityResults } from './section-4-city'
import { peopleResults } from './section-5-people'
import { TABLE_CLAUSES, TABLE_READINGS } from './table'

type Section = { key: string; title: Bilingual; clauses: readonly CatalogueClause[] }

const theme = (key: string, title: Bilingual, results: readonly ResultClause[]): Section => ({
  ...{ key, title },
  clauses: results.map(({ clause }) => clause),
})

/**
 * The 2023 plan as far as its half-year report tells of it: the seven indicators of the table
 * with their targets, and what the five themes of the report state in figures.
 */
export const HANYANG_2023_SECTIONS: readonly Section[] = [
  { key: 'indicators', title: both('主要指标', 'Main indicators'), clauses: TABLE_CLAUSES },
  theme('economy', both('（一）知难负重，经济大盘稳中求进', '(1) The economy: steady in hard times'), economyResults),
  theme('innovation', both('（二）创新驱动，发展动能加快转换', '(2) Innovation: new drivers of growth'), innovationResults),
  theme('reform', both('（三）改革牵引，市场活力明显增强', '(3) Reform: a livelier market'), reformResults),
  theme('city', both('（四）建管并举，城市品质持续提升', '(4) The city: building and upkeep'), cityResults),
  theme('people', both('（五）共同缔造，民生福祉全面增进', '(5) The people: better lives, shaped together'), peopleResults),
]

export const HANYANG_2023_CLAUSES: readonly CatalogueClause[] = HANYANG_2023_SECTIONS.flatMap(
  ({ clauses }) => clauses,
)

/** The results of the first half of 2023: quick figures, before they were verified. */
export const HANYANG_2023_READINGS: readonly CatalogueReading[] = [
  ...TABLE_READINGS,
  ...[economyResults, innovationResults, reformResults, cityResults, peopleResults]
    .flat()
    .flatMap(({ readings }) => readings),
]
