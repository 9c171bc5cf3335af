/** A place in a drawing, in units of its view box; y grows downwards. */
export type Spot = { x: number; y: number }
export type Box = { left: number; right: number; top: number; bottom: number }
export type Line = readonly [Spot, Spot]

/** What words must not run into. */
export type Obstacles = { lines: readonly Line[]; boxes: readonly Box[] }

/** The lines between corners. */
export const linesThrough = (corners: readonly Spot[]): Line[] =>
  corners.slice(1).map((corner, index) => [corners[index] ?? corner, corner])

/** Whether any part of a line lies in a box. Source: Liang and Barsky's clipping. */
export function crosses([from, to]: Line, { left, right, top, bottom }: Box): boolean {
  let begins = 0
  let ends = 1
  for (const [start, run, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (run === 0) {
      if (start < low || start > high) return false
      continue
    }
    const at = [(low - start) / run, (high - start) / run]
    begins = Math.max(begins, Math.min(...at))
    ends = Math.min(ends, Math.max(...at))
  }
  return begins <= ends
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a box is free of everything, with that much room around it. */
export function isClear(box: Box, { lines, boxes }: Obstacles, room: number): boolean {
  const wide = {
    left: box.left - room,
    right: box.right + room,
    top: box.top - room,
    bottom: box.bottom + room,
  }
  return !lines.some((line) => crosses(line, wide)) && !boxes.some((other) => overlap(other, wide))
}
