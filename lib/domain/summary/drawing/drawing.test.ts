import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summaryLabels } from '@/components/summary/labels'
import { textWidth } from '../../text-width'
import { figuresOf } from '../chart-figures'
import type { SummaryChart } from '../model'
import { sampleCharts } from '../testing/sample-charts'
import { CHART_WIDTHS, drawChart } from '.'
import type { Drawing, Shape } from './shapes'

const words = summaryLabels('zh').chart
const counts = [
  { standing: 'completed' as const, count: 12 },
  { standing: 'behind' as const, count: 3 },
]
const charts = (items: number): SummaryChart[] =>
  sampleCharts(items, counts).flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
const [standings, indicators, deviations, multiples] = charts(12)

const draw = (chart: SummaryChart | undefined, width: number = CHART_WIDTHS.wide): Drawing[] =>
  chart === undefined ? [] : drawChart(chart, width, words)
const shapesOf = (drawings: Drawing[]): Shape[] => drawings.flatMap(({ shapes }) => [...shapes])
const textsOf = (drawings: Drawing[]) =>
  shapesOf(drawings).flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))

/** Left and right end of what a shape takes. */
function reachOf(shape: Shape): [number, number] {
  switch (shape.type) {
    case 'line':
      return [Math.min(...shape.points.map(({ x }) => x)), Math.max(...shape.points.map(({ x }) => x))]
    case 'bar':
      return [shape.x, shape.x + shape.width]
    case 'dot':
      return [shape.x - shape.radius, shape.x + shape.radius]
    case 'lamp':
      return [shape.x, shape.x + shape.size]
    case 'text': {
      const width = textWidth(shape.text)
      const left = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor]
      return [left, left + width]
    }
  }
}

describe('every chart', () => {
  it('stays within its width and on one page each, however many rows it has', () => {
    const anyItems = fc.integer({ min: 1, max: 320 })
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...Object.values(CHART_WIDTHS)), (items, width) => {
        for (const drawing of charts(items).flatMap((chart) => draw(chart, width))) {
          expect(drawing.height).toBeLessThanOrEqual(430)
          for (const shape of drawing.shapes) {
            const [left, right] = reachOf(shape)
            expect(left).toBeGreaterThanOrEqual(-1)
            expect(right).toBeLessThanOrEqual(width + 1)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('draws every row once, on as many drawings as it takes', () => {
    const [, , ranking] = charts(300)
    const drawings = draw(ranking)
    expect(drawings.length).toBeGreaterThan(1)
    expect(textsOf(drawings).filter((text) => text.startsWith('HY23-'))).toHaveLength(300)
  })

  it.each(charts(5).map((chart) => [chart.type, chart] as const))('%s: writes the last figure of each row', (type, chart) => {
    const texts = textsOf(draw(chart)).join(' ')
    const column = { 'standings-by-section': 0, indicators: 1, deviations: 1, 'actual-against-schedule': 2 }[type]
    const rows = figuresOf(chart, words).rows.filter((row) => row[1] !== '2023-03-31')
    for (const row of rows.slice(0, 5)) expect(texts).toContain((row[column] ?? '').slice(0, 10))
  })

  it('without rows draws nothing', () => {
    for (const chart of charts(5)) expect(draw({ ...chart, rows: [] })).toEqual([])
  })
})

it('a section has one shape an item and says how many', () => {
  const lamps = shapesOf(draw(standings)).filter((shape) => shape.type === 'lamp')
  expect(lamps).toHaveLength(3 * 15 + 2)
  expect(textsOf(draw(standings)).filter((text) => text === '共 15 项')).toHaveLength(3)
})

describe('indicators', () => {
  const bars = shapesOf(draw(indicators)).flatMap((shape) => (shape.type === 'bar' ? [shape] : []))
  const axis = shapesOf(draw(indicators)).find((shape) => shape.type === 'line' && shape.role === 'axis')
  const zero = axis?.type === 'line' ? (axis.points[0]?.x ?? 0) : 0

  it('a bar is the share of the target that was reached, a fall goes the other way', () => {
    const target = 407.5
    expect(bars[0]?.width).toBeCloseTo(((target - zero) * 5.1) / 7, 0)
    expect(bars[1]).toMatchObject({ x: expect.any(Number) })
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(zero, 0)
  })

  it('twice the target is cut at the edge and says so with two strokes', () => {
    expect((bars[3]?.x ?? 0) + (bars[3]?.width ?? 0)).toBe(460)
    const strokes = shapesOf(draw(indicators)).filter(
      (shape) => shape.type === 'line' && shape.points.length === 2 && shape.points[0]?.x !== shape.points[1]?.x && shape.points[0]?.y !== shape.points[1]?.y,
    )
    expect(strokes).toHaveLength(2)
  })

  it('a target of zero has no bar: a share of it says nothing', () => {
    const row = { label: '事故', unit: '起', actual: '3', target: '0', sources: [] }
    expect(shapesOf(draw({ type: 'indicators', rows: [row] })).some(({ type }) => type === 'bar')).toBe(false)
  })
})

it('a deviation is drawn from zero, to the left when behind', () => {
  const bars = shapesOf(draw(deviations)).flatMap((shape) => (shape.type === 'bar' ? [shape] : []))
  const first = bars[0]
  const last = bars.at(-1)
  expect(first?.x).toBeCloseTo((last?.x ?? 0) + (last?.width ?? 0), 0)
  expect(first?.width).toBeCloseTo(last?.width ?? 0, 0)
  expect(textsOf(draw(deviations))).toEqual(expect.arrayContaining(['+49.0', '−49.0']))
})

it('small charts share one scale: the highest share touches the top of its plot', () => {
  const dots = shapesOf(draw(multiples)).flatMap((shape) => (shape.type === 'dot' ? [shape] : []))
  expect(Math.min(...dots.map(({ y }) => y))).toBeCloseTo(90, 0)
})
