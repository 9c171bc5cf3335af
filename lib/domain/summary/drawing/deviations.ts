import { fitText } from '../../text-width'
import { STANDINGS } from '../../words'
import { signedPoints } from '../chart-figures'
import type { ChartWords } from '../forms'
import type { SummaryChart } from '../model'
import { legend } from './legend'
import { line, stackBands, tenth, text, type Band, type Drawing, type Shape } from './shapes'

type Chart = Extract<SummaryChart, { type: 'deviations' }>
type Row = Chart['rows'][number]

/** Room for '+100.0' beside the end of a bar. */
const FIGURE = 54
const BAR = 12

/** Points become floats here, for drawing only. */
const pointsOf = ({ points }: Row): number => Number(points)

/** From points to a place, with room for figures on both sides that have bars. */
function scaleOf(rows: readonly Row[], left: number, right: number): (points: number) => number {
  const least = Math.min(0, ...rows.map(pointsOf))
  const most = Math.max(0, ...rows.map(pointsOf))
  const span = most - least || 1
  const from = left + (least < 0 ? FIGURE : 0)
  const to = right - (most > 0 || least === 0 ? FIGURE : 0)
  return (points) => tenth(from + ((points - least) / span) * (to - from))
}

/** A bar from zero, the figure beyond its end. */
function barOf(row: Row, scale: (points: number) => number, y: number): Shape[] {
  const points = pointsOf(row)
  const zero = scale(0)
  const end = scale(points)
  const isBelow = points < 0
  return [
    {
      type: 'bar',
      x: Math.min(zero, end),
      y,
      width: tenth(Math.max(Math.abs(end - zero), 0.5)),
      height: BAR,
      standing: row.standing,
    },
    text(
      'figure',
      signedPoints(row.points),
      { x: isBelow ? end - 6 : end + 6, y: y + BAR - 1 },
      isBelow ? 'end' : 'start',
    ),
  ]
}

/** An item: its standing's shape, its code and name, and its bar beside or below. */
function bandOf(row: Row, names: number | null, width: number, scale: (points: number) => number): Band {
  const label = fitText(`${row.code} ${row.label}`, (names ?? width) - 22)
  return {
    height: names === null ? 44 : 23,
    draw: (top) => [
      { type: 'lamp', x: 0, y: top + 5, size: 12, standing: row.standing },
      text('name', label, { x: 20, y: top + 16 }),
      ...barOf(row, scale, names === null ? top + 24 : top + 5),
    ],
  }
}

/** Items by their distance from the schedule, in the order of the model. */
export function drawDeviations(chart: Chart, width: number, words: ChartWords): Drawing[] {
  const names = width > 500 ? 300 : null
  const scale = scaleOf(chart.rows, names === null ? 0 : names, width)
  const present = STANDINGS.filter((standing) => chart.rows.some((row) => row.standing === standing))
  const entries = present.map((standing) => ({
    word: words.standings[standing],
    mark: { lamp: standing },
  }))
  return stackBands({
    width,
    head: legend(entries, width),
    rows: chart.rows.map((row) => bandOf(row, names, width, scale)),
    ground: (top, bottom) => [line('axis', { x: scale(0), y: top }, { x: scale(0), y: bottom })],
  })
}
