import type { ChartWords } from '../forms'
import type { SummaryChart } from '../model'
import { drawDeviations } from './deviations'
import { drawIndicators } from './indicators'
import { drawMultiples } from './multiples'
import type { Drawing } from './shapes'
import { drawStandings } from './standings'

/** Widths that charts are drawn at: a page of A4 or a wide screen, and a screen of 390 px. */
export const CHART_WIDTHS = { wide: 660, narrow: 352 } as const

/**
 * A chart as drawings, each low enough for a page; the same on the web and in documents. None
 * where there is nothing to draw.
 */
export function drawChart(chart: SummaryChart, width: number, words: ChartWords): Drawing[] {
  switch (chart.type) {
    case 'standings-by-section':
      return drawStandings(chart, width, words)
    case 'indicators':
      return drawIndicators(chart, width, words)
    case 'deviations':
      return drawDeviations(chart, width, words)
    case 'actual-against-schedule':
      return drawMultiples(chart, width, words)
  }
}
