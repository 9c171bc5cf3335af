import 'server-only'
import type { LineRole, TextRole } from '@/lib/domain/summary/drawing/shapes'
import type { StandingCode } from '@/lib/domain/words'

/** How drawings look on white paper: the colours of pages in the light scheme. */
export const INK = '#1b1c1e'
const SOFT = '#54585f'

export const STANDING_COLOURS: Record<StandingCode, string> = {
  completed: '#1f5fa8',
  ahead: '#277044',
  'on-schedule': '#277044',
  behind: '#8a5c00',
  'far-behind': '#b3261e',
  'in-progress': SOFT,
  'not-due': SOFT,
  direction: SOFT,
  'no-data': SOFT,
  ended: SOFT,
}

export const LINES: Record<LineRole, { colour: string; width: number; isDashed: boolean }> = {
  grid: { colour: '#c9cbc7', width: 1, isDashed: false },
  axis: { colour: INK, width: 1, isDashed: false },
  target: { colour: '#b3261e', width: 2, isDashed: false },
  schedule: { colour: '#80858c', width: 1.2, isDashed: true },
  progress: { colour: INK, width: 2.2, isDashed: false },
}

export const TEXTS: Record<TextRole, { colour: string; isBold: boolean }> = {
  name: { colour: INK, isBold: false },
  figure: { colour: INK, isBold: true },
  note: { colour: SOFT, isBold: false },
}

/** The size of all letters, in units of the drawing. */
export const TYPE_SIZE = 13
