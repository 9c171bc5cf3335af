import 'server-only'
import {
  adjustmentTarget,
  findAdjustment,
  listAdjustments,
  listAnswerable,
  listMergeable,
  listRecentAdjustments,
  type StoredAdjustment,
} from '@/lib/data/adjustments'
import { db } from '@/lib/data/client'
import { listReferences } from '@/lib/data/commitment-facts'
import { nameOffices, type Offices } from '@/lib/data/public/departments'
import { findReporting, type Reporting } from '@/lib/data/reporting'
import { kindsFor, redo, undo, wayOf } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { may, type Permission } from '@/lib/domain/permissions'
import { standingOn, type Standing } from '@/lib/domain/standing'
import type { AdjustmentKind } from '@/lib/domain/words'
import { absorbedCodes, listAbsorbed } from './absorbable'
import { authorizeView } from './access'
import { todayOf } from './propose-adjustment'
import type { Official } from './signed-in'

/** One adjustment with what confirming it would change, and what this official may do. */
export type AdjustmentView = {
  adjustment: StoredAdjustment
  reporting: Reporting
  /** what it would merge into the commitment, as that stands now; none once it is decided */
  absorbed: Reporting[]
  offices: Offices
  /** the standing now, and as it would be if it were confirmed today; null once it is decided */
  preview: { before: Standing; after: Standing } | null
  permissions: ReadonlySet<Permission>
}

async function previewOf(
  reporting: Reporting,
  { change, state }: StoredAdjustment,
  today: CivilDate,
): Promise<AdjustmentView['preview']> {
  if (state !== 'proposed') return null
  const references = await listReferences(db, reporting.row)
  const { facts, updates } = reporting
  return {
    before: standingOn(facts, updates, references, today),
    after: standingOn(redo(facts, change), updates, references, today),
  }
}

const absorbedIn = (reporting: Reporting, { change, state }: StoredAdjustment): Promise<Reporting[]> =>
  state === 'proposed'
    ? listAbsorbed(db, absorbedCodes(change, reporting), reporting)
    : Promise.resolve([])

/** Names of the departments that answer before the change, and after it. */
const officesOf = ({ facts }: Reporting, { change }: StoredAdjustment): Promise<Offices> =>
  nameOffices([undo(facts, change), redo(facts, change)])

/** Null when there is no such adjustment or the official may not see it. */
export async function viewAdjustment(
  actor: Official,
  id: string,
  now: Date,
): Promise<AdjustmentView | null> {
  const adjustment = await findAdjustment(db, id)
  if (adjustment === null) return null
  const target = adjustmentTarget(adjustment)
  const permissions = await authorizeView(actor, 'adjustment:read', target, { type: 'adjustment', id }, now)
  if (permissions === null) return null
  const reporting = await findReporting(db, adjustment.commitment.code)
  if (reporting === null) return null
  return {
    adjustment,
    reporting,
    absorbed: await absorbedIn(reporting, adjustment),
    offices: await officesOf(reporting, adjustment),
    preview: await previewOf(reporting, adjustment, todayOf(reporting, now)),
    permissions,
  }
}

const permissionFor = (kind: AdjustmentKind): Permission =>
  wayOf(kind) === 'filed' ? 'adjustment:file' : 'adjustment:propose'

/** What an official may begin on a commitment, and what became of what was begun before. */
export type AdjustingView = {
  reporting: Reporting
  today: CivilDate
  /** the kinds that this official may propose or file */
  kinds: AdjustmentKind[]
  adjustments: StoredAdjustment[]
  /** what could be merged into it; none where this official may not propose that */
  mergeable: { code: string; title: { zh: string; en: string } }[]
  /** every department that can answer for it */
  departments: { slug: string; name: { zh: string; en: string } }[]
}

/** Null when the code is unknown or the official may not see it at the desk. */
export async function viewAdjusting(
  actor: Official,
  code: string,
  now: Date,
): Promise<AdjustingView | null> {
  const reporting = await findReporting(db, code)
  if (reporting?.row.plan.state !== 'open') return null
  const subject = { type: 'commitment', id: code }
  const permissions = await authorizeView(actor, 'update:read', reporting.target, subject, now)
  if (permissions === null) return null
  const today = todayOf(reporting, now)
  const mayBegin = (kind: AdjustmentKind): boolean => permissions.has(permissionFor(kind))
  const adjustments = await listAdjustments(db, reporting.row.id)
  const kinds = kindsFor(reporting.facts).filter(mayBegin)
  return {
    reporting,
    today,
    kinds,
    adjustments: adjustments.filter((each) => may(actor, 'adjustment:read', adjustmentTarget(each))),
    mergeable: kinds.includes('merge') ? await listMergeable(db, reporting.row) : [],
    departments: await listAnswerable(db, reporting.row.plan.jurisdiction.id),
  }
}

/**
 * The same for the form of one kind; null besides where the official may not begin that kind, or
 * the commitment has nothing of it.
 */
export async function viewBeginning(
  actor: Official,
  code: string,
  kind: AdjustmentKind,
  now: Date,
): Promise<AdjustingView | null> {
  const view = await viewAdjusting(actor, code, now)
  if (view === null || view.kinds.includes(kind)) return view
  const { target } = view.reporting
  await authorizeView(actor, permissionFor(kind), target, { type: 'commitment', id: code }, now)
  return null
}

/** An adjustment of a list, with what it takes to put it into words. */
export type ListedAdjustment = Pick<AdjustmentView, 'adjustment' | 'reporting' | 'offices'>

async function listedOf(adjustment: StoredAdjustment): Promise<ListedAdjustment[]> {
  const reporting = await findReporting(db, adjustment.commitment.code)
  if (reporting === null) return []
  return [{ adjustment, reporting, offices: await officesOf(reporting, adjustment) }]
}

/**
 * What waits for a decision, longest waiting first, and what was decided last, newest first;
 * of both what this official may see.
 */
export async function viewAdjustments(actor: Official) {
  const all = await listRecentAdjustments(db)
  const seen = all.filter((each) => may(actor, 'adjustment:read', adjustmentTarget(each)))
  const listed: ListedAdjustment[] = []
  for (const each of seen) listed.push(...(await listedOf(each)))
  return {
    waiting: listed.filter(({ adjustment }) => adjustment.state === 'proposed').reverse(),
    decided: listed.filter(({ adjustment }) => adjustment.state !== 'proposed'),
  }
}
