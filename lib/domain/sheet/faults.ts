import type { CellNumberFault } from '../cell-number'
import type { Fault as ReportFault } from '../report'
import { WARNINGS } from '../sanity'
import type { Place } from './table'
import type { InBoth, SheetColumnKey } from './vocabulary'

/** What only a sheet can get wrong. */
export const ROW_FAULTS = [
  'unknown-code',
  'not-yours',
  'ended',
  /** something is filled in, and no code says for which item */
  'no-code',
  /** one item and measure in two rows */
  'row-twice',
  'unknown-measure',
  /** an item of several measures, and the row names none */
  'which-measure',
  /** the title or the unit is another item's: columns were sorted apart, or cells shifted */
  'title-differs',
  'unit-differs',
  /** two rows of one item say different things where the item says one */
  'two-values',
  /** the update waits for review and cannot change meanwhile */
  'in-review',
  /** a word that is not among those allowed */
  'not-a-word',
  'not-a-member',
  /** how exact: the figure and its column say different things */
  'hedges-differ',
  /** a spreadsheet made a date of what was typed */
  'became-a-date',
  // what the spreadsheet itself marks: see CellFlaw
  'merged',
  'error',
  'no-result',
] as const
export type RowFault = (typeof ROW_FAULTS)[number]

const NUMBER_FAULTS = {
  ...{ empty: true, 'no-number': true, 'bad-grouping': true, 'several-numbers': true },
  ...{ 'other-words': true, 'two-hedges': true, 'too-large': true, 'too-precise': true },
} satisfies Record<CellNumberFault, true>

const REPORT_FAULTS = {
  ...{ required: true, 'too-long': true, 'not-a-decimal': true, negative: true },
  ...{ 'not-a-date': true, 'not-a-choice': true, 'not-a-link': true, 'too-many': true },
  ...{ 'future-date': true, 'before-plan': true, 'already-published': true },
  ...{ 'not-finished': true, 'finished-before-plan': true, 'finished-after-figure': true },
  ...{ 'date-of-correction': true, 'file-empty': true, 'file-too-large': true, 'file-type': true },
} satisfies Record<ReportFault, true>

/** Whether a stored word is a code of the figures' or of the report's faults. */
export const isNumberFault = (code: unknown): code is CellNumberFault =>
  typeof code === 'string' && Object.hasOwn(NUMBER_FAULTS, code)
export const isReportFault = (code: unknown): code is ReportFault =>
  typeof code === 'string' && Object.hasOwn(REPORT_FAULTS, code)

/** A fault by the room that knows it, so that each keeps its own words. */
export type FaultCode =
  | { by: 'row'; code: RowFault }
  | { by: 'number'; code: CellNumberFault }
  | { by: 'report'; code: ReportFault }

/** A cell and what is wrong with it. */
export type SheetFault = Place &
  FaultCode & {
    key: SheetColumnKey
    /** another row, allowed words, a unit, a date: what the sentence about it names */
    about: InBoth
  }

/** What a reader would ask about, and what somebody else changed meanwhile; forbids nothing. */
export const SHEET_WARNINGS = [...WARNINGS, 'changed-since-export'] as const
export type SheetWarning = (typeof SHEET_WARNINGS)[number]

/** Why a sheet as a whole is not read, or not taken over. */
export const WHOLE_REFUSALS = [
  'empty',
  'too-large',
  'too-large-unpacked',
  'xls',
  'xlsb',
  'ods',
  'encrypted',
  'macro',
  'not-a-sheet',
  'damaged',
  'encoding',
  'quotes',
  'too-many-cells',
  'no-headings',
  'heading-twice',
  'no-rows',
  /** who uploaded it no longer reports for a department */
  'no-author',
  /** somebody changed an item after the dry run */
  'changed-meanwhile',
] as const
export type WholeRefusalReason = (typeof WHOLE_REFUSALS)[number]
