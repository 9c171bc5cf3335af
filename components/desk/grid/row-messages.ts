import { readRow, type RowCells, type RowFault, type RowReading } from '@/lib/domain/grid-row'
import { LONGEST } from '@/lib/domain/report'
import {
  controlName,
  filled,
  type GridRow,
  type GridRules,
  type GridWords,
  type RowMessages,
} from './grid-spec'

type Words = Pick<GridWords, 'faults' | 'warnings'>

/** The control that a field of the rules is filled in by: 'reading.stage' → its list of choices. */
function controlOf(row: GridRow, field: string): string {
  const line = row.lines.find((each) => field === `reading.${each.key}`)
  const first = field === 'readings' ? row.lines[0] : line
  if (first === undefined) return controlName(row.code, field)
  if (first.input === 'members') return controlName(row.code, 'members')
  return controlName(row.code, first.input === 'word' ? 'word' : 'value', first.key)
}

function textOf(row: GridRow, { field, fault }: RowFault, words: Words): string {
  const line = row.lines.find((each) => field === `reading.${each.key}`) ?? row.lines[0]
  const longest: Readonly<Record<string, number>> = { ...LONGEST, evidence: LONGEST.documentNumber }
  return filled(words.faults[line?.unit ?? '']?.[fault] ?? fault, { max: longest[field] ?? '' })
}

/** Each wrong cell with what to change in it. */
export const describeFaults = (
  row: GridRow,
  faults: readonly RowFault[],
  words: Words,
): Record<string, string> =>
  Object.fromEntries(faults.map((fault) => [controlOf(row, fault.field), textOf(row, fault, words)]))

/** What a reader would stumble over, one sentence a figure. */
export const describeWarnings = (
  row: GridRow,
  warnings: RowReading['warnings'],
  words: Words,
): string[] =>
  warnings.map(({ measure, warning }) => {
    const line = row.lines.find((each) => each.key === measure)
    return filled(words.warnings[warning], { name: line?.name ?? '' })
  })

/** Checks a row as the server will. */
export function checkRow(row: GridRow, cells: RowCells, rules: GridRules, words: Words): RowMessages {
  const { report, faults, warnings } = readRow(cells, { ...row.rules, ...rules })
  return {
    errors: describeFaults(row, faults, words),
    asks: describeWarnings(row, warnings, words),
    isUnexplained: warnings.length > 0 && report.explanation === '',
  }
}
