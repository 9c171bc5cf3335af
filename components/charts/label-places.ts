import { textWidth } from '@/lib/domain/text-width'
import { isClear, linesThrough, type Box, type Obstacles, type Spot } from './clearance'
import { coordinate, type Frame } from './frame'
import type { ScheduleGeometry } from './schedule-geometry'

export type TextPlace = { x: number; y: number; textAnchor: 'start' | 'end' }

/** Heights of the chart's letters above and below their base line. */
const ASCENT = 12
const DESCENT = 4
const LINE = 18
const BESIDE = 12
const ROOM = 3
/** The figure itself is written larger than the rest. */
const FIGURE_SIZE = 15 / 13
/** How finely places are tried. */
const STEP = 6
/** What a place costs beside its distance: a figure is read at its height, on its usual side. */
const OTHER_SIDE = 24
const HEIGHT_COST = 2

/** The box of a text at its place. */
export function boxOf({ x, y, textAnchor }: TextPlace, text: string): Box {
  const width = textWidth(text)
  const left = textAnchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT }
}

const around = ({ x, y }: Spot, size: number): Box => ({
  left: x - size,
  right: x + size,
  top: y - size,
  bottom: y + size,
})

/** The words of a chart, as they are written in it; '' for what is not there. */
export type ChartWords = { target: string; schedule: string; value: string; deviation: string }

/** Where the target's name stands: above the beginning of its line. */
export const placeTarget = ({ targetY }: ScheduleGeometry, frame: Frame): TextPlace => ({
  x: frame.left,
  y: targetY - 8,
  textAnchor: 'start',
})

/** Lines, dots and the target's name: all that is drawn before the other words. */
function obstaclesOf(geometry: ScheduleGeometry, frame: Frame, words: ChartWords): Obstacles {
  const { latest, targetY } = geometry
  const right = frame.width - frame.right
  const target: [Spot, Spot] = [
    { x: frame.left, y: targetY },
    { x: right, y: targetY },
  ]
  const distance: Spot[] =
    latest === null || latest.scheduledY === null ? [] : [latest, { x: latest.x, y: latest.scheduledY }]
  return {
    lines: [target, ...[geometry.schedule, geometry.steps, distance].flatMap(linesThrough)],
    boxes: [boxOf(placeTarget(geometry, frame), words.target), ...geometry.points.map((dot) => around(dot, 4))],
  }
}

type Labels = { value: TextPlace; deviation: TextPlace; box: Box }

/**
 * Where the words of the latest figure stand: the nearest place to its dot that is clear of
 * every line, of the other dots and of the target's name; usually right of a dot behind
 * schedule, under the dashed line, and left of a dot ahead of it. Where nothing is clear, the
 * nearest place of all.
 */
export function placeLabels(
  geometry: ScheduleGeometry,
  frame: Frame,
  words: ChartWords,
): Labels | null {
  const { latest } = geometry
  if (latest === null) return null
  const width = Math.max(textWidth(words.value) * FIGURE_SIZE, textWidth(words.deviation))
  const height = ASCENT + (words.deviation === '' ? 0 : LINE) + DESCENT
  const isBehind = latest.scheduledY !== null && latest.scheduledY < latest.y
  const highest = frame.top + ROOM
  const lowest = frame.height - frame.bottom - ROOM - height
  const usualTop = Math.min(Math.max(latest.y - ASCENT + 4, highest), lowest)
  const tops = [usualTop]
  for (let top = highest; top <= lowest; top += STEP) tops.push(top)
  const options: { labels: Labels; cost: number }[] = []
  for (let aside = 0; aside < frame.width; aside += STEP) {
    for (const textAnchor of ['start', 'end'] as const) {
      const isRight = textAnchor === 'start'
      const x = latest.x + (isRight ? BESIDE + aside : -BESIDE - aside)
      const left = isRight ? x : x - width
      if (left < frame.left + ROOM || left + width > frame.width) continue
      const penalty = isRight === isBehind ? 0 : OTHER_SIDE
      for (const top of tops) {
        const y = coordinate(top + ASCENT)
        const labels = {
          value: { x, y, textAnchor },
          deviation: { x, y: coordinate(y + LINE), textAnchor },
          box: { left, right: left + width, top, bottom: top + height },
        }
        options.push({ labels, cost: aside + HEIGHT_COST * Math.abs(top - usualTop) + penalty })
      }
    }
  }
  options.sort((a, b) => a.cost - b.cost)
  const obstacles = obstaclesOf(geometry, frame, words)
  const free = options.find(({ labels }) => isClear(labels.box, obstacles, ROOM))
  return (free ?? options[0])?.labels ?? null
}

/** Height of a line of corners at a place. */
function heightAt(corners: readonly Spot[], x: number): number {
  const before = corners.filter((corner) => corner.x <= x).at(-1)
  const after = corners.find((corner) => corner.x > x)
  if (before === undefined) return after?.y ?? 0
  if (after === undefined) return before.y
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}

/** Lowest point of a line of corners between two places, as the reader sees it. */
function lowestBetween(corners: readonly Spot[], from: number, to: number): number {
  const inside = corners.filter(({ x }) => x >= from && x <= to).map(({ y }) => y)
  return Math.max(...inside, heightAt(corners, from))
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

const besideLine = (corners: readonly Spot[], x: number, away: number): Spot => ({
  x: coordinate(x),
  y: coordinate(heightAt(corners, x) + away),
})

/** Shares of its height at which the schedule's name may stand beside its line. */
const NAME_AT = [0.3, 0.45, 0.6, 0.2, 0.75]

/**
 * Where the schedule's name stands: under the end of its line, or else beside it, on the side
 * that is free of lines and of the latest figure's words. Null without a schedule.
 */
export function placeScheduleName(
  geometry: ScheduleGeometry,
  frame: Frame,
  words: ChartWords,
  labels: Labels | null,
): TextPlace | null {
  const { schedule } = geometry
  if (schedule.length === 0) return null
  const right = frame.width - frame.right
  const end = lowestBetween(schedule, right - textWidth(words.schedule) - 6, right)
  const beside = NAME_AT.map((share) => whereReached(schedule, share).x).flatMap((x): TextPlace[] => [
    { ...besideLine(schedule, x - 8, -DESCENT - ROOM), textAnchor: 'end' },
    { ...besideLine(schedule, x + 8, ASCENT + ROOM), textAnchor: 'start' },
  ])
  const places: TextPlace[] = [{ x: right, y: coordinate(end + 16), textAnchor: 'end' }, ...beside]
  const { lines, boxes } = obstaclesOf(geometry, frame, words)
  const obstacles = { lines, boxes: labels === null ? boxes : [...boxes, labels.box] }
  const isFree = (place: TextPlace): boolean => {
    const box = boxOf(place, words.schedule)
    return box.left > frame.left && isClear(box, obstacles, 1)
  }
  return places.find(isFree) ?? places[0] ?? null
}
