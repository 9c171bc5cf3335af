import { daysBetween, partsOf, requireCivilDate, type CivilDate } from '../../civil-date'
import { fitText, wrapText } from '../../text-width'
import { percentOf } from '../chart-figures'
import type { ChartWords } from '../forms'
import type { SummaryChart } from '../model'
import { legend } from './legend'
import { line, stackBands, tenth, text, type Band, type Drawing, type Shape, type Spot } from './shapes'

type Chart = Extract<SummaryChart, { type: 'actual-against-schedule' }>
type Row = Chart['rows'][number]
type Point = Row['points'][number]

const GAP = 28
const NAME_LINES = 2
const NAMES = NAME_LINES * 18
const FIGURES = 22
const PLOT = 86
const DATES = 24
const BELOW = 18

/** All small charts of a summary share both scales, or they could not be compared. */
type Scales = { from: CivilDate; to: CivilDate; most: number }

function scalesOf(rows: readonly Row[]): Scales | null {
  const points = rows.flatMap((row) => row.points)
  const days = points.map(({ on }) => on).sort()
  const first = days[0]
  const to = days.at(-1)
  if (first === undefined || to === undefined) return null
  const most = Math.max(1, ...points.flatMap(({ share, scheduled }) => [Number(share), Number(scheduled)]))
  return { from: requireCivilDate(`${partsOf(first).year}-01-01`), to, most }
}

type Cell = { left: number; top: number; width: number }

/** The two lines of a small chart: schedule dashed, what was reached with its dots. */
function linesOf(points: readonly Point[], scales: Scales, { left, top, width }: Cell): Shape[] {
  const days = Math.max(1, daysBetween(scales.from, scales.to))
  const spot = (on: CivilDate, share: string): Spot => ({
    x: tenth(left + (daysBetween(scales.from, on) / days) * (width - 5)),
    y: tenth(top + PLOT - (Number(share) / scales.most) * PLOT),
  })
  const reached = points.map(({ on, share }) => spot(on, share))
  return [
    line('schedule', ...points.map(({ on, scheduled }) => spot(on, scheduled))),
    ...(reached.length > 1 ? [line('progress', ...reached)] : []),
    ...reached.map(({ x, y }): Shape => ({ type: 'dot', x, y, radius: 3.5 })),
  ]
}

function cellOf(row: Row, scales: Scales, { left, top, width }: Cell, words: ChartWords): Shape[] {
  const plot = { left, top: top + NAMES + FIGURES, width }
  const across = (y: number): [Spot, Spot] => [
    { x: left, y },
    { x: left + width, y },
  ]
  const last = row.points.at(-1)
  const bottom = plot.top + PLOT
  return [
    ...wrapText(`${row.code} ${row.label}`, width, NAME_LINES).map((name, index) =>
      text('name', name, { x: left, y: top + 14 + index * 18 }),
    ),
    line('grid', ...across(bottom - PLOT / scales.most)),
    line('axis', ...across(bottom)),
    ...linesOf(row.points, scales, plot),
    ...(last === undefined
      ? []
      : [
          text('figure', percentOf(last.share), { x: left, y: top + NAMES + 14 }),
          text(
            'note',
            fitText(`${words.scheduled} ${percentOf(last.scheduled)}`, width - 60),
            { x: left + width, y: top + NAMES + 14 },
            'end',
          ),
        ]),
    text('note', words.month(scales.from), { x: left, y: bottom + 17 }),
    text('note', words.month(scales.to), { x: left + width, y: bottom + 17 }, 'end'),
  ]
}

/** Small charts side by side, one an item: what was reached against its schedule. */
export function drawMultiples(chart: Chart, width: number, words: ChartWords): Drawing[] {
  const scales = scalesOf(chart.rows)
  if (scales === null) return []
  const columns = width > 500 ? 3 : 2
  const cellWidth = (width - GAP * (columns - 1)) / columns
  const rows = Array.from({ length: Math.ceil(chart.rows.length / columns) }, (_, row): Band => ({
    height: NAMES + FIGURES + PLOT + DATES + BELOW,
    draw: (top) =>
      chart.rows
        .slice(row * columns, (row + 1) * columns)
        .flatMap((each, column) =>
          cellOf(each, scales, { left: tenth(column * (cellWidth + GAP)), top, width: cellWidth }, words),
        ),
  }))
  const head = legend(
    [
      { word: words.actual, mark: { line: 'progress' } },
      { word: words.scheduled, mark: { line: 'schedule' } },
    ],
    width,
  )
  return stackBands({ width, head, rows })
}
