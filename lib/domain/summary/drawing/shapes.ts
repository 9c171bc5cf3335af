import type { StandingCode } from '../../words'

export type Spot = { x: number; y: number }

/** What a line says; each is drawn in its own way. */
export type LineRole = 'grid' | 'axis' | 'target' | 'schedule' | 'progress'

/** What a text says: names things, is the figure itself, or stands beside. */
export type TextRole = 'name' | 'figure' | 'note'

/**
 * A part of a drawing, in units of its view box. Colours and widths are the form's: style sheets
 * on pages, fixed ones in documents.
 */
export type Shape =
  | { type: 'line'; role: LineRole; points: readonly Spot[] }
  | { type: 'bar'; x: number; y: number; width: number; height: number; standing: StandingCode | null }
  | { type: 'dot'; x: number; y: number; radius: number }
  | { type: 'lamp'; x: number; y: number; size: number; standing: StandingCode }
  | { type: 'text'; role: TextRole; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }

export type Drawing = { width: number; height: number; shapes: readonly Shape[] }

/** A stretch of a drawing across its whole width, drawn from a height downwards. */
export type Band = { height: number; draw: (top: number) => readonly Shape[] }

/** The tallest drawing: two fit on a page of 225 mm when 660 units are 156 mm, so none is left half empty. */
const TALLEST = 430

/** Rounded to a tenth of a unit: finer than the eye, short in the file. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

export const text = (
  role: TextRole,
  words: string,
  { x, y }: Spot,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape => ({ type: 'text', role, x: tenth(x), y: tenth(y), anchor, text: words })

export const line = (role: LineRole, ...points: Spot[]): Shape => ({
  type: 'line',
  role,
  points: points.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) })),
})

type Stack = {
  width: number
  /** drawn at the top of each drawing: what the marks mean */
  head: Band
  rows: readonly Band[]
  /** what runs through all rows of a drawing: axes */
  ground?: (top: number, bottom: number) => readonly Shape[]
}

/** Bands one below the other, in as many drawings as it takes for each to fit on a page. */
export function stackBands({ width, head, rows, ground }: Stack): Drawing[] {
  const pages: Band[][] = []
  let room = 0
  for (const row of rows) {
    const page = pages.at(-1)
    if (page === undefined || row.height > room) {
      pages.push([row])
      room = TALLEST - head.height - row.height
    } else {
      page.push(row)
      room -= row.height
    }
  }
  return pages.map((bands) => {
    const shapes: Shape[] = [...head.draw(0)]
    let top = head.height
    for (const band of bands) {
      shapes.push(...band.draw(top))
      top += band.height
    }
    return { width, height: top, shapes: [...(ground?.(head.height, top) ?? []), ...shapes] }
  })
}
