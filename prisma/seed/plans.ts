import { HANYANG_2023_CLAUSES, HANYANG_2023_READINGS, HANYANG_2023_SECTIONS } from './catalogue/hanyang-2023'
import { HANYANG_2025_CLAUSES, HANYANG_2025_SECTIONS } from './catalogue/hanyang-2025'
import type { CatalogueReading } from './catalogue/types'
import type { CataloguePlan } from './plan-of'

/** The plans that ship with the product, oldest first, each with its document's results. */
export const PLANS: readonly (CataloguePlan & { readings: readonly CatalogueReading[] })[] = [
  {
    slug: 'hanyang-2023',
    document: 'hanyang-2023-first-half',
    year: 2023,
    title: { zh: '汉阳区 2023 年计划', en: 'Hanyang District plan 2023' },
    sections: HANYANG_2023_SECTIONS,
    clauses: HANYANG_2023_CLAUSES,
    readings: HANYANG_2023_READINGS,
  },
  {
    slug: 'hanyang-2025',
    document: 'hanyang-2025-plan',
    year: 2025,
    title: { zh: '汉阳区 2025 年计划', en: 'Hanyang District plan 2025' },
    sections: HANYANG_2025_SECTIONS,
    clauses: HANYANG_2025_CLAUSES,
    readings: [],
  },
]
