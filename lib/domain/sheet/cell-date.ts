import { addDays, isCivilDate, type CivilDate } from '../civil-date'
import { plainCharacters } from '../cell-number'

const DAY = String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`
const MIDNIGHT = String.raw`(?:[\sT]+0{1,2}:00(?::00(?:\.0+)?)?Z?)?`
const WRITTEN = new RegExp(`^${DAY}${MIDNIGHT}$`, 'u')
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}$/

/** The day from which spreadsheets count; their leap year 1900 is in it. */
const SERIAL_START: CivilDate = '1899-12-30'

/**
 * The date in a cell, however a spreadsheet or a person wrote it: 2025-06-30, 2025/6/30,
 * 2025.6.30, 2025年6月30日, 20250630, with full-width digits, with a midnight behind it, or
 * the number of days that a spreadsheet keeps (45838). Day and month are never guessed.
 *
 * @returns null when it is none of these, or no day of the calendar
 */
export function parseCellDate(text: string): CivilDate | null {
  const plain = plainCharacters(text)
  if (SERIAL.test(plain)) return addDays(SERIAL_START, Number(plain))
  const parts = WRITTEN.exec(plain) ?? COMPACT.exec(plain)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : null
}
