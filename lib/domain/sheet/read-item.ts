import { isEditable } from '../lifecycle'
import type { Reading } from '../measure'
import { listReportWarnings } from '../preview'
import { listFaults, type FieldFault, type Report } from '../report'
import { updatesKnownOn } from '../standing'
import type { SheetFault, SheetWarning } from './faults'
import type { Headings } from './headings'
import type { SheetItem, SheetReport } from './item'
import { matchRows } from './match-rows'
import { readItemColumns } from './read-item-columns'
import { readReading } from './read-reading'
import { faultAt, type SheetRow } from './rows'
import { BLANK_CELLS, markOf, openCells } from './shown'
import { alike, MEASURE_COLUMNS, OPEN_COLUMNS, type InBoth, type OpenColumn } from './vocabulary'

/** A cell that says something else than before. */
export type CellChange = {
  row: number
  key: OpenColumn
  measure: string
  before: InBoth
  after: InBoth
}

/** What a sheet says of an item that is not the same as before. */
export type ItemChange = {
  code: string
  /** of the sheet: the first about this item */
  row: number
  report: SheetReport
  changes: readonly CellChange[]
  warnings: readonly { measure: string; warning: SheetWarning }[]
}

/** What came of an item's rows: `change` null where nothing differs, or something is wrong. */
export type ItemOutcome = { change: ItemChange | null; faults: readonly SheetFault[] }

/** Everything said in the rows of an item, however wrong. */
function readReport(item: SheetItem, rows: ReadonlyMap<string, SheetRow>, headings: Headings) {
  const own = readItemColumns(item, rows, headings)
  const faults: SheetFault[] = [...own.faults]
  const readings: Reading[] = []
  let { finishedMembers } = own.report
  for (const measure of item.measures) {
    const row = rows.get(measure.key)
    const old = item.open?.readings.find((reading) => reading.measure === measure.key) ?? null
    if (row === undefined) {
      if (old !== null) readings.push(old)
      continue
    }
    const read = readReading(item, measure, row, headings)
    faults.push(...read.faults)
    if (read.reading !== null) readings.push(read.reading)
    if (read.members !== null) finishedMembers = read.members
  }
  const unsaid = listUncounted(item, readings).map(({ key, unit }) =>
    faultAt(
      headings,
      rows.get(key)?.number ?? headings.row,
      'value',
      { by: 'report', code: 'required' },
      unit,
    ),
  )
  return {
    report: { ...own.report, readings, finishedMembers },
    faults: faults.some(isOfFigure) ? faults : [...faults, ...unsaid],
  }
}

/** What could not be read is not missing. */
const isOfFigure = ({ key }: SheetFault): boolean =>
  MEASURE_COLUMNS.some((column) => column === key)

/** A list left out beside other figures would be published as having nothing finished. */
const listUncounted = (item: SheetItem, readings: readonly Reading[]) =>
  readings.length === 0
    ? []
    : item.measures.filter(
        ({ key, measure }) =>
          measure.kind === 'list' && !readings.some((each) => each.measure === key),
      )

const saysNothing = ({
  readings,
  sentence,
  explanation,
  cause,
  nextStep,
  links,
  documentNumbers,
}: SheetReport): boolean =>
  sentence === '' &&
  [explanation, cause, nextStep].every((text) => text === '') &&
  readings.length + links.length + documentNumbers.length === 0

function listChanges(
  item: SheetItem,
  report: SheetReport,
  rows: ReadonlyMap<string, SheetRow>,
): CellChange[] {
  const firstRow = Math.min(...[...rows.values()].map(({ number }) => number))
  const cellsOf = (
    measure: SheetItem['measures'][number],
    of: SheetReport | null,
    language: 'zh' | 'en',
  ) => (of === null ? BLANK_CELLS : openCells(item, measure, of, language))
  return item.measures.flatMap((measure) => {
    const before = { zh: cellsOf(measure, item.open, 'zh'), en: cellsOf(measure, item.open, 'en') }
    const after = { zh: cellsOf(measure, report, 'zh'), en: cellsOf(measure, report, 'en') }
    return OPEN_COLUMNS.filter((key) => before.zh[key] !== after.zh[key]).map((key) => ({
      row: rows.get(measure.key)?.number ?? firstRow,
      key,
      measure: measure.key,
      before: { zh: before.zh[key], en: before.en[key] },
      after: { zh: after.zh[key], en: after.en[key] },
    }))
  })
}

