import 'server-only'
import { db } from '@/lib/data/client'
import type { PeriodItem } from '@/lib/data/period-items'
import type { Thresholds } from '@/lib/domain/thresholds'
import { chooseGrid, listGridItems, type GridChoice } from './grid-items'
import type { Official } from './signed-in'

/** Rows on one page: forty and more are reported in one go, and hundreds stay usable. */
export const ROWS_PER_PAGE = 60

/** One page of the items that an official may report on. */
export type GridView = {
  choice: GridChoice
  items: readonly PeriodItem[]
  /** on all pages */
  count: number
  /** 1 … pageCount */
  page: number
  pageCount: number
  /** the plan's settings */
  thresholds: Thresholds
}

/** Null for who has nothing to report on. A page that is none is the nearest one. */
export async function viewGrid(
  actor: Official,
  asked: { plan: string | null; on: string | null; page: number },
  now: Date,
): Promise<GridView | null> {
  const choice = await chooseGrid(db, actor, asked, now)
  if (choice === null) return null
  const all = await listGridItems(db, actor, choice.plan.slug, choice.today)
  const first = all[0]
  if (first === undefined) return null
  const pageCount = Math.ceil(all.length / ROWS_PER_PAGE)
  const wanted = Number.isInteger(asked.page) ? asked.page : 1
  const page = Math.min(Math.max(wanted, 1), pageCount)
  return {
    choice,
    items: all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
    count: all.length,
    page,
    pageCount,
    thresholds: first.reporting.facts.thresholds,
  }
}
