import { both } from '../build'
import type { Bilingual, CatalogueClause } from '../types'
import { openingClauses, targetClauses } from './opening'
import { firmClauses, leisureClauses } from './section-1-firms'
import { industrySectionClauses } from './section-1-industry'
import { talentClauses } from './section-2-talent'
import { technologySectionClauses } from './section-2-technology'
import { businessClauses, tradeClauses } from './section-3-business'
import { reformSectionClauses } from './section-3-reform'
import { cityClauses, closingClauses } from './section-4-city'
import { servicesSectionClauses } from './section-4-services'

/** A section of a plan under which commitments are listed. */
export type CatalogueSection = {
  /** Unique in its plan. */
  key: string
  title: Bilingual
  clauses: readonly CatalogueClause[]
}

/** The sections of part 二 that carry commitments, in document order. */
export const HANYANG_2025_SECTIONS: readonly CatalogueSection[] = [
  { key: 'targets', title: both('主要预期目标', 'Main expected targets'), clauses: targetClauses },
  {
    key: 'industry',
    title: both(
      '（一）深入推进产业强区，增强核心竞争优势',
      '(1) A district strong in industry',
    ),
    clauses: [...industrySectionClauses, ...leisureClauses, ...firmClauses],
  },
  {
    key: 'innovation',
    title: both(
      '（二）强化科技创新驱动，培育未来增长引擎',
      '(2) Technology and innovation as engines of growth',
    ),
    clauses: [...technologySectionClauses, ...talentClauses],
  },
  {
    key: 'reform',
    title: both('（三）坚定不移深化改革，增强发展内生动力', '(3) Deeper reform'),
    clauses: [...reformSectionClauses, ...tradeClauses, ...businessClauses],
  },
  {
    key: 'public-services',
    title: both(
      '（四）完善公共服务供给，提升群众生活质感',
      '(4) Better public services and quality of life',
    ),
    clauses: [...servicesSectionClauses, ...cityClauses],
  },
]

/** Every clause of part 二 of the 2025 plan, in document order. */
export const HANYANG_2025_CLAUSES: readonly CatalogueClause[] = [
  ...openingClauses,
  ...HANYANG_2025_SECTIONS.flatMap((section) => section.clauses),
  ...closingClauses,
]
