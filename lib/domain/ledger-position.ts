/** Entries on one page of the ledger. */
export const LEDGER_PAGE = 50

/**
 * The page an entry stands on, for ever: pages are counted from the first entry, so that
 * new entries never move old ones.
 */
export const ledgerPageOf = (seq: number): number => Math.ceil(seq / LEDGER_PAGE)

/** The address of one entry, without language prefix. */
export const ledgerPath = (seq: number): string => `/ledger?page=${ledgerPageOf(seq)}#entry-${seq}`
