import type { SheetFault } from './faults'
import type { Headings } from './headings'
import type { ItemRefusal, SheetItem } from './item'
import { readItem, type ItemChange, type ItemOutcome } from './read-item'
import { alike } from './vocabulary'
import { faultAt, inOrder, type SheetRow } from './rows'

/** What came of a whole sheet. It may be taken over only where there is no fault. */
export type SheetOutcome = {
  changes: readonly ItemChange[]
  /** items in which nothing differs */
  unchangedCount: number
  faults: readonly SheetFault[]
}

/** What is known of a code: the item, or why this person cannot report on it. */
export type FoundItem = SheetItem | ItemRefusal

/** Every row of an item that cannot be reported on is told so at its code. */
export function readGroup(
  found: FoundItem,
  rows: readonly SheetRow[],
  headings: Headings,
): ItemOutcome {
  if (typeof found !== 'string') return readItem(found, rows, headings)
  const faults = rows.map(({ number, code }) =>
    faultAt(headings, number, 'code', { by: 'row', code: found }, alike(code.slice(0, 40))),
  )
  return { change: null, faults }
}

/** Puts together what came of the items, with what the rows alone got wrong. */
export function joinOutcomes(
  outcomes: readonly ItemOutcome[],
  faults: readonly SheetFault[],
): SheetOutcome {
  const changes = outcomes.flatMap(({ change }) => (change === null ? [] : [change]))
  const all = [...faults, ...outcomes.flatMap((outcome) => outcome.faults)]
  const wrong = outcomes.filter((outcome) => outcome.faults.length > 0).length
  return {
    changes,
    unchangedCount: outcomes.length - changes.length - wrong,
    faults: all.sort(inOrder),
  }
}
