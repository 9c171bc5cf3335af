import type { DecimalText } from './exact'

/**
 * Where one standing ends and the next begins. A plan's settings; shown on the
 * public method page from this same record.
 */
export type Thresholds = {
  /** points of deviation from which a count or list is ahead (≥) */
  aheadPoints: DecimalText
  /** points of deviation below which it is far behind (<) */
  farBehindPoints: DecimalText
  /** points above its target from which a growth is ahead (≥) */
  growthAheadPoints: DecimalText
  /** months after its planned date from which an unreached stage is far behind (≥) */
  lateStageMonths: number
  /** a cumulative figure beyond this multiple of the last one asks for a reason */
  jumpFactor: DecimalText
}

/** Source: DESIGN.md, "Standing"; 银川 2025 for the 30 points and 3 months. */
export const PRESET_THRESHOLDS: Thresholds = {
  aheadPoints: '5',
  farBehindPoints: '-30',
  growthAheadPoints: '0.5',
  lateStageMonths: 3,
  jumpFactor: '3',
}
