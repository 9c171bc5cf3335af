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

/** Whether something is being done with it in the background. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'uploaded' || state === 'checking' || state === 'applying'

export const isCancellable = (state: ImportState): boolean => NEXT[state].includes('cancelled')
