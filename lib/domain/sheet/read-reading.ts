import type { Reading } from '../measure'
import type { Hedge, ReadingStage } from '../words'
import type { SheetFault } from './faults'
import type { Headings } from './headings'
import type { SheetItem, SheetMeasure } from './item'
import { plainText } from './plain-text'
import { readHedge, readStage, readValue, type CellReading, type CellValue } from './read-value'
import { faultAt, type SheetRow } from './rows'
import { openCells } from './shown'
import { MEASURE_COLUMNS, SHEET_LANGUAGES, type OpenColumn } from './vocabulary'

/** A measure's figure as its row says it; null where the row reports none. */
export type RowReading = {
  reading: Reading | null
  members: readonly number[] | null
  faults: SheetFault[]
}

const refused = (faults: SheetFault[]): RowReading => ({ reading: null, members: null, faults })

/** Whether a cell says what the sheet showed; a column that is missing changes nothing. */
export function isAsShown(
  item: SheetItem,
  measure: SheetMeasure,
  row: SheetRow,
  key: OpenColumn,
): boolean {
  const text = row.cells[key]
  if (text === undefined) return true
  return SHEET_LANGUAGES.some(
    (language) => plainText(openCells(item, measure, item.open, language)[key]) === text,
  )
}

/** Cells that a spreadsheet itself marks as unusable. */
export const listFlaws = (
  row: SheetRow,
  headings: Headings,
  keys: readonly OpenColumn[],
): SheetFault[] =>
  keys.flatMap((key) => {
    const flaw = row.flaws[key]
    return flaw === undefined ? [] : [faultAt(headings, row.number, key, { by: 'row', code: flaw })]
  })

type Cells = {
  value: CellReading<CellValue | null>
  stage: CellReading<ReadingStage>
  hedge: CellReading<Hedge | null>
}

/** What the three cells say; a cell as it was shown says what was there. */
function readCells(
  item: SheetItem,
  measure: SheetMeasure,
  row: SheetRow,
  old: Reading | null,
): Cells {
  const { value = '', stage, hedge } = row.cells
  const kept = isAsShown(item, measure, row, 'value')
  const keptValue =
    old === null ? null : { value: old.value, word: old.word, hedge: null, members: null }
  const keptHedge = kept && old !== null ? old.hedge : null
  const typedValue = (): CellReading<CellValue | null> =>
    value === '' ? { ok: true, value: null } : readValue(value, measure, item)
  return {
    value: kept ? { ok: true, value: keptValue } : typedValue(),
    stage:
      stage === undefined ? { ok: true, value: old?.stage ?? 'preliminary' } : readStage(stage),
    hedge: hedge === undefined ? { ok: true, value: keptHedge } : readHedge(hedge),
  }
}

/** Counted, or a step on a scale: nothing about it can be 约 or 以上. */
const IS_EXACT: readonly SheetMeasure['measure']['kind'][] = ['list', 'milestone', 'grade']

function hedgeOf(
  measure: SheetMeasure,
  cell: Hedge | null,
  figure: Hedge | null,
): Hedge | 'differ' {
  if (IS_EXACT.includes(measure.measure.kind)) return 'exact'
  return cell !== null && figure !== null && cell !== figure
    ? 'differ'
    : (cell ?? figure ?? 'exact')
}

/** A row without figure: nothing to report, unless its other cells say how firm or exact one is. */
function withoutFigure(
  item: SheetItem,
  measure: SheetMeasure,
  row: SheetRow,
  headings: Headings,
): RowReading {
  const isHalf = !isAsShown(item, measure, row, 'stage') || !isAsShown(item, measure, row, 'hedge')
  const isCleared = !isAsShown(item, measure, row, 'value')
  if (isCleared) return refused([])
  const missing = faultAt(headings, row.number, 'value', { by: 'report', code: 'required' })
  return refused(isHalf ? [missing] : [])
}

/** Reads the three cells of a measure; what they do not say stays as it was. */
export function readReading(
  item: SheetItem,
  measure: SheetMeasure,
  row: SheetRow,
  headings: Headings,
): RowReading {
  const flaws = listFlaws(row, headings, MEASURE_COLUMNS)
  if (flaws.length > 0) return refused(flaws)
  const old = item.open?.readings.find((reading) => reading.measure === measure.key) ?? null
  const { value, stage, hedge } = readCells(item, measure, row, old)
  if (!value.ok || !stage.ok || !hedge.ok) {
    const cells = { value, stage, hedge }
    const faults = (['value', 'stage', 'hedge'] as const).flatMap((key) => {
      const cell = cells[key]
      return cell.ok ? [] : [faultAt(headings, row.number, key, cell.fault, cell.about)]
    })
    return refused(faults)
  }
  if (value.value === null) return withoutFigure(item, measure, row, headings)
  const joined = hedgeOf(measure, hedge.value, value.value.hedge)
  if (joined === 'differ') {
    return refused([faultAt(headings, row.number, 'hedge', { by: 'row', code: 'hedges-differ' })])
  }
  const { value: figure, word, members } = value.value
  const reading = { measure: measure.key, value: figure, word, hedge: joined, stage: stage.value }
  return { reading, members, faults: [] }
}
