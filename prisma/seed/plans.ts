import { HANYANG_2023_CLAUSES, HANYANG_2023_READINGS, HANYANG_2023_SECTIONS, SECOND_HALF } from './catalogue/hanyang-2023'
import { STARTS } from './catalogue/hanyang-2023/second-half'
import { HANYANG_2025_CLAUSES, HANYANG_2025_SECTIONS } from './catalogue/hanyang-2025'
import type { CatalogueReading } from './catalogue/types'
import type { CataloguePlan } from './plan-of'
import type { ReviewedPart } from './review/through-import'

/** A plan that ships with the product: its document's results, and the part of it that comes in by plan import. */
export type ShippedPlan = CataloguePlan & { readings: readonly CatalogueReading[]; reviewed: ReviewedPart | null }

/** The plans that ship with the product, oldest first. */
export const PLANS: readonly ShippedPlan[] = [
  {
    slug: 'hanyang-2023',
    document: 'hanyang-2023-first-half',
    year: 2023,
    title: { zh: '汉阳区 2023 年计划', en: 'Hanyang District plan 2023' },
    sections: HANYANG_2023_SECTIONS,
    clauses: HANYANG_2023_CLAUSES,
    readings: HANYANG_2023_READINGS,
    reviewed: {
      heading: '二、',
      startsOn: STARTS,
      clauses: SECOND_HALF.flatMap(({ clauses }) => clauses),
      sections: SECOND_HALF.map(({ key }) => key),
    },
  },
  {
    slug: 'hanyang-2025',
    document: 'hanyang-2025-plan',
    year: 2025,
    title: { zh: '汉阳区 2025 年计划', en: 'Hanyang District plan 2025' },
    sections: HANYANG_2025_SECTIONS,
    clauses: HANYANG_2025_CLAUSES,
    readings: [],
    reviewed: null,
  },
]
