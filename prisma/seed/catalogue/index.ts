import { DEPARTMENTS } from '../departments'
import type { Catalogue, CataloguePlan } from './check'
import { HANYANG_2023_CLAUSES, HANYANG_2023_READINGS } from './hanyang-2023'
import { HANYANG_2025_CLAUSES } from './hanyang-2025'

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

export const HANYANG_2025: CataloguePlan = {
  slug: 'hanyang-2025',
  document: 'hanyang-2025-plan',
  codePrefix: 'HY25',
  accountedFor: range(28, 49),
  expected: { fewest: 40, most: 60 },
  clauses: HANYANG_2025_CLAUSES,
  readings: [],
}

export const HANYANG_2023: CataloguePlan = {
  slug: 'hanyang-2023',
  document: 'hanyang-2023-first-half',
  codePrefix: 'HY23',
  accountedFor: [4, 29, ...range(31, 33), ...range(35, 37), ...range(39, 41), ...range(43, 45), ...range(47, 49)],
  expected: { fewest: 140, most: 160 },
  clauses: HANYANG_2023_CLAUSES,
  readings: HANYANG_2023_READINGS,
}

/** The whole catalogue over the paragraphs of its documents, by document slug. */
export const catalogueOf = (documents: Catalogue['documents']): Catalogue => ({
  documents,
  departments: DEPARTMENTS.map((department) => department.slug),
  plans: [HANYANG_2023, HANYANG_2025],
})
