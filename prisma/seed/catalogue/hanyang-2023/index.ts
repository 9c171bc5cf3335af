import { both } from '../build'
import type { Bilingual, CatalogueClause, CatalogueReading } from '../types'
import type { ResultClause } from './results'
import { economyResults } from './section-1-economy'
import { innovationResults } from './section-2-innovation'
import { reformResults } from './section-3-reform'
import { cityResults } from './section-4-city'
import { peopleResults } from './section-5-people'
import { innovationClauses, industryClauses, openingClauses } from './second-half-industry'
import { cityClauses, lifeClauses, marketClauses } from './second-half-life'
import { TABLE_CLAUSES, TABLE_READINGS } from './table'

type Section = { key: string; title: Bilingual; clauses: readonly CatalogueClause[] }

const theme = (key: string, title: Bilingual, results: readonly ResultClause[]): Section => ({
  ...{ key, title },
  clauses: results.map(({ clause }) => clause),
})

const half = (key: string, title: Bilingual, clauses: readonly CatalogueClause[]): Section => ({
  ...{ key, title, clauses },
})

/** What the report's second part promises, section by section. */
export const SECOND_HALF: readonly Section[] = [
  half('second-half', both('下半年主要工作举措', 'Measures of the second half'), openingClauses),
  half('industry', both('下半年（一）坚定不移推动产业转型', 'Second half (1): industry'), industryClauses),
  half('digital', both('下半年（二）数实融合赋能千行百业', 'Second half (2): digital industry'), innovationClauses),
  half('market', both('下半年（三）多措并举激发市场活力', 'Second half (3): the market'), marketClauses),
  half('upkeep', both('下半年（四）精雕细琢提升城市颜值', 'Second half (4): the city'), cityClauses),
  half('life', both('下半年（五）为民惠民缔造美好生活', 'Second half (5): better lives'), lifeClauses),
]

/**
 * The 2023 plan as far as its half-year report tells of it: the seven indicators of the table
 * with their targets, and what the five themes of the report state in figures, and what its
 * second part promises for the second half.
 */
export const HANYANG_2023_SECTIONS: readonly Section[] = [
  { key: 'indicators', title: both('主要指标', 'Main indicators'), clauses: TABLE_CLAUSES },
  theme('economy', both('（一）知难负重，经济大盘稳中求进', '(1) The economy: steady in hard times'), economyResults),
  theme('innovation', both('（二）创新驱动，发展动能加快转换', '(2) Innovation: new drivers of growth'), innovationResults),
  theme('reform', both('（三）改革牵引，市场活力明显增强', '(3) Reform: a livelier market'), reformResults),
  theme('city', both('（四）建管并举，城市品质持续提升', '(4) The city: building and upkeep'), cityResults),
  theme('people', both('（五）共同缔造，民生福祉全面增进', '(5) The people: better lives, shaped together'), peopleResults),
  ...SECOND_HALF,
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
