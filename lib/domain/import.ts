/** The life of a sheet on its way in. */
export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'refused',
  'cancelled',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What may follow; every write is guarded by the state that it starts from. */
const NEXT: Readonly<Record<ImportState, readonly ImportState[]>> = {
  uploaded: ['checking', 'cancelled'],
  checking: ['checked', 'refused', 'cancelled'],
  checked: ['applying', 'cancelled'],
  // one transaction writes everything: called off before its end, it writes nothing
  applying: ['applied', 'refused', 'cancelled'],
  applied: [],
  refused: [],
  cancelled: [],
}

/** The states from which one may be reached. */
export const statesBefore = (state: ImportState): ImportState[] =>
  IMPORT_STATES.filter((each) => NEXT[each].includes(state))

/** How long the file of a sheet is kept after its end, and how long a sheet may wait for a decision. */
export const SHEET_KEPT_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** An instant before which what ended, or waits, is overdue for `dueWithSheet`. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - SHEET_KEPT_DAYS * DAY_MS)

/**
 * What is due with an uploaded sheet: 'cancel' where nobody decided about it for so long,
 * 'discard' where it ended so long ago that its file goes; null for neither.
 */
export function dueWithSheet(
  sheet: { state: ImportState; createdAt: Date; finishedAt: Date | null },
  now: Date,
): 'cancel' | 'discard' | null {
  const since = keptSince(now)
  if (sheet.finishedAt !== null) return sheet.finishedAt < since ? 'discard' : null
  return sheet.state !== 'applying' && sheet.createdAt < since ? 'cancel' : null
}

/** Whether something is being done with it in the background. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'uploaded' || state === 'checking' || state === 'applying'

export const isCancellable = (state: ImportState): boolean => NEXT[state].includes('cancelled')
