import type { CellNumberFault } from '../cell-number'
import type { Fault as ReportFault } from '../report'
import type { ItemRefusal } from './item'
import type { CellFlaw, Place } from './table'
import type { SheetColumnKey } from './vocabulary'

/** What only a sheet can get wrong. */
export type RowFault =
  | ItemRefusal
  /** something is filled in, and no code says for which item */
  | 'no-code'
  /** one item and measure in two rows */
  | 'row-twice'
  | 'unknown-measure'
  /** an item of several measures, and the row names none */
  | 'which-measure'
  /** the title or the unit is another item's: columns were sorted apart, or cells shifted */
  | 'title-differs'
  | 'unit-differs'
  /** two rows of one item say different things where the item says one */
  | 'two-values'
  /** the update waits for review and cannot change meanwhile */
  | 'in-review'
  /** a word that is not among those allowed */
  | 'not-a-word'
  | 'not-a-member'
  /** how exact: the figure and its column say different things */
  | 'hedges-differ'
  /** a spreadsheet made a date of what was typed */
  | 'became-a-date'
  | CellFlaw

/** A fault by the room that knows it, so that each keeps its own words. */
export type FaultCode =
  | { by: 'row'; code: RowFault }
  | { by: 'number'; code: CellNumberFault }
  | { by: 'report'; code: ReportFault }

/** A cell and what is wrong with it. */
export type SheetFault = Place &
  FaultCode & {
    column: number
    key: SheetColumnKey
    /** another row, allowed words, a unit: what the sentence about it names */
    about: string
  }

/** What a reader would ask about; forbids nothing. */
export type SheetWarning = 'falls' | 'jumps' | 'scale-differs' | 'changed-since-export'
