import type { FaultCode, SheetFault } from './faults'
import type { Headings } from './headings'
import { plainText, wordKey } from './plain-text'
import type { CellFlaw, Place, Table } from './table'
import { alike, type InBoth, type SheetColumnKey } from './vocabulary'

/** A row of data by columns; what is missing in `cells` is a column that the sheet lacks. */
export type SheetRow = {
  number: number
  /** the item's code, in capitals and without blanks */
  code: string
  cells: Partial<Readonly<Record<SheetColumnKey, string>>>
  flaws: Partial<Readonly<Record<SheetColumnKey, CellFlaw>>>
}

/** The rows of a sheet by item, in the order of their first row. */
export type SheetRows = {
  groups: ReadonlyMap<string, readonly SheetRow[]>
  rowCount: number
  faults: readonly SheetFault[]
}

/** The fault of a cell, at its address; of a column that the sheet lacks, at the row's code. */
export function faultAt(
  headings: Headings,
  row: number,
  key: SheetColumnKey,
  fault: FaultCode,
  about: InBoth = alike(''),
): SheetFault {
  const column = headings.columns.get(key) ?? headings.columns.get('code') ?? 1
  return { row, column, key, about, ...fault }
}

function rowOf(
  cells: readonly string[],
  number: number,
  { columns }: Headings,
  flaws: ReadonlyMap<number, CellFlaw> | undefined,
): SheetRow {
  const found: SheetRow['cells'] = Object.fromEntries(
    [...columns].map(([key, column]) => [key, plainText(cells[column - 1] ?? '')]),
  )
  const flawed: SheetRow['flaws'] = Object.fromEntries(
    [...columns].flatMap(([key, column]) => {
      const flaw = flaws?.get(column)
      return flaw === undefined ? [] : [[key, flaw]]
    }),
  )
  return { number, code: wordKey(found.code ?? '').toUpperCase(), cells: found, flaws: flawed }
}

function flawsByRow(flaws: Table['flaws']): Map<number, Map<number, CellFlaw>> {
  const rows = new Map<number, Map<number, CellFlaw>>()
  for (const { row, column, flaw } of flaws) {
    const known = rows.get(row) ?? new Map<number, CellFlaw>()
    rows.set(row, known.set(column, flaw))
  }
  return rows
}

const isBlank = ({ cells }: SheetRow): boolean => Object.values(cells).every((text) => text === '')

/** Blank rows are passed over; a row that says something has to say of which item. */
export function listRows({ rows, flaws }: Table, headings: Headings): SheetRows {
  const flawed = flawsByRow(flaws)
  const groups = new Map<string, SheetRow[]>()
  const faults: SheetFault[] = []
  let rowCount = 0
  for (const [index, cells] of rows.entries()) {
    const number = index + 1
    if (number <= headings.row) continue
    const row = rowOf(cells, number, headings, flawed.get(number))
    if (isBlank(row)) continue
    rowCount += 1
    if (row.code === '') {
      const code = row.flaws.code ?? 'no-code'
      faults.push(faultAt(headings, number, 'code', { by: 'row', code }))
    } else {
      groups.set(row.code, [...(groups.get(row.code) ?? []), row])
    }
  }
  return { groups, rowCount, faults }
}

/** Faults in the order in which a person walks through the sheet. */
export const inOrder = (a: Place, b: Place): number => a.row - b.row || a.column - b.column
