import { wordKey } from './plain-text'
import type { Place, Table } from './table'
import { HEADINGS, SHEET_COLUMNS, type SheetColumnKey } from './vocabulary'

/** Where a sheet's headings stand, and which column each is; columns count from 1. */
export type Headings = { row: number; columns: ReadonlyMap<SheetColumnKey, number> }

export type HeadingRefusal =
  /** no row with a code and a column to fill in */
  | { ok: false; reason: 'no-headings' }
  /** two columns of one meaning: which of them counts? */
  | { ok: false; reason: 'heading-twice'; column: SheetColumnKey; first: Place; second: Place }

export type HeadingResult = { ok: true; value: Headings } | HeadingRefusal

/** Titles and notes may stand above the headings. */
const SEARCHED_ROWS = 20
const LONGEST_HEADING = 60

/** Columns by the forms of their names in which `wordKey` writes them. */
const byName = (namesOf: (key: SheetColumnKey) => readonly string[]) =>
  new Map(SHEET_COLUMNS.flatMap((key) => namesOf(key).map((name) => [wordKey(name), key] as const)))

const OWN_NAMES = byName((key) => [key, HEADINGS[key].zh, HEADINGS[key].en])
const OTHER_NAMES = byName((key) => HEADINGS[key].also)

/** What stands in brackets explains a heading and is no part of it: 本期数值（累计）. */
const withoutNote = (text: string): string => text.replace(/[（(【[].*[）)】\]]|[*＊:：]/gsu, '')

function findColumns(cells: readonly string[], names: ReadonlyMap<string, SheetColumnKey>) {
  return cells.flatMap((cell, index) => {
    const key = cell.length > LONGEST_HEADING ? undefined : names.get(wordKey(withoutNote(cell)))
    return key === undefined ? [] : [{ key, column: index + 1 }]
  })
}

/** A column's own name goes before other words for it: 异常说明 beside somebody's 说明. */
function headingsOf(cells: readonly string[], row: number): HeadingResult | null {
  const columns = new Map<SheetColumnKey, number>()
  for (const names of [OWN_NAMES, OTHER_NAMES]) {
    const known = new Set(columns.keys())
    for (const { key, column } of findColumns(cells, names)) {
      if (known.has(key)) continue
      const first = columns.get(key)
      if (first !== undefined) {
        const places = { first: { row, column: first }, second: { row, column } }
        return { ok: false, reason: 'heading-twice', column: key, ...places }
      }
      columns.set(key, column)
    }
  }
  const isHeading = columns.has('code') && (columns.has('value') || columns.has('sentence'))
  return isHeading ? { ok: true, value: { row, columns } } : null
}

/**
 * Finds the row of headings near the top of a sheet, in either language and any order.
 * Columns that nobody knows are left alone.
 */
export function findHeadings({ rows }: Table): HeadingResult {
  for (const [index, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const found = headingsOf(cells, index + 1)
    if (found !== null) return found
  }
  return { ok: false, reason: 'no-headings' }
}
