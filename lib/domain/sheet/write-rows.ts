import type { SheetItem, SheetMeasure } from './item'
import { markOf, memberNames, openCells } from './shown'
import {
  HEADINGS,
  HEDGE_WORDS,
  OPEN_COLUMNS,
  RELATION_NAMES,
  SHEET_COLUMNS,
  STAGE_WORDS,
  type InBoth,
  type SheetColumnKey,
  type SheetLanguage,
} from './vocabulary'

/** What a row tells beside what is filled in, in the words of the pages. */
export type RowInfo = { target: string; lastValue: string; lastOn: string; hint: string }

/** Tells about a measure's row; given by who knows the words of the pages. */
export type Inform = (item: SheetItem, measure: SheetMeasure) => RowInfo

/** A column as it is written. */
export type WrittenColumn = { heading: string; width: number; isHidden: boolean; isOpen: boolean }

/** Words offered in cells of a column; rows and columns count from 1. */
export type OfferedWords = { column: number; rows: readonly number[]; words: readonly string[] }

/** In characters. */
const WIDTHS: Readonly<Record<SheetColumnKey, number>> = {
  ...{ code: 11, title: 34, measure: 20, unit: 8, target: 14, lastValue: 12, lastOn: 12 },
  ...{
    effectiveOn: 12,
    value: 16,
    stage: 10,
    hedge: 12,
    sentence: 46,
    link: 28,
    documentNumber: 22,
  },
  ...{ explanation: 26, cause: 34, nextStep: 34, hint: 36, measureKey: 12, seen: 14 },
}

/** For the reader of the sheet alone, who must find them as they went out. */
const HIDDEN: readonly SheetColumnKey[] = ['measureKey', 'seen']

export const writtenColumns = (language: SheetLanguage): WrittenColumn[] =>
  SHEET_COLUMNS.map((key) => ({
    heading: HEADINGS[key][language],
    width: WIDTHS[key],
    isHidden: HIDDEN.includes(key),
    isOpen: OPEN_COLUMNS.some((open) => open === key),
  }))

/** The rows below the headings, one a measure, in the order of the items. */
export function writeRows(
  items: readonly SheetItem[],
  language: SheetLanguage,
  inform: Inform,
): string[][] {
  return items.flatMap((item) =>
    item.measures.map((measure) => {
      const cells: Readonly<Record<SheetColumnKey, string>> = {
        ...openCells(item, measure, item.open, language),
        ...inform(item, measure),
        code: item.code,
        title: item.title[language],
        measure: measure.name[language],
        unit: measure.unit[language],
        measureKey: measure.key,
        seen: markOf(item),
      }
      return SHEET_COLUMNS.map((key) => cells[key])
    }),
  )
}

/** The words that a measure's cell takes; none where it takes a number or several names. */
function wordsOf(
  item: SheetItem,
  { measure }: SheetMeasure,
  language: SheetLanguage,
): readonly string[] {
  if (measure.kind === 'milestone') return item.stages.map(({ name }) => name[language])
  if (measure.kind === 'grade') return measure.ordinal
  const members = [...memberNames(item, language).values()]
  return measure.kind === 'list' && members.length === 1 ? members : []
}

const inLanguage = (words: Readonly<Record<string, InBoth>>, language: SheetLanguage): string[] =>
  Object.values(words).map((word) => word[language])

const columnOf = (key: SheetColumnKey): number => SHEET_COLUMNS.indexOf(key) + 1

/** Which words to offer where: each list once, with all its cells. */
export function listOffers(items: readonly SheetItem[], language: SheetLanguage): OfferedWords[] {
  const rows = items.flatMap((item) =>
    item.measures.map((measure) => wordsOf(item, measure, language)),
  )
  const lists = new Map<string, { words: readonly string[]; rows: number[] }>()
  for (const [index, words] of rows.entries()) {
    if (words.length === 0) continue
    const list = lists.get(words.join('\n')) ?? { words, rows: [] }
    list.rows.push(index + 2)
    lists.set(words.join('\n'), list)
  }
  const all = rows.map((_, index) => index + 2)
  const everywhere = [
    { column: columnOf('stage'), rows: all, words: inLanguage(STAGE_WORDS, language) },
    { column: columnOf('hedge'), rows: all, words: inLanguage(HEDGE_WORDS, language) },
  ]
  const values = [...lists.values()].map((list) => ({ column: columnOf('value'), ...list }))
  return all.length === 0 ? [] : [...everywhere, ...values]
}

/** The words that stand for a relation without a number, as a hint lists them. */
export const relationWords = (language: SheetLanguage): string[] =>
  inLanguage(RELATION_NAMES, language)
