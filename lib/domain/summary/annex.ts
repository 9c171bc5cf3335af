import { isMarked } from '../adjustment'
import type { AssessedItem, AssessedMeasure } from './assessed'
import { furtherClauses, scheduleOf } from './distance'
import { amountRun, nameRun, relationRun, stageRun, titleRun } from './item-text'
import type { Cell, Run, SummaryBlock } from './model'
import { cell, figure, listed, say, sayText, words as plain } from './runs'
import { causeRun, isBehind, standingSources } from './overall'
import { targetRun } from './target-text'
import { dayText, told, type Writer } from './writer'

const centred = { align: 'center' } as const

/** The year's target, the plan's own first: 6.5%，市级7.5%. */
export function targetRuns(writer: Writer, item: AssessedItem, { measure, against, ...rest }: AssessedMeasure): Run[] {
  const whole = { measure, against, ...rest }
  const { table } = writer.words
  if (measure.kind === 'milestone') {
    const day = dayText(writer, item.item.facts.deadlineOn)
    return [figure(sayText(table.by, { day }), writer.book.registration(item.item))]
  }
  const runs = against.map(({ target }) => {
    const run = targetRun(writer, item, whole, target)
    return target.set === 'plan' ? [run] : say(table.municipalTarget, { value: run })
  })
  return runs.length === 0 ? [plain(table.nothing)] : listed(runs, writer.words.comma)
}

/** What was published: the figure, the relation or the stage, or that data are still to come. */
export function resultRuns(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[] {
  const { noData, nothing } = writer.words.table
  const run =
    amountRun(writer, item, measure) ?? relationRun(writer, item, measure) ?? stageRun(writer, item, measure)
  if (run !== null) return [run]
  if (item.standing.code === 'direction') return [plain(nothing)]
  return [figure(noData, writer.book.registration(item.item))]
}

/** What is told of a measure beside its columns; distances from targets that have no column. */
function noteOf(writer: Writer, item: AssessedItem, measure: AssessedMeasure, isFirst: boolean): Run[] {
  const { table } = writer.words
  const sources = measure.figure === null ? [] : writer.book.update(item.item, measure.figure.update)
  const isPreliminary = measure.figure?.reading.stage === 'preliminary'
  const adjusted = item.item.facts.adjustments.filter(isMarked)
  const from = adjusted.flatMap(({ sequence }) => writer.book.entry(item.item, sequence))
  return listed(
    [
      ...furtherClauses(writer, item, measure),
      isPreliminary ? [figure(table.preliminary, sources)] : [],
      isFirst && adjusted.length > 0 ? [figure(table.adjusted, from)] : [],
      isFirst && isBehind(item) ? causeRun(writer, item) : [],
      measure.caution === null ? [] : [figure(told(writer, measure.caution).replace(/[。.]$/u, ''), [...writer.book.registration(item.item), ...sources])],
    ],
    writer.words.semicolon,
  )
}

/** Share and distance from the schedule, or that the kind has none. */
export function scheduleColumns(writer: Writer, item: AssessedItem, measure: AssessedMeasure): { share: Run; deviation: Run } {
  const nothing = plain(writer.words.table.nothing)
  const { share, deviation } = scheduleOf(writer, item, measure)
  return { share: share ?? nothing, deviation: deviation ?? nothing }
}

function measureCells(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Cell[] {
  const { share, deviation } = scheduleColumns(writer, item, measure)
  return [cell(resultRuns(writer, item, measure), centred), cell(share, centred), cell(deviation, centred)]
}

/** The rows of an item, one a measure; what is said once for it spans them. */
function rowsOf(writer: Writer, item: AssessedItem, number: number): Cell[][] {
  const { measures, leads, standing } = item
  const { nothing, named } = writer.words.table
  const rows = Math.max(1, measures.length)
  const registration = writer.book.registration(item.item)
  const span = rows === 1 ? {} : { rows }
  const lead = leads.map((each) => told(writer, each)).join(writer.words.and)
  const state = figure(writer.words.standing[standing.code], standingSources(writer, item))
  const head = [cell(figure(String(number), registration), { ...span, ...centred }), cell(titleRun(writer, item), span)]
  const middle = cell(lead === '' ? nothing : figure(lead, registration), { ...span, ...centred })
  const status = cell(state, { ...span, ...centred })
  if (measures.length === 0) return [[...head, cell(nothing, centred), middle, cell(nothing, centred), cell(nothing, centred), cell(nothing, centred), status, cell('')]]
  return measures.map((measure, index) => {
    const isOne = measures.length === 1
    const target = targetRuns(writer, item, measure)
    const name = nameRun(writer, item, told(writer, measure.name))
    const labelled = isOne ? target : measure.against.length === 0 ? name : say(named, { name, value: target })
    const [result, ...distances] = measureCells(writer, item, measure)
    const note = cell(noteOf(writer, item, measure, index === 0))
    const own = [...(result === undefined ? [] : [result]), ...distances]
    return index === 0
      ? [...head, cell(labelled), middle, ...own, status, note]
      : [cell(labelled), ...own, note]
  })
}

/** The annex of all items, across the page, with a row a measure. */
export function annexTable(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  if (items.length === 0) return []
  const { table, caption } = writer.words
  const heads = [table.number, table.item, table.yearTarget, table.lead, table.result, table.share, table.deviation, table.standing, table.note]
  return [
    {
      type: 'table',
      id: 'annex',
      caption: sayText(caption.annex, { year: String(writer.facts.plan.year) }),
      headerRows: 1,
      rows: [
        heads.map((head) => cell(head, centred)),
        ...items.flatMap((item, index) => rowsOf(writer, item, index + 1)),
      ],
      widths: [6, 17, 14, 9, 10, 9, 9, 8, 18],
      landscape: true,
    },
  ]
}
