import { scaleLinear } from 'd3-scale'
import type { DecimalText } from '@/lib/domain/exact'
import { coordinate, drawn, type Frame } from './frame'
import { textWidth } from '@/lib/domain/text-width'

/**
 * A value for a period. 'baseline' and 'forecast' are earlier years' (a forecast was
 * written down before the year was over); 'superseded' was corrected and counts no more.
 */
export type GrowthPoint = {
  /** short enough for an axis: '2024', '2025-06' */
  period: string
  value: DecimalText
  role: 'actual' | 'baseline' | 'forecast' | 'superseded'
}

export type GrowthBar = {
  point: GrowthPoint
  /** middle of the bar */
  x: number
  /** top edge, and extent downwards; a value of zero has none */
  y: number
  height: number
  labelY: number
  hasPeriod: boolean
}

export type GrowthGeometry = {
  zeroY: number
  targetY: number
  barWidth: number
  bars: GrowthBar[]
}

const WIDEST_SLOT = 104
const WIDEST_BAR = 40

/** Above the bar, or above the target's line where it would run through; below a fall. */
function labelHeight(valueY: number, zeroY: number, targetY: number): number {
  if (valueY > zeroY) return valueY + 17
  const runsThrough = targetY <= valueY && targetY > valueY - 22
  return (runsThrough ? targetY : valueY) - 7
}

/** Bars from zero, in the order given, and the line they are held against. */
export function layOutGrowth(
  points: readonly GrowthPoint[],
  target: DecimalText,
  frame: Frame,
): GrowthGeometry {
  const values = [0, drawn(target), ...points.map((point) => drawn(point.value))]
  const lowest = Math.min(...values)
  const scaleY = scaleLinear(
    [lowest, Math.max(...values)],
    // a value below zero has its label under its bar
    [frame.height - frame.bottom - (lowest < 0 ? 20 : 0), frame.top + 18],
  )
  const zeroY = coordinate(scaleY(0))
  const targetY = coordinate(scaleY(drawn(target)))
  const slot = Math.min(
    WIDEST_SLOT,
    (frame.width - frame.left - frame.right) / Math.max(points.length, 1),
  )
  const widestPeriod = Math.max(0, ...points.map((point) => textWidth(point.period)))
  const every = Math.ceil((widestPeriod + 6) / slot)
  const bars = points.map((point, index) => {
    const valueY = coordinate(scaleY(drawn(point.value)))
    return {
      point,
      x: coordinate(frame.left + slot * (index + 0.5)),
      y: Math.min(valueY, zeroY),
      height: coordinate(Math.abs(valueY - zeroY)),
      labelY: labelHeight(valueY, zeroY, targetY),
      hasPeriod: (points.length - 1 - index) % every === 0,
    }
  })
  return {
    zeroY,
    targetY,
    barWidth: Math.min(WIDEST_BAR, Math.round(slot * 0.52)),
    bars,
  }
}
