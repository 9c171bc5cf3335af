import type { ReactNode } from 'react'
import type { FreshnessCode, StandingCode } from '@/lib/domain/words'

/**
 * The shape of each standing on a 12 × 12 grid, in the current colour: no two share an
 * outline, so that they can be told apart in black and white.
 */
export const STANDING_SHAPES: Record<StandingCode, ReactNode> = {
  completed: <path d="M1 6.5 4.5 10 11 2" stroke="currentColor" strokeWidth="2.2" />,
  ahead: <path d="M6 1 11 10H1z" fill="currentColor" />,
  'on-schedule': <circle cx="6" cy="6" r="5" fill="currentColor" />,
  behind: <path d="M6 11 1 2h10z" fill="currentColor" />,
  'far-behind': <path d="M1 1h10v10H1z" fill="currentColor" />,
  'in-progress': (
    <>
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
      <circle cx="6" cy="6" r="4.5" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  'not-due': (
    <path
      d="M6 3v3l2 1.4M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  direction: <path d="M1 6h9M7 2.7 10.3 6 7 9.3" stroke="currentColor" strokeWidth="1.5" />,
  'no-data': (
    <circle
      cx="6"
      cy="6"
      r="4.3"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.38"
    />
  ),
  ended: <path d="M1.7 1.7h8.6v8.6H1.7zM1.7 10.3l8.6-8.6" stroke="currentColor" strokeWidth="1.2" />,
}

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
