import type { ReactNode } from 'react'
import { LAMP_SHAPES } from '@/lib/domain/lamp-shapes'
import type { FreshnessCode, StandingCode } from '@/lib/domain/words'

/** The shape of a standing in the current colour, on a 12 × 12 grid. */
export const standingShape = (code: StandingCode): ReactNode =>
  LAMP_SHAPES[code].map(({ path, fill, stroke, dash }) => (
    <path
      key={path}
      d={path}
      fill={fill ? 'currentColor' : undefined}
      stroke={stroke === undefined ? undefined : 'currentColor'}
      strokeWidth={stroke}
      strokeDasharray={dash}
    />
  ))

/** Shapes of the freshness marks; being in time needs none. */
export const FRESHNESS_SHAPES: Record<Exclude<FreshnessCode, 'current'>, ReactNode> = {
  due: <path d="M2.5 11V1h7.2L8 3.7l1.7 2.8H2.5" stroke="currentColor" strokeWidth="1.2" />,
  overdue: (
    <path d="M2.5 11V1h7.2L8 3.7l1.7 2.8H2.5z" fill="currentColor" stroke="currentColor" />
  ),
  'in-review': (
    <path
      d="M5 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM7.6 7.6l3.2 3.2"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
}
