/** The orders a list of commitments can be read in. */
export const SORTS = ['plan', 'deviation', 'updated'] as const
export type Sort = (typeof SORTS)[number]
