import type { CellNumberFault } from '@/lib/domain/cell-number'
import { isCivilDate } from '@/lib/domain/civil-date'
import { LONGEST, type Fault as ReportFault } from '@/lib/domain/report'
import type { SheetFault } from '@/lib/domain/sheet/faults'
import { addressOf } from '@/lib/domain/sheet/table'
import { HEADINGS, type SheetColumnKey } from '@/lib/domain/sheet/vocabulary'
import { formatDate, translator, type Locale } from '@/lib/i18n'

function numberText(locale: Locale, code: CellNumberFault, unit: string): string {
  return translator(locale)(`desk.cellNumber.${code}`, { unit: unit === '' ? 'none' : unit })
}

const LONGEST_OF: Partial<Record<SheetColumnKey, number>> = LONGEST

function reportText(locale: Locale, key: SheetColumnKey, code: ReportFault, about: string): string {
  return translator(locale)(`desk.fault.${code}`, {
    unit: about,
    max: key === 'link' ? LONGEST.link : (LONGEST_OF[key] ?? LONGEST.explanation),
    start: isCivilDate(about) ? formatDate(locale, about) : about,
  })
}

function whatIsWrong(locale: Locale, fault: SheetFault): string {
  const about = fault.about[locale]
  switch (fault.by) {
    case 'number':
      return numberText(locale, fault.code, about)
    case 'report':
      return reportText(locale, fault.key, fault.code, about)
    case 'row':
      return translator(locale)(`desk.sheets.fault.${fault.code}`, { about })
  }
}

/** A fault as a sentence that names its cell: '第 12 行 本期数值（I12）：没有读到数字。…' */
export const faultText = (locale: Locale, fault: SheetFault): string =>
  translator(locale)('desk.sheets.faultAt', {
    row: fault.row,
    column: HEADINGS[fault.key][locale],
    address: addressOf(fault),
    text: whatIsWrong(locale, fault),
  })
