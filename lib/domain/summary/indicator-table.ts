import type { TargetSet } from '../words'
import type { AssessedMeasure } from './assessed'
import { indicatorName, type Indicator } from './indicators'
import { amountRun, relationRun } from './item-text'
import type { Cell, Run, SummaryBlock } from './model'
import { cell, figure, sayText } from './runs'
import { targetRun } from './target-text'
import { told, type Writer } from './writer'

type Made = { writer: Writer; indicator: Indicator; unit: string }

const centred = { align: 'center' } as const

const targetIn = (measure: AssessedMeasure | null, set: TargetSet) =>
  measure?.against.find(({ target }) => target.set === set)?.target ?? null

/** A figure of the column whose head says the unit: the value alone, else with its unit. */
function bare(run: Run, unit: string, own: string): Run {
  return unit !== '' && own === unit ? { ...run, text: run.text.replace(/\s*×\s*/u, '').replace(unit, '').trim() } : run
}

function targetCell({ writer, indicator, unit }: Made, measure: AssessedMeasure | null, set: TargetSet): Run | null {
  const target = targetIn(measure, set)
  if (measure === null || target === null) return null
  return bare(targetRun(writer, indicator.item, measure, target), unit, told(writer, measure.unit))
}

/** What a measure came to: its value, a relation in words, or that its data are still to come. */
function resultRun({ writer, indicator, unit }: Made, measure: AssessedMeasure): Run {
  const { item } = indicator
  const amount = amountRun(writer, item, measure)
  if (amount !== null) return bare(amount, unit, told(writer, measure.unit))
  const relation = relationRun(writer, item, measure)
  return relation ?? figure(writer.words.table.noData, writer.book.registration(item.item))
}

/** Two cells side by side; one across both where they say the same nothing. */
function pair(made: Made, total: Run | null, growth: Run | null): Cell[] {
  const { nothing } = made.writer.words.table
  if (total === null && growth === null) return [cell(nothing, { columns: 2, ...centred })]
  return [cell(total ?? nothing, centred), cell(growth ?? nothing, centred)]
}

function municipalCells(made: Made): Cell[] {
  const { growth, total, only } = made.indicator
  if (growth === null) {
    const run = targetCell({ ...made, unit: '' }, only, 'municipal')
    return [cell(run ?? made.writer.words.table.nothing, { columns: 2, ...centred })]
  }
  return pair(made, targetCell(made, total, 'municipal'), targetCell({ ...made, unit: '%' }, growth, 'municipal'))
}

function resultCells(made: Made): Cell[] {
  const { growth, total, only } = made.indicator
  const { noData } = made.writer.words.table
  if (growth === null) {
    const run = only === null ? noData : resultRun({ ...made, unit: '' }, only)
    return [cell(run, { columns: 2, ...centred })]
  }
  const isSilent = growth.figure === null && (total === null || total.figure === null)
  if (isSilent) return [cell(resultRun(made, growth), { columns: 2, ...centred })]
  return pair(made, total === null ? null : resultRun(made, total), resultRun({ ...made, unit: '%' }, growth))
}

function rowOf(made: Made, hasMunicipal: boolean): Cell[] {
  const { writer, indicator } = made
  const plan = targetCell({ ...made, unit: '' }, indicator.growth ?? indicator.only, 'plan')
  return [
    cell(figure(indicatorName(writer, indicator), writer.book.registration(indicator.item.item))),
    cell(plan ?? writer.words.table.nothing, centred),
    ...(hasMunicipal ? municipalCells(made) : []),
    ...resultCells(made),
  ]
}

function header(writer: Writer, period: string, unit: string, hasMunicipal: boolean): Cell[][] {
  const { table } = writer.words
  const halves = [cell(sayText(unit === '' ? table.bareTotal : table.total, { unit }), centred), cell(table.growth, centred)]
  return [
    [
      cell(table.name, { rows: 2, ...centred }),
      cell(table.plan, { rows: 2, ...centred }),
      ...(hasMunicipal ? [cell(table.municipal, { columns: 2, ...centred })] : []),
      cell(sayText(table.periodResult, { period }), { columns: 2, ...centred }),
    ],
    [...(hasMunicipal ? halves : []), ...halves],
  ]
}

/**
 * The table of main indicators with its merged head: 指标名称 | 年度计划 | 市级年度绩效目标
 * （总量, 增幅） | 完成情况（总量, 增幅）. A cell of "/" says that the source has none; what was
 * not published yet says so. Without any municipal target its two columns are left out.
 * Source: the table of the 2023 report (PRACTICE.md, "Traps").
 */
export function indicatorTable(writer: Writer, indicators: readonly Indicator[], period: string): SummaryBlock[] {
  if (indicators.length === 0) return []
  const hasMunicipal = indicators.some(({ item }) =>
    item.measures.some((measure) => targetIn(measure, 'municipal') !== null),
  )
  const withTotal = indicators.find(({ total }) => total !== null)?.total ?? null
  const unit = withTotal === null ? '' : told(writer, withTotal.unit)
  return [
    {
      type: 'table',
      id: 'indicators/table',
      caption: sayText(writer.words.caption.indicators, { year: String(writer.facts.plan.year), period }),
      headerRows: 2,
      rows: [
        ...header(writer, period, unit, hasMunicipal),
        ...indicators.map((indicator) => rowOf({ writer, indicator, unit }, hasMunicipal)),
      ],
      widths: hasMunicipal ? [26, 16, 15, 13, 15, 15] : [32, 24, 22, 22],
      landscape: false,
    },
  ]
}
