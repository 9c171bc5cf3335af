import type { Outline, ProposedClause } from '@/lib/domain/plan-text/types'
import { proposalCases, recallCases, resultCase, understandingCases } from './cases'
import type { Mark } from './marks'
import { placeMarks, speaksOf } from './place'
import { countCases, isMiss, type Case, type Score } from './scored'

/** The score of a document, and every case that went wrong. */
export type Scoring = { score: Score; misses: readonly Case[] }

/** Compares what is proposed for a document with what a reader marked in it. */
export function scoreClauses(
  outline: Outline,
  clauses: readonly ProposedClause[],
  marks: readonly Mark[],
): Scoring {
  const placedMarks = placeMarks(outline, marks)
  const commitments = clauses.filter(({ disposition }) => disposition === 'commitment')
  const foundOf = (disposition: Mark['disposition']) =>
    placedMarks
      .filter(({ mark }) => mark.disposition === disposition)
      .map((placed) => ({
        placed,
        proposals: commitments.filter((proposal) => speaksOf(proposal, placed)),
      }))
  const promises = foundOf('commitment')
  const cases = [
    ...promises.flatMap(recallCases),
    ...promises.flatMap(understandingCases),
    ...commitments.flatMap((proposal) => proposalCases(proposal, placedMarks)),
    ...foundOf('result').map(resultCase),
  ]
  return { score: countCases(cases), misses: cases.filter(isMiss) }
}
