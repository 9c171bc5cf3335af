import { exact, type DecimalText } from '../exact'
import { pointsDigits, shortPercent } from '../shown-figures'
import { STANDINGS } from '../words'
import type { ChartWords } from './forms'
import type { SummaryChart } from './model'

/** The figures of a chart as a table: what it says to those who do not see it. */
export type ChartFigures = {
  headings: readonly string[]
  /** a text for each heading; the first names the row */
  rows: readonly (readonly string[])[]
}

const MINUS = '−'

/** '-3.2' → '−3.2' */
export const written = (value: DecimalText): string => value.replace('-', MINUS)

/** '0.3636' → '36.4%'; not capped. */
export const percentOf = (share: DecimalText): string =>
  `${written(shortPercent(exact(share)))}%`

/** '-13.6' → '−13.6', '4' → '+4.0'; rounded to one decimal, for the model may hold more. */
export function signedPoints(points: DecimalText): string {
  const text = pointsDigits(exact(points))
  return /^-|^[0.]+$/.test(text) ? written(text) : `+${text}`
}

/** '5.1%', '423.56亿元' */
export const amountOf = (value: DecimalText, unit: string): string => `${written(value)}${unit}`

/** Standings that any row of the chart has, in the order of the vocabulary. */
export const standingsOf = (chart: Extract<SummaryChart, { type: 'standings-by-section' }>) =>
  STANDINGS.filter((standing) =>
    chart.rows.some(({ counts }) => counts.some((each) => each.standing === standing && each.count > 0)),
  )

export function figuresOf(chart: SummaryChart, words: ChartWords): ChartFigures {
  switch (chart.type) {
    case 'standings-by-section': {
      const standings = standingsOf(chart)
      return {
        headings: [words.section, ...standings.map((standing) => words.standings[standing])],
        rows: chart.rows.map(({ label, counts }) => [
          label,
          ...standings.map((standing) =>
            String(counts.find((each) => each.standing === standing)?.count ?? 0),
          ),
        ]),
      }
    }
    case 'indicators':
      return {
        headings: [words.item, words.actual, words.target],
        rows: chart.rows.map(({ label, unit, actual, target }) => [
          label,
          amountOf(actual, unit),
          amountOf(target, unit),
        ]),
      }
    case 'deviations':
      return {
        headings: [words.item, words.deviation, words.standing],
        rows: chart.rows.map(({ code, label, points, standing }) => [
          `${code} ${label}`,
          signedPoints(points),
          words.standings[standing],
        ]),
      }
    case 'actual-against-schedule':
      return {
        headings: [words.item, words.date, words.actual, words.scheduled],
        rows: chart.rows.flatMap(({ code, label, points }) =>
          points.map(({ on, share, scheduled }) => [
            `${code} ${label}`,
            on,
            percentOf(share),
            percentOf(scheduled),
          ]),
        ),
      }
  }
}
