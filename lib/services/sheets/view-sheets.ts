import 'server-only'
import { db } from '@/lib/data/client'
import { listImports, type StoredImport } from '@/lib/data/imports'
import { listItemsPlans, type ItemsPlan } from '@/lib/data/period-items'
import { authorizeView } from '../access'
import type { Official } from '../signed-in'

/** What a person may export, and the sheets they uploaded last. */
export type SheetsView = { plans: readonly ItemsPlan[]; imports: readonly StoredImport[] }

/** Null for who exchanges no sheets. */
export async function viewSheets(actor: Official, now: Date): Promise<SheetsView | null> {
  const subject = { type: 'page', id: '/desk/sheets' }
  if ((await authorizeView(actor, 'sheet:exchange', { type: 'desk' }, subject, now)) === null) return null
  const plans = await listItemsPlans(db, actor.departmentIds)
  return { plans, imports: await listImports(db, actor.id) }
}
