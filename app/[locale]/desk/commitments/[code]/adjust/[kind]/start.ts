import { isLateFiling } from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { AdjustmentKind } from '@/lib/domain/words'
import type { AdjustingView } from '@/lib/services/view-adjustment'

/** What a form begins with: the commitment, and what of it was asked for in the address. */
export type AdjustStart = {
  view: AdjustingView
  measure: string
  set: string
  /** how many rows of a list are shown, at least */
  rows: number
}

/** Whether it would be filed late today. */
export const isLateNow = (
  kind: AdjustmentKind,
  { reporting, today }: Pick<AdjustingView, 'reporting' | 'today'>,
): boolean => isLateFiling(kind, requireCivilDate(reporting.row.plan.startsOn), today)
