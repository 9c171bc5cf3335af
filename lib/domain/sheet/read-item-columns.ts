import type { CivilDate } from '../civil-date'
import { isWebLink } from '../evidence-text'
import { LONGEST, MAX_EVIDENCE } from '../report'
import { parseCellDate } from './cell-date'
import type { FaultCode, SheetFault } from './faults'
import type { Headings } from './headings'
import type { SheetItem, SheetReport } from './item'
import { isAsShown, listFlaws } from './read-reading'
import { faultAt, type SheetRow } from './rows'
import { alike, MEASURE_COLUMNS, OPEN_COLUMNS, type InBoth, type OpenColumn } from './vocabulary'

/** What an item's own columns say: the report without its figures. */
export type ItemColumns = { report: Omit<SheetReport, 'readings'>; faults: SheetFault[] }

const ITEM_COLUMNS = OPEN_COLUMNS.filter((key) => !MEASURE_COLUMNS.includes(key))

/** A cell that says something else than it showed, with its row; null where none does. */
type Said = { text: string; row: number } | null

type Reader = {
  say: (key: OpenColumn) => Said
  report: (key: OpenColumn, row: number, fault: FaultCode) => void
}

/** What is said once for the item may stand in any of its rows, and in several if it is the same. */
function findSaid(
  item: SheetItem,
  rows: ReadonlyMap<string, SheetRow>,
  key: OpenColumn,
  twice: (row: number, first: number) => void,
): Said {
  const filled = [...rows.values()].filter((row) => (row.cells[key] ?? '') !== '')
  const [first] = filled
  const home = item.measures[0]
  const homeRow = home === undefined ? undefined : rows.get(home.key)
  if (first === undefined) {
    // blank where the sheet showed something: it was taken out
    const isTakenOut =
      home !== undefined && homeRow !== undefined && !isAsShown(item, home, homeRow, key)
    return isTakenOut ? { text: '', row: homeRow.number } : null
  }
  const other = filled.find((row) => row.cells[key] !== first.cells[key])
  if (other !== undefined) twice(other.number, first.number)
  const isShown = home !== undefined && isAsShown(item, home, first, key)
  return isShown ? null : { text: first.cells[key] ?? '', row: first.number }
}

function readDate({ say, report }: Reader, otherwise: CivilDate): CivilDate {
  const said = say('effectiveOn')
  if (said === null || said.text === '') return otherwise
  const date = parseCellDate(said.text)
  if (date === null) report('effectiveOn', said.row, { by: 'report', code: 'not-a-date' })
  return date ?? otherwise
}

/** Between line ends, blanks or Chinese separators; a link itself has none of them. */
const LINK_ENDS = /\s+|[；，、](?=https?:)/iu
const NUMBER_ENDS = /[\n；;]/u

function readMany(
  { say, report }: Reader,
  key: 'link' | 'documentNumber',
  kept: readonly string[],
): readonly string[] {
  const said = say(key)
  if (said === null) return kept
  const parts = said.text.split(key === 'link' ? LINK_ENDS : NUMBER_ENDS)
  const each = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
  if (each.some((part) => part.length > LONGEST[key]))
    report(key, said.row, { by: 'report', code: 'too-long' })
  else if (key === 'link' && !each.every(isWebLink))
    report(key, said.row, { by: 'report', code: 'not-a-link' })
  return each
}

/** Reads what is said once for an item; what a cell does not say stays as it was. */
export function readItemColumns(
  item: SheetItem,
  rows: ReadonlyMap<string, SheetRow>,
  headings: Headings,
): ItemColumns {
  const faults = [...rows.values()].flatMap((row) =>
    listFlaws(row, headings, ITEM_COLUMNS).filter(({ code }) => code !== 'merged'),
  )
  const report = (key: OpenColumn, row: number, fault: FaultCode, about: InBoth = alike('')) => {
    faults.push(faultAt(headings, row, key, fault, about))
  }
  const say = (key: OpenColumn) =>
    findSaid(item, rows, key, (row, first) =>
      report(key, row, { by: 'row', code: 'two-values' }, alike(String(first))),
    )
  const reader: Reader = { say, report }
  const { open } = item
  const links = readMany(reader, 'link', open?.links ?? [])
  const documentNumbers = readMany(reader, 'documentNumber', open?.documentNumbers ?? [])
  if (links.length + documentNumbers.length + (open?.fileCount ?? 0) > MAX_EVIDENCE) {
    const [row] = rows.values()
    report('link', row?.number ?? headings.row, { by: 'report', code: 'too-many' })
  }
  return {
    report: {
      effectiveOn: readDate(reader, open?.effectiveOn ?? item.suggestedOn),
      sentence: say('sentence')?.text ?? open?.sentence ?? '',
      explanation: say('explanation')?.text ?? open?.explanation ?? '',
      cause: say('cause')?.text ?? open?.cause ?? '',
      nextStep: say('nextStep')?.text ?? open?.nextStep ?? '',
      finishedMembers: open?.finishedMembers ?? [],
      links,
      documentNumbers,
    },
    faults,
  }
}
