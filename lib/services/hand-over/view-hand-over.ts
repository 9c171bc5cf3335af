import 'server-only'
import { listAdjustmentsOf } from '@/lib/data/adjustments'
import { db } from '@/lib/data/client'
import { findUnit, listUnits, type Unit } from '@/lib/data/departments'
import {
  findHandOver,
  handOverTarget,
  isHandOverWaiting,
  listRecentHandOvers,
  type StoredHandOver,
} from '@/lib/data/hand-overs'
import { nameDepartments, type Offices } from '@/lib/data/public/departments'
import type { Change } from '@/lib/domain/adjustment'
import { may, type Permission } from '@/lib/domain/permissions'
import { authorizeView } from '../access'
import type { Official } from '../signed-in'
import { readPassing, type Passing } from './passing-items'
import type { PassingRefusal } from './propose-hand-over'

/** An item that passes or passed: its change of details, and its ledger entry once it is there. */
export type PassedItem = {
  code: string
  title: { zh: string; en: string }
  change: Change
  ledgerSeq: number | null
}

/** Items with the names of all departments that answer for them, before or after. */
export type PassedItems = { items: PassedItem[]; offices: Offices }

async function named(items: PassedItem[]): Promise<PassedItems> {
  const slugs = items.flatMap(({ change }) =>
    change.kind === 'details'
      ? [...change.before.departments, ...change.after.departments].map((each) => each.department)
      : [],
  )
  return { items, offices: await nameDepartments(slugs) }
}

const itemsOf = (passing: Extract<Passing, { ok: true }>): PassedItem[] =>
  passing.items.map(({ reporting: { row }, change }) => ({
    ...{ code: row.code, title: { zh: row.titleZh, en: row.titleEn }, change },
    ledgerSeq: null,
  }))

/** What would pass now, and the text by which a form tells that it was shown; or why nothing would. */
export type PassingView = ({ ok: true; seen: string } & PassedItems) | PassingRefusal

async function viewPassing(from: Unit, to: Unit): Promise<PassingView> {
  const passing = await readPassing(db, from, to)
  if (!passing.ok) return passing
  return { ok: true, seen: passing.seen, ...(await named(itemsOf(passing))) }
}

export type HandOverFormView = {
  units: Unit[]
  /** null until two departments are chosen */
  chosen: { from: Unit; to: Unit; passing: PassingView; isWaiting: boolean } | null
}

/** What a planner needs to propose a hand-over; slugs that are none choose nothing. */
export async function viewHandOverForm(fromSlug: string, toSlug: string): Promise<HandOverFormView> {
  const [units, from, to] = await Promise.all([listUnits(), findUnit(db, fromSlug), findUnit(db, toSlug)])
  if (from === null || to === null) return { units, chosen: null }
  const [passing, isWaiting] = await Promise.all([viewPassing(from, to), isHandOverWaiting(db, from.id)])
  return { units, chosen: { from, to, passing, isWaiting } }
}

export type HandOverView = {
  handOver: StoredHandOver
  /** what would pass if it were confirmed now; null once it is decided */
  passing: PassingView | null
  /** what passed; none unless it was confirmed */
  passed: PassedItems
  permissions: ReadonlySet<Permission>
}

async function passingOf({ state, from, to }: StoredHandOver): Promise<PassingView | null> {
  if (state !== 'proposed') return null
  const [fromUnit, toUnit] = await Promise.all([findUnit(db, from.slug), findUnit(db, to.slug)])
  return fromUnit === null || toUnit === null ? null : viewPassing(fromUnit, toUnit)
}

/** Null when there is no such hand-over or the official may not see it. */
export async function viewHandOver(
  actor: Official,
  id: string,
  now: Date,
): Promise<HandOverView | null> {
  const handOver = await findHandOver(db, id)
  if (handOver === null) return null
  const subject = { type: 'hand-over', id }
  const permissions = await authorizeView(actor, 'hand-over:read', handOverTarget(handOver), subject, now)
  if (permissions === null) return null
  const adjustments = await listAdjustmentsOf(db, id)
  const passed = adjustments.map(({ commitment: { code, titleZh, titleEn }, change, ledgerSeq }) => ({
    ...{ code, title: { zh: titleZh, en: titleEn }, change, ledgerSeq },
  }))
  return { handOver, passing: await passingOf(handOver), passed: await named(passed), permissions }
}

/** What waits for a decision and what was decided lately, as far as this official may see it. */
export async function viewHandOvers(actor: Official): Promise<StoredHandOver[]> {
  const all = await listRecentHandOvers()
  return all.filter((each) => may(actor, 'hand-over:read', handOverTarget(each)))
}
