import type { CommitmentFacts } from './standing'

/**
 * Whether an item is known by its results alone: it has figures to report and no target, stage or
 * member to hold them against. It is tracked beside the promises and is none of them.
 * Source: the first part of the 2023 document, which states results without their aims for the year.
 */
export const isKnownByResults = ({ measures, stages, members }: Pick<CommitmentFacts, 'measures' | 'stages' | 'members'>): boolean =>
  measures.length > 0 && stages.length === 0 && members.length === 0 && measures.every(({ targets }) => targets.length === 0)
