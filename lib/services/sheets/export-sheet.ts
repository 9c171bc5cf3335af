import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import type { PeriodItem } from '@/lib/data/period-items'
import type { SheetFormat } from '@/lib/documents/sheet-kind'
import type { SheetItem } from '@/lib/domain/sheet/item'
import { authorize } from '../access'
import { chooseGrid, listGridItems } from '../grid-items'
import { auditActor, type Official } from '../signed-in'
import { sheetItemOf } from './sheet-item'

/** What goes out: the items of one plan, as a sheet carries them and as pages name them. */
export type SheetExport = {
  planSlug: string
  items: readonly { sheet: SheetItem; period: PeriodItem }[]
}

/**
 * The items of a plan that the official may report on, written down as handed out.
 *
 * @returns null for who may not, or who leads nothing in an open plan of that name
 */
export function exportSheet(
  actor: Official,
  { planSlug, format }: { planSlug: string | null; format: SheetFormat },
  now: Date,
): Promise<SheetExport | null> {
  return inTransaction(async (tx) => {
    const subject = { type: 'sheet', id: 'export' }
    if (!(await authorize(tx, actor, 'sheet:exchange', { type: 'desk' }, subject, now))) return null
    const choice = await chooseGrid(tx, actor, { plan: planSlug, on: null }, now)
    if (choice === null || (planSlug !== null && choice.plan.slug !== planSlug)) return null
    const { plan, today } = choice
    const period = await listGridItems(tx, actor, plan.slug, today)
    const items = period
      .filter(({ measures }) => measures.length > 0)
      .map((each) => ({ period: each, sheet: sheetItemOf(each.reporting, today) }))
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'sheet.exported',
      subject: { type: 'plan', id: plan.slug },
      details: { format, items: items.length },
    })
    return { planSlug: plan.slug, items }
  })
}