/** The column of a sheet for a field of the rules. */
const COLUMN_OF: Readonly<Record<string, OpenColumn>> = {
  effectiveOn: 'effectiveOn',
  sentence: 'sentence',
  explanation: 'explanation',
  cause: 'cause',
  nextStep: 'nextStep',
}

function placeFault(
  { field, fault }: FieldFault,
  item: SheetItem,
  rows: ReadonlyMap<string, SheetRow>,
  headings: Headings,
): SheetFault {
  const list = item.measures.find(({ measure }) => measure.kind === 'list')?.key
  const key = field === 'members' ? list : field.replace(/^reading\./, '')
  const [first] = rows.values()
  const row = rows.get(key ?? '') ?? rows.get(item.measures[0]?.key ?? '') ?? first
  const unit = item.measures.find((measure) => measure.key === key)?.unit ?? alike('')
  const about = fault === 'before-plan' ? alike(item.planStartsOn) : unit
  return faultAt(
    headings,
    row?.number ?? headings.row,
    COLUMN_OF[field] ?? 'value',
    { by: 'report', code: fault },
    about,
  )
}

function listRuleFaults(item: SheetItem, report: Report): FieldFault[] {
  return listFaults(report, {
    measures: item.measures.map(({ measure }) => measure),
    stageKeys: item.stages.map(({ key }) => key),
    memberCount: item.members.length,
    planStartsOn: item.planStartsOn,
    today: item.today,
    publishedOn: updatesKnownOn(item.updates, item.today).map(({ effectiveOn }) => effectiveOn),
    correctsOn: item.open?.correctsOn ?? null,
  })
}

function listSheetWarnings(
  item: SheetItem,
  report: SheetReport,
  rows: ReadonlyMap<string, SheetRow>,
): ItemChange['warnings'] {
  const measures = item.measures.map(({ measure }) => measure)
  const proposed = { ...report, supersedesId: null }
  const sane = listReportWarnings(measures, item.thresholds, item.updates, proposed, item.today)
  const marks = [...rows.values()].map(({ cells }) => cells.seen ?? '')
  const isStale = marks.some((mark) => mark !== '' && mark !== markOf(item))
  return isStale ? [...sane, { measure: '', warning: 'changed-since-export' }] : sane
}

/**
 * What the rows of an item say, held against what is open and against the rules.
 *
 * @param rows all of one item
 */
export function readItem(
  item: SheetItem,
  rows: readonly SheetRow[],
  headings: Headings,
): ItemOutcome {
  const matched = matchRows(item, rows, headings)
  if (matched.faults.length > 0) return { change: null, faults: matched.faults }
  const { report, faults } = readReport(item, matched.rows, headings)
  if (faults.length === 0 && item.open === null && saysNothing(report))
    return { change: null, faults }
  const changes = listChanges(item, report, matched.rows)
  const [changed] = changes
  if (changed === undefined) return { change: null, faults }
  if (item.open !== null && !isEditable(item.open.state)) {
    const locked = faultAt(headings, changed.row, changed.key, { by: 'row', code: 'in-review' })
    return { change: null, faults: [locked] }
  }
  const isUnread = faults.some(isOfFigure)
  const broken = listRuleFaults(item, report)
    .filter(({ field }) => !(field === 'readings' && isUnread))
    .map((each) => placeFault(each, item, matched.rows, headings))
  const all = [...faults, ...broken]
  if (all.length > 0) return { change: null, faults: all }
  const warnings = listSheetWarnings(item, report, matched.rows)
  const row = Math.min(...rows.map(({ number }) => number))
  return { change: { code: item.code, row, report, changes, warnings }, faults: [] }
}
