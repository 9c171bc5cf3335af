import { endOfMonth, partsOf, type CivilDate } from '../civil-date'
import type { SummaryKind, SummaryLanguage } from './model'

export type Language = SummaryLanguage

/** What a summary speaks of: since the year began, until the end of a quarter or until some day. */
export const PERIODS = ['first-quarter', 'half-year', 'three-quarter', 'year-end', 'to-date'] as const
export type Period = (typeof PERIODS)[number]

const QUARTER_ENDS: Readonly<Record<number, Period>> = {
  3: 'first-quarter',
  6: 'half-year',
  9: 'three-quarter',
  12: 'year-end',
}

/** The period that ends with a day. */
export function periodTo(day: CivilDate): Period {
  const end = QUARTER_ENDS[partsOf(day).month]
  return end !== undefined && endOfMonth(day) === day ? end : 'to-date'
}

/** The kinds that report on the execution of a plan; the last day of each period, month and day. */
export const PERIOD_ENDS = {
  'first-quarter': '03-31',
  'half-year': '06-30',
  'three-quarter': '09-30',
  'year-end': '12-31',
} as const satisfies Partial<Record<SummaryKind, string>>
export type ExecutionKind = keyof typeof PERIOD_ENDS

export const isExecution = (kind: SummaryKind): kind is ExecutionKind => Object.hasOwn(PERIOD_ENDS, kind)

/** The period that a summary speaks of: its kind says so, else its date. */
export const periodOf = (kind: SummaryKind, dataOn: CivilDate): Period =>
  isExecution(kind) ? kind : periodTo(dataOn)
