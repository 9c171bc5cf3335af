import { coordinate, type Frame } from './frame'
import type { ScheduleGeometry, Spot } from './schedule-geometry'

type TextPlace = { x: number; y: number; textAnchor: 'start' | 'end' }

/** Width of a text at the chart's 13 px: a Chinese character 13.5, others about 7.5. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 13.5 : 7.5), 0)

const LINE = 18
const BESIDE = 12

/**
 * Where the words of the latest figure stand, clear of the lines: behind the schedule on
 * the dot's right, under the dashed line; ahead of it on the left, above the line; on the
 * other side where the frame ends. Both lines of text stay inside the plot.
 *
 * @param texts the figure and its deviation
 */
export function placeLabels(
  latest: { x: number; y: number; scheduledY: number | null },
  frame: Frame,
  texts: readonly [string, string],
): { value: TextPlace; deviation: TextPlace } {
  const { x, y, scheduledY } = latest
  const width = Math.max(...texts.map(textWidth)) + BESIDE
  const fitsRight = x + width <= frame.width
  const fitsLeft = x - width >= frame.left
  const isBehind = scheduledY !== null && scheduledY < y
  const isRight = isBehind ? fitsRight || !fitsLeft : !fitsLeft
  const side: Omit<TextPlace, 'y'> = isRight
    ? { x: x + BESIDE, textAnchor: 'start' }
    : { x: x - BESIDE, textAnchor: 'end' }
  const lowest = frame.height - frame.bottom - 6
  const valueY = Math.min(Math.max(y + 4, frame.top + LINE), texts[1] === '' ? lowest : lowest - LINE)
  return { value: { ...side, y: valueY }, deviation: { ...side, y: valueY + LINE } }
}

/** Lowest point of a line of corners between two places, as the reader sees it. */
function lowestBetween(corners: readonly Spot[], from: number, to: number): number {
  const inside = corners.filter(({ x }) => x >= from && x <= to).map(({ y }) => y)
  return Math.max(...inside, heightAt(corners, from))
}

/** Height of a line of corners at a place. */
function heightAt(corners: readonly Spot[], x: number): number {
  const before = corners.filter((corner) => corner.x <= x).at(-1)
  const after = corners.find((corner) => corner.x > x)
  if (before === undefined) return after?.y ?? 0
  if (after === undefined) return before.y
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}

/** Where a rising line of corners first reaches a share of its height. */
function whereReached(corners: readonly Spot[], share: number): Spot {
  const bottom = Math.max(...corners.map(({ y }) => y))
  const top = Math.min(...corners.map(({ y }) => y))
  const y = bottom - (bottom - top) * share
  const next = corners.findIndex((corner) => corner.y <= y)
  const after = corners[next] ?? { x: 0, y }
  const before = corners[next - 1] ?? after
  if (before.y === after.y) return { x: after.x, y }
  return { x: before.x + ((after.x - before.x) * (before.y - y)) / (before.y - after.y), y }
}

/**
 * Where the schedule's name stands: under the end of its line; beside its first third
 * when the latest figure needs the room there. Null without a schedule.
 */
export function placeScheduleName(
  { schedule, latest }: Pick<ScheduleGeometry, 'schedule' | 'latest'>,
  frame: Frame,
  name: string,
): TextPlace | null {
  if (schedule.length === 0) return null
  const right = frame.width - frame.right
  const plot = right - frame.left
  const isBehind = latest !== null && latest.scheduledY !== null && latest.scheduledY < latest.y
  if (isBehind && latest.x > frame.left + plot * 0.55) {
    const early = whereReached(schedule, 0.3)
    return { x: coordinate(early.x - 8), y: coordinate(early.y + 4), textAnchor: 'end' }
  }
  const lowest = lowestBetween(schedule, right - textWidth(name) - 6, right)
  return { x: right, y: coordinate(lowest + 16), textAnchor: 'end' }
}
