import { statedNumbers } from './numbers'
import { hasReferences } from './relations'
import type { ImportedClause } from './values'

/** How much of the plan's words somebody has decided about. */
export type Coverage = {
  clauses: { decided: number; all: number }
  /** numbers that the clauses state; one is decided with its clause */
  numbers: { decided: number; all: number }
  /** how many commitments, directions and so on were decided */
  commitments: number
}

/** Every clause and every number, and those of them that are decided. */
export function coverageOf(clauses: readonly ImportedClause[]): Coverage {
  const decided = clauses.filter(({ decision }) => decision !== null)
  const numbersOf = (some: readonly ImportedClause[]): number =>
    some.reduce((sum, { quote }) => sum + statedNumbers(quote).length, 0)
  return {
    clauses: { decided: decided.length, all: clauses.length },
    numbers: { decided: numbersOf(decided), all: numbersOf(clauses) },
    commitments: decided.filter(({ decision }) => decision?.disposition === 'commitment').length,
  }
}

/** Complete when nothing is left undecided, and only then. */
export const isComplete = ({ clauses }: Coverage): boolean => clauses.all > 0 && clauses.decided === clauses.all

/** What keeps an import from being opened as a plan. */
export type Unready = 'undecided' | 'no-commitments' | 'reference-missing' | 'slug-taken' | 'codes-taken' | 'title-taken'

/** The reasons why an import cannot be opened yet, as far as its clauses tell. */
export function listUnready(clauses: readonly ImportedClause[]): Unready[] {
  const coverage = coverageOf(clauses)
  return [
    ...(isComplete(coverage) ? [] : (['undecided'] as const)),
    ...(coverage.commitments === 0 ? (['no-commitments'] as const) : []),
    ...(hasReferences(clauses) ? [] : (['reference-missing'] as const)),
  ]
}

/** The first clause that is still to be decided, from a place on and then from the beginning. */
export function nextUndecided(clauses: readonly ImportedClause[], after: string | null): ImportedClause | null {
  const at = clauses.findIndex(({ id }) => id === after)
  const around = [...clauses.slice(at + 1), ...clauses.slice(0, at + 1)]
  return around.find(({ decision }) => decision === null) ?? null
}
