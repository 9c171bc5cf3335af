import { wrapText } from '../../text-width'
import { STANDINGS } from '../../words'
import { standingsOf } from '../chart-figures'
import type { ChartWords } from '../forms'
import type { SummaryChart } from '../model'
import { legend } from './legend'
import { line, stackBands, text, type Band, type Drawing, type Shape } from './shapes'

type Chart = Extract<SummaryChart, { type: 'standings-by-section' }>

const LAMP = 12
const PITCH = 18
const LINE = 19
const ABOVE = 10
const TOTAL = 62

/** A section: its name, one shape an item, and how many there are. */
function bandOf(row: Chart['rows'][number], width: number, words: ChartWords): Band {
  const isWide = width > 500
  const nameWidth = isWide ? 230 : width - TOTAL
  const names = wrapText(row.label, nameWidth, 2)
  const left = isWide ? nameWidth + 20 : 0
  const perLine = Math.max(1, Math.floor((width - left - (isWide ? TOTAL : 0)) / PITCH))
  const lamps = STANDINGS.flatMap((standing) => {
    const count = row.counts.find((each) => each.standing === standing)?.count ?? 0
    return Array.from({ length: count }, () => standing)
  })
  const lampsDown = Math.max(1, Math.ceil(lamps.length / perLine)) * LINE
  const namesDown = names.length * LINE
  const lampsFrom = isWide ? 0 : namesDown + 2
  return {
    height: ABOVE * 2 + (isWide ? Math.max(namesDown, lampsDown) : lampsFrom + lampsDown),
    draw: (top): Shape[] => [
      line('grid', { x: 0, y: top }, { x: width, y: top }),
      ...names.map((name, index) => text('name', name, { x: 0, y: top + ABOVE + 13 + index * LINE })),
      ...lamps.map((standing, index): Shape => ({
        type: 'lamp',
        x: left + (index % perLine) * PITCH,
        y: top + ABOVE + lampsFrom + 2 + Math.floor(index / perLine) * LINE,
        size: LAMP,
        standing,
      })),
      text('figure', words.total(lamps.length), { x: width, y: top + ABOVE + 13 }, 'end'),
    ],
  }
}

/** Standings by section: one shape an item, side by side; counts, and no average. */
export function drawStandings(chart: Chart, width: number, words: ChartWords): Drawing[] {
  const present = standingsOf(chart).map((standing) => ({
    word: words.standings[standing],
    mark: { lamp: standing },
  }))
  const rows = chart.rows.map((row) => bandOf(row, width, words))
  return stackBands({ width, head: legend(present, width), rows })
}
