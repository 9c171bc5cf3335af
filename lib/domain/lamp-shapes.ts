import type { StandingCode } from './words'

/** A stroke or area of a shape, on a grid of 12 × 12; widths in its units. */
export type LampPart = { path: string; fill?: true; stroke?: number; dash?: string }

/**
 * The shape of each standing: no two share an outline, so that they can be told apart in black
 * and white. Drawn alike on pages and in documents.
 */
export const LAMP_SHAPES: Record<StandingCode, readonly LampPart[]> = {
  completed: [{ path: 'M1 6.5 4.5 10 11 2', stroke: 2.2 }],
  ahead: [{ path: 'M6 1 11 10H1z', fill: true }],
  'on-schedule': [{ path: 'M6 1a5 5 0 1 1 0 10 5 5 0 0 1 0-10z', fill: true }],
  behind: [{ path: 'M6 11 1 2h10z', fill: true }],
  'far-behind': [{ path: 'M1 1h10v10H1z', fill: true }],
  'in-progress': [
    { path: 'M6 1.5a4.5 4.5 0 0 1 0 9z', fill: true },
    { path: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z', stroke: 1.3 },
  ],
  'not-due': [{ path: 'M6 3v3l2 1.4M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z', stroke: 1.2 }],
  direction: [{ path: 'M1 6h9M7 2.7 10.3 6 7 9.3', stroke: 1.5 }],
  'no-data': [{ path: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6z', stroke: 1.5, dash: '2 1.38' }],
  ended: [{ path: 'M1.7 1.7h8.6v8.6H1.7zM1.7 10.3l8.6-8.6', stroke: 1.2 }],
}
