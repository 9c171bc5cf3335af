import type { AdjustingView } from '@/lib/services/view-adjustment'

/** What a form begins with: the commitment, and what of it was asked for in the address. */
export type AdjustStart = {
  view: AdjustingView
  measure: string
  set: string
  /** how many rows of a list are shown, at least */
  rows: number
}
