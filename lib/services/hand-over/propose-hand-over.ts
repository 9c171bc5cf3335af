import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { findUnit, type Unit } from '@/lib/data/departments'
import { createHandOver } from '@/lib/data/hand-over-writes'
import { isHandOverWaiting } from '@/lib/data/hand-overs'
import { lockPeople } from '@/lib/data/people-writes'
import { listGroundFaults, type AdjustmentFault, type Grounds } from '@/lib/domain/adjustment'
import type { DepartmentHandOverRefusal } from '@/lib/domain/department-hand-over'
import { authorize } from '../access'
import { todayOf } from '../propose-adjustment'
import { auditActor, type Official } from '../signed-in'
import { readPassing } from './passing-items'

export type ProposeHandOverInput = {
  /** slugs */
  from: string
  to: string
  /** the list of items as it was shown */
  seen: string
  grounds: Grounds
}

/** Refusals that name what stands in the way. */
export type PassingRefusal = { ok: false; reason: DepartmentHandOverRefusal; codes: string[] }

export type ProposeHandOverDecision =
  | { ok: true; handOverId: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'already-proposed' | 'changed-meanwhile' }
  | { ok: false; reason: 'fields'; faults: AdjustmentFault[] }
  | PassingRefusal

/** No document is needed for what is promised to nobody else; one that is named is named whole. */
const namesDocument = ({ authority, documentNumber, documentDate }: Grounds): boolean =>
  [authority, documentNumber, documentDate].some((each) => each !== null)

async function propose(
  tx: Transaction,
  actor: Official,
  { from, to, input: { seen, grounds } }: { from: Unit; to: Unit; input: ProposeHandOverInput },
  now: Date,
): Promise<ProposeHandOverDecision> {
  const passing = await readPassing(tx, from, to)
  if (!passing.ok) return passing
  if (await isHandOverWaiting(tx, from.id)) return { ok: false, reason: 'already-proposed' }
  if (passing.seen !== seen) return { ok: false, reason: 'changed-meanwhile' }
  const today = passing.items.map(({ reporting }) => todayOf(reporting, now)).sort().at(-1)
  if (today === undefined) throw new Error(`nothing passes from ${from.slug}`)
  const faults = listGroundFaults(grounds, { authority: namesDocument(grounds), reason: true }, today)
  if (faults.length > 0) return { ok: false, reason: 'fields', faults }
  const ids = { fromId: from.id, toId: to.id }
  const handOverId = await createHandOver(tx, ids, grounds, actor, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'hand-over.proposed',
    subject: { type: 'department', id: from.slug },
    details: { handOver: handOverId, to: to.slug, items: passing.items.length },
  })
  return { ok: true, handOverId }
}

/**
 * Asks that one department take over all that another answers for. Nothing changes before a
 * second person confirms it.
 */
export const proposeHandOver = (
  actor: Official,
  input: ProposeHandOverInput,
  now: Date,
): Promise<ProposeHandOverDecision> =>
  inTransaction(async (tx): Promise<ProposeHandOverDecision> => {
    // neither of the two is closed, nor another one proposed, at the same time
    await lockPeople(tx)
    const subject = { type: 'department', id: input.from.slice(0, 60) }
    if (!(await authorize(tx, actor, 'hand-over:propose', { type: 'desk' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const from = await findUnit(tx, input.from)
    const to = await findUnit(tx, input.to)
    if (from === null || to === null) return { ok: false, reason: 'not-found' }
    return propose(tx, actor, { from, to, input }, now)
  })
