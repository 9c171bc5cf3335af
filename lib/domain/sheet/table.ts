/**
 * What is peculiar about a cell beside its text. `merged`: covered by a merged area, not
 * its first cell. `error`: the spreadsheet shows an error such as #DIV/0!. `no-result`: a
 * formula that was never calculated.
 */
export type CellFlaw = 'merged' | 'error' | 'no-result'

/** A place in a sheet; row and column count from 1, as a spreadsheet shows them. */
export type Place = { row: number; column: number }

/**
 * A sheet as plain text. `rows[0]` is row 1, `rows[0][0]` its cell A1; rows may differ in
 * length, and a cell that is missing is empty. Numbers are exact decimals as their owner
 * sees them, dates are 'YYYY-MM-DD', percentages carry their sign.
 */
export type Table = {
  rows: readonly (readonly string[])[]
  flaws: readonly (Place & { flaw: CellFlaw })[]
}

/** Data rows of one sheet; more is refused before it is read. */
export const MAX_ROWS = 20_000
/** Columns of one sheet that may hold anything. */
export const MAX_COLUMNS = 200
/** Characters of one cell, as spreadsheets have it. */
export const MAX_CELL_LENGTH = 32_767

/** The letters of a column: 1 → 'A', 26 → 'Z', 27 → 'AA'. */
export function columnLetters(column: number): string {
  const index = column - 1
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26)) + last
}

/** A cell's address as a spreadsheet shows it: row 12, column 9 → 'I12'. */
export const addressOf = ({ row, column }: Place): string => `${columnLetters(column)}${row}`

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** The place of an address; null when the text is none. */
export function placeOf(address: string): Place | null {
  const parts = ADDRESS.exec(address)
  if (parts === null) return null
  const [, letters = '', digits = ''] = parts
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}
