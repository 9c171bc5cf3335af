import { readingText, targetText, type Wording } from '@/components/commitment/words'
import type { PeriodItem, PeriodMeasure } from '@/lib/data/period-items'
import { renderCsvSheet } from '@/lib/documents/csv'
import type { SheetFormat } from '@/lib/documents/sheet-kind'
import { renderXlsx } from '@/lib/documents/xlsx-write'
import { isEditable } from '@/lib/domain/lifecycle'
import { decidingTarget } from '@/lib/domain/measure'
import { memberNames } from '@/lib/domain/sheet/shown'
import type { SheetItem } from '@/lib/domain/sheet/item'
import {
  HEADINGS,
  HEDGE_WORDS,
  OPEN_COLUMNS,
  STAGE_WORDS,
  type OpenColumn,
} from '@/lib/domain/sheet/vocabulary'
import {
  listOffers,
  relationWords,
  writeRows,
  writtenColumns,
  type RowInfo,
} from '@/lib/domain/sheet/write-rows'
import { joinWords, translator, type Locale } from '@/lib/i18n'
import type { SheetExport } from '@/lib/services/sheets/export-sheet'

export const TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const wordingOf = (
  { stages }: PeriodItem,
  { measure, unit, reference }: PeriodMeasure,
): Wording => ({
  kind: measure.kind,
  unit,
  reference,
  stages,
})

/** What may stand in a measure's cell, in words. */
function hintText(locale: Locale, item: SheetItem, { measure, unit }: PeriodMeasure): string {
  const t = translator(locale)
  if (item.open !== null && !isEditable(item.open.state)) return t('desk.sheets.hint.in-review')
  const number = t('desk.sheets.hint.number', { unit: unit[locale] === '' ? 'none' : unit[locale] })
  switch (measure.kind) {
    case 'milestone':
      return t('desk.sheets.hint.words', {
        words: joinWords(
          locale,
          item.stages.map(({ name }) => name[locale]),
        ),
      })
    case 'grade':
      return t('desk.sheets.hint.words', { words: joinWords(locale, measure.ordinal) })
    case 'list':
      return t('desk.sheets.hint.members', {
        words: [...memberNames(item, locale).values()].join('；'),
      })
    case 'relative':
      return t('desk.sheets.hint.relation', { words: joinWords(locale, relationWords(locale)) })
    default:
      return number
  }
}

function informOf(locale: Locale, { items }: SheetExport) {
  const periods = new Map(items.map(({ period }) => [period.code, period]))
  return (item: SheetItem, { key }: { key: string }): RowInfo => {
    const period = periods.get(item.code)
    const measure = period?.measures.find((each) => each.key === key)
    if (period === undefined || measure === undefined) throw new Error(`no ${item.code}/${key}`)
    const wording = wordingOf(period, measure)
    const target = decidingTarget(measure.measure)
    const { last } = measure
    return {
      target: target === null ? '' : targetText(locale, target, wording),
      lastValue: last === null ? '' : readingText(locale, last.reading, wording),
      lastOn: last?.effectiveOn ?? '',
      hint: hintText(locale, item, measure),
    }
  }
}

/** The second sheet: what each column takes. */
function notesOf(locale: Locale): string[][] {
  const t = translator(locale)
  const words = {
    stages: joinWords(
      locale,
      Object.values(STAGE_WORDS).map((word) => word[locale]),
    ),
    hedges: joinWords(
      locale,
      Object.values(HEDGE_WORDS).map((word) => word[locale]),
    ),
  }
  const note = (key: OpenColumn): string[] => [
    HEADINGS[key][locale],
    t(`desk.sheets.notes.${key}`, words),
  ]
  return [
    [t('desk.sheets.notes.title'), t('desk.sheets.notes.lede')],
    ...OPEN_COLUMNS.map(note),
    [t('desk.sheets.notes.othersTitle'), t('desk.sheets.notes.others')],
    [t('desk.sheets.notes.backTitle'), t('desk.sheets.notes.back')],
  ]
}

/** The bytes of a sheet to fill in, in the language of the page it was asked from. */
export async function renderExport(
  locale: Locale,
  format: SheetFormat,
  exported: SheetExport,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(locale)
  const items = exported.items.map(({ sheet }) => sheet)
  const columns = writtenColumns(locale)
  const rows = writeRows(items, locale, informOf(locale, exported))
  if (format === 'csv') {
    const headings = columns.map(({ heading }) => heading)
    return new TextEncoder().encode(renderCsvSheet([headings, ...rows]))
  }
  const bytes = await renderXlsx({
    name: t('desk.sheets.sheetName'),
    columns,
    rows,
    choices: listOffers(items, locale),
    notes: { name: t('desk.sheets.notesName'), lines: notesOf(locale) },
    wordsName: t('desk.sheets.wordsName'),
  })
  return new Uint8Array(bytes)
}
