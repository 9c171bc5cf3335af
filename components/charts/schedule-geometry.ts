import { scaleLinear } from 'd3-scale'
import { addMonths, endOfMonth, partsOf, type CivilDate } from '@/lib/domain/civil-date'
import type { DecimalText } from '@/lib/domain/exact'
import { elapsedShare, type ScheduleNode, type Span } from '@/lib/domain/schedule'
import type { Spot } from './clearance'
import { coordinate, drawn, type Frame } from './frame'

/** A published figure of the measure; a superseded one was corrected and counts no more. */
export type SchedulePoint = { effectiveOn: CivilDate; value: DecimalText; isSuperseded: boolean }

/** How the schedule runs: by filed nodes, evenly by months, or not at all. */
export type ChartSchedule = readonly ScheduleNode[] | 'prorated' | null

export type ScheduleData = {
  span: Span
  target: DecimalText
  schedule: ChartSchedule
  points: readonly SchedulePoint[]
}

export type PlottedPoint = Spot & { point: SchedulePoint }

export type ScheduleGeometry = {
  targetY: number
  zeroY: number
  /** lines across, with the value each stands for; the target's and zero's are apart */
  gridlines: { y: number; value: number }[]
  /** ends of months, with the date each stands for */
  ticks: { x: number; date: CivilDate }[]
  /** where the schedule runs; empty when there is none */
  schedule: Spot[]
  /** corners of what was reached, in steps; empty without a figure that counts */
  steps: Spot[]
  points: PlottedPoint[]
  /** the latest figure that counts, and the height of the schedule there */
  latest: (PlottedPoint & { scheduledY: number | null }) | null
}

const LEAST_GAP = 18

/** Months evenly spaced, as the schedule counts them: 30 June of a year is half-way. */
const shareOf = (span: Span, date: CivilDate): number => elapsedShare(span, date).valueOf()

function monthTicks(span: Span): CivilDate[] {
  const first = partsOf(span.startsOn)
  const last = partsOf(span.deadlineOn)
  const months = (last.year - first.year) * 12 + last.month - first.month + 1
  const step = months <= 4 ? 1 : months <= 15 ? 3 : Math.ceil(months / 48) * 12
  const ends: CivilDate[] = []
  for (let month = step; month <= months; month += step) {
    ends.push(endOfMonth(addMonths(span.startsOn, month - 1)))
  }
  return ends
}

/** Corners of the schedule as shares: a staircase for nodes, a straight line by months. */
function scheduleCorners(span: Span, schedule: ChartSchedule): [time: number, done: number][] {
  if (schedule === null) return []
  if (schedule === 'prorated' || schedule.length === 0) {
    return [
      [0, 0],
      [1, 1],
    ]
  }
  const nodes = [...schedule].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const corners: [number, number][] = [[0, 0]]
  for (const node of nodes) {
    const time = shareOf(span, node.dueOn)
    corners.push([time, corners.at(-1)?.[1] ?? 0], [time, drawn(node.share)])
  }
  corners.push([1, corners.at(-1)?.[1] ?? 0])
  return corners
}

/** Height of the schedule at a share of the time: the last corner reached, or between two. */
function scheduledAt(corners: [number, number][], time: number): number | null {
  const before = corners.filter(([at]) => at <= time).at(-1)
  const after = corners.find(([at]) => at > time)
  if (before === undefined) return null
  if (after === undefined) return before[1]
  return before[1] + ((after[1] - before[1]) * (time - before[0])) / (after[0] - before[0])
}

/** The day before the first counts as nothing done. */
function stepCorners(points: readonly PlottedPoint[], start: Spot): Spot[] {
  if (points.length === 0) return []
  let { y: height } = start
  const corners = [start]
  for (const { x, y } of points) {
    corners.push({ x, y: height }, { x, y })
    height = y
  }
  return corners
}

/** Where everything of a schedule chart stands in a frame. */
export function layOutSchedule(data: ScheduleData, frame: Frame): ScheduleGeometry {
  const { span, points, schedule } = data
  const target = drawn(data.target)
  const highest = Math.max(target, ...points.map((point) => drawn(point.value)))
  const scaleX = scaleLinear([0, 1], [frame.left, frame.width - frame.right])
  const scaleY = scaleLinear([0, highest], [frame.height - frame.bottom, frame.top])
  const x = (share: number) => coordinate(scaleX(share))
  const y = (value: number) => coordinate(scaleY(value))
  const corners = scheduleCorners(span, schedule)
  const plotted = [...points]
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .map((point) => ({ point, x: x(shareOf(span, point.effectiveOn)), y: y(drawn(point.value)) }))
  const counting = plotted.filter(({ point }) => !point.isSuperseded)
  const latest = counting.at(-1)
  const zeroY = y(0)
  const targetY = y(target)
  const dueShare = latest ? scheduledAt(corners, shareOf(span, latest.point.effectiveOn)) : null
  return {
    targetY,
    zeroY,
    gridlines: scaleY
      .ticks(4)
      .map((value) => ({ value, y: y(value) }))
      .filter((line) => zeroY - line.y >= LEAST_GAP && Math.abs(line.y - targetY) >= LEAST_GAP),
    ticks: monthTicks(span).map((date) => ({ date, x: x(shareOf(span, date)) })),
    schedule: corners.map(([time, done]) => ({ x: x(time), y: y(done * target) })),
    steps: stepCorners(counting, { x: x(0), y: zeroY }),
    points: plotted,
    latest: latest
      ? { ...latest, scheduledY: dueShare === null ? null : y(dueShare * target) }
      : null,
  }
}

