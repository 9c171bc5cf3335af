import { textWidth } from '../../text-width'
import type { StandingCode } from '../../words'
import { line, text, type Band, type LineRole, type Shape } from './shapes'

/** A word of a legend, with the mark it explains. */
export type LegendEntry = { word: string; mark: { lamp: StandingCode } | { line: LineRole } }

const LINE = 22
const MARK = 24
const GAP = 18
const BELOW = 10

const markOf = (mark: LegendEntry['mark'], x: number, y: number): Shape =>
  'lamp' in mark
    ? { type: 'lamp', x: x + 6, y: y - 11, size: 12, standing: mark.lamp }
    : line(mark.line, { x, y: y - 5 }, { x: x + MARK - 6, y: y - 5 })

/** What the marks of a chart mean, in as many lines as a width asks for. */
export function legend(entries: readonly LegendEntry[], width: number): Band {
  const places: { entry: LegendEntry; x: number; row: number }[] = []
  let x = 0
  let row = 0
  for (const entry of entries) {
    const length = MARK + textWidth(entry.word)
    if (x > 0 && x + length > width) {
      x = 0
      row += 1
    }
    places.push({ entry, x, row })
    x += length + GAP
  }
  return {
    height: (row + 1) * LINE + BELOW,
    draw: (top) =>
      places.flatMap(({ entry, x: left, row: at }) => {
        const y = top + at * LINE + 15
        return [markOf(entry.mark, left, y), text('note', entry.word, { x: left + MARK, y })]
      }),
  }
}
