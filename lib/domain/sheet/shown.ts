import { NO_CAUSE } from '../cause'
import type { Reading } from '../measure'
import type { SheetItem, SheetMeasure, SheetReport } from './item'
import {
  HEDGE_WORDS,
  NONE_FINISHED,
  RELATION_NAMES,
  STAGE_WORDS,
  unnamedMember,
  type OpenColumn,
  type SheetLanguage,
} from './vocabulary'

/** What an open column of a measure's row shows. */
export type OpenCells = Readonly<Record<OpenColumn, string>>

/** A row nobody typed into. */
export const BLANK_CELLS: OpenCells = {
  effectiveOn: '',
  value: '',
  stage: '',
  hedge: '',
  sentence: '',
  link: '',
  documentNumber: '',
  explanation: '',
  ...NO_CAUSE,
}

/** The names under which a sheet lists members, by position. */
export const memberNames = (item: SheetItem, language: SheetLanguage): Map<number, string> =>
  new Map(
    item.members.map(({ position, name }) => [
      position,
      (name ?? unnamedMember(position))[language],
    ]),
  )

function finishedText(
  item: SheetItem,
  finished: readonly number[],
  language: SheetLanguage,
): string {
  const names = memberNames(item, language)
  const shown = [...finished].sort((a, b) => a - b).map((position) => names.get(position) ?? '')
  return shown.length === 0 ? NONE_FINISHED[language] : shown.join('；')
}

function wordText(item: SheetItem, word: string, language: SheetLanguage): string {
  const stage = item.stages.find(({ key }) => key === word)
  if (stage !== undefined) return stage.name[language]
  const relation = Object.entries(RELATION_NAMES).find(([key]) => key === word)
  return relation === undefined ? word : relation[1][language]
}

function valueText(
  item: SheetItem,
  { measure }: SheetMeasure,
  report: SheetReport,
  reading: Reading,
  language: SheetLanguage,
) {
  if (measure.kind === 'list') return finishedText(item, report.finishedMembers, language)
  return reading.value ?? wordText(item, reading.word ?? '', language)
}

function measureCells(
  item: SheetItem,
  measure: SheetMeasure,
  report: SheetReport,
  language: SheetLanguage,
) {
  const reading = report.readings.find((each) => each.measure === measure.key)
  if (reading === undefined) return {}
  return {
    value: valueText(item, measure, report, reading, language),
    stage: STAGE_WORDS[reading.stage][language],
    // a figure without a word is exact, and a word is none about exactness
    hedge: reading.hedge === 'exact' ? '' : HEDGE_WORDS[reading.hedge][language],
  }
}

/**
 * The open cells of a measure's row. The item's own columns stand in the row of its first
 * measure and are blank in the others.
 *
 * @param report null: nothing is reported yet, and only the date is suggested
 */
export function openCells(
  item: SheetItem,
  measure: SheetMeasure,
  report: SheetReport | null,
  language: SheetLanguage,
): OpenCells {
  const isFirst = item.measures[0]?.key === measure.key
  if (report === null) return isFirst ? { ...BLANK_CELLS, effectiveOn: item.suggestedOn } : BLANK_CELLS
  const cells = { ...BLANK_CELLS, ...measureCells(item, measure, report, language) }
  if (!isFirst) return cells
  const { effectiveOn, sentence, explanation, cause, nextStep, links, documentNumbers } = report
  return {
    ...cells,
    effectiveOn,
    sentence,
    explanation,
    cause,
    nextStep,
    link: links.join('\n'),
    documentNumber: documentNumbers.join('\n'),
  }
}

/** Names the state of an item when its sheet was written: no open update, or which version. */
export const markOf = (item: SheetItem): string =>
  item.open === null ? '-' : `${item.open.id.slice(0, 8)}.${item.open.version}`
