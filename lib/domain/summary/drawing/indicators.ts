import { exact, ratio, ZERO, type DecimalText } from '../../exact'
import { fitText } from '../../text-width'
import { amountOf } from '../chart-figures'
import type { ChartWords } from '../forms'
import type { SummaryChart } from '../model'
import { line, stackBands, tenth, text, type Band, type Drawing, type Shape } from './shapes'

type Chart = Extract<SummaryChart, { type: 'indicators' }>
type Row = Chart['rows'][number]

/** Where the target of every row stands, as a share of the plot; what is beyond is cut. */
const TARGET_AT = 0.72
const BAR = 12

/** Left and right of the plot, the target's line and zero. */
type Plot = { left: number; right: number; zero: number; target: number }

/** The figure as a share of its target; null where that says nothing (no target above zero). */
function shareOf(actual: DecimalText, target: DecimalText): number | null {
  const bound = exact(target)
  return bound.compare(ZERO) > 0 ? exact(actual).div(bound).valueOf() : null
}

/** Where a share ends: at its place, or at the edge where it is cut. */
function endOf(share: number, { left, right, zero, target }: Plot): { x: number; isCut: boolean } {
  const x = zero + share * (target - zero)
  return { x: Math.min(right, Math.max(left, x)), isCut: x > right || x < left }
}

/** Two strokes over the end of a bar that is longer than the plot. */
const cut = (x: number, y: number): Shape[] =>
  [8, 13].map((back) => line('grid', { x: x - back, y: y + BAR + 3 }, { x: x - back + 5, y: y - 3 }))

function barOf(row: Row, plot: Plot, y: number): Shape[] {
  const share = shareOf(row.actual, row.target)
  if (share === null) return []
  const { x, isCut } = endOf(share, plot)
  const from = Math.min(x, plot.zero)
  const bar: Shape = {
    type: 'bar',
    x: tenth(from),
    y,
    width: tenth(Math.max(Math.abs(x - plot.zero), 0.5)),
    height: BAR,
    standing: null,
  }
  return [bar, ...(isCut && x > plot.zero ? cut(x, y) : [])]
}

function bandOf(row: Row, width: number, plot: Plot, words: ChartWords): Band {
  const isWide = width > 500
  const actual = amountOf(row.actual, row.unit)
  const target = `${words.target} ${amountOf(row.target, row.unit)}`
  const mark = (y: number): Shape[] =>
    shareOf(row.actual, row.target) === null
      ? []
      : [line('target', { x: plot.target, y: y - 4 }, { x: plot.target, y: y + BAR + 4 })]
  if (isWide) {
    return {
      height: 34,
      draw: (top) => [
        line('grid', { x: 0, y: top }, { x: width, y: top }),
        text('name', fitText(row.label, plot.left - 16), { x: 0, y: top + 22 }),
        ...barOf(row, plot, top + 11),
        ...mark(top + 11),
        text('figure', actual, { x: plot.right + 90, y: top + 22 }, 'end'),
        text('note', target, { x: width, y: top + 22 }, 'end'),
      ],
    }
  }
  return {
    height: 66,
    draw: (top) => [
      line('grid', { x: 0, y: top }, { x: width, y: top }),
      text('name', fitText(row.label, width), { x: 0, y: top + 19 }),
      ...barOf(row, plot, top + 28),
      ...mark(top + 28),
      text('figure', actual, { x: 0, y: top + 58 }),
      text('note', target, { x: width, y: top + 58 }, 'end'),
    ],
  }
}

/**
 * Indicators against their targets: each row has a scale of its own, on which its target stands
 * at the same place, so that what falls short is seen without comparing different units.
 */
export function drawIndicators(chart: Chart, width: number, words: ChartWords): Drawing[] {
  const isWide = width > 500
  const left = isWide ? 210 : 0
  const right = isWide ? width - 200 : width
  const hasNegative = chart.rows.some(({ actual }) => exact(actual).compare(ZERO) < 0)
  const zero = hasNegative ? left + (right - left) * ratio(1, 4).valueOf() : left
  const plot = { left, right, zero, target: tenth(zero + (right - zero) * TARGET_AT) }
  return stackBands({
    width,
    head: {
      height: 26,
      draw: (top) => [text('note', words.target, { x: plot.target, y: top + 15 }, 'middle')],
    },
    rows: chart.rows.map((row) => bandOf(row, width, plot, words)),
    ground: (top, bottom) => [line('axis', { x: zero, y: top }, { x: zero, y: bottom })],
  })
}
