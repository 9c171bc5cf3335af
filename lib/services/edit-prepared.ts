import 'server-only'
import { payloadsOf } from '@/lib/data/adjustment-values'
import { applyAdjustment } from '@/lib/data/apply-adjustment'
import { listAnswerable } from '@/lib/data/adjustments'
import { recordAudit } from '@/lib/data/audit'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import type { Prisma } from '@/lib/data/generated/client'
import { findReporting, lockCommitment, type Reporting } from '@/lib/data/reporting'
import {
  changeTo,
  kindsFor,
  listValueFaults,
  seenText,
  type AdjustmentFault,
  type ChangeOf,
  type Proposal,
} from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { PREPARED_KINDS, type AdjustmentKind } from '@/lib/domain/words'
import { authorize, authorizeView } from './access'
import { listUnknownDepartments, todayOf, valueContext } from './propose-adjustment'
import { auditActor, type Official } from './signed-in'
import type { AdjustingView } from './view-adjustment'

/** What a planner wants a part of a commitment in preparation to be; `seen` is what it was in the form. */
export type EditInput = { code: string; proposal: Proposal; seen: string }

export type EditDecision =
  | { ok: true; planSlug: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'opened' | 'changed-meanwhile' }
  | { ok: false; reason: 'fields'; faults: AdjustmentFault[] }

/** What is asked for here; whether the plan is still so is looked at behind its lock. */
export const PLAN_IN_PREPARATION = { type: 'plan', isOpen: false } as const
const subjectOf = (code: string) => ({ type: 'commitment', id: code })

type Refused = Extract<EditDecision, { ok: false }>
/** What was written, as the audit keeps it, or why nothing was. */
type Edited = { ok: true; details: Prisma.InputJsonObject } | Refused
type Edit = (tx: Transaction, reporting: Reporting) => Promise<Edited>

/**
 * Lets a planner write about a commitment while its plan is in preparation, one planner at a time
 * on one plan: measures are compared across commitments. The record of it is part of the act.
 */
export function editing(actor: Official, code: string, now: Date, edit: Edit): Promise<EditDecision> {
  return inTransaction(async (tx): Promise<EditDecision> => {
    const found = await findReporting(tx, code)
    if (found === null) return { ok: false, reason: 'not-found' }
    const subject = subjectOf(code)
    if (!(await authorize(tx, actor, 'plan:edit', PLAN_IN_PREPARATION, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    // whoever opens the plan waits, or has opened it before
    await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${found.row.planId} FOR NO KEY UPDATE`
    await lockCommitment(tx, found.row.id)
    const reporting = await findReporting(tx, code)
    if (reporting?.row.plan.state !== 'preparation') return { ok: false, reason: 'opened' }
    const edited = await edit(tx, reporting)
    if (!edited.ok) return edited
    const { slug } = reporting.row.plan
    const details = { plan: slug, ...edited.details }
    await recordAudit(tx, { at: now, actor: auditActor(actor), action: 'plan.edited', subject, details })
    return { ok: true, planSlug: slug }
  })
}

/** The change, where what the form showed is still so and nothing is wrong with it. */
async function decide(
  tx: Transaction,
  reporting: Reporting,
  { proposal, seen }: EditInput,
  now: Date,
): Promise<{ ok: true; change: ChangeOf<AdjustmentKind> } | Refused> {
  const change = changeTo(reporting.facts, proposal)
  if (change === null || !PREPARED_KINDS.some((kind) => kind === proposal.kind)) {
    return { ok: false, reason: 'fields', faults: [{ field: 'value', fault: 'not-a-choice' }] }
  }
  if (seenText(change.before) !== seen) return { ok: false, reason: 'changed-meanwhile' }
  const faults = [
    ...listValueFaults(proposal, valueContext(reporting, todayOf(reporting, now))),
    ...(await listUnknownDepartments(tx, reporting, proposal)),
  ]
  return faults.length > 0 ? { ok: false, reason: 'fields', faults } : { ok: true, change }
}

/**
 * Changes a part of a commitment whose plan is not open yet, by the same rules as an adjustment.
 * Nothing of it is public, so one person decides; who, what and from what stays in the audit.
 */
export const editPrepared = (actor: Official, input: EditInput, now: Date): Promise<EditDecision> =>
  editing(actor, input.code, now, async (tx, reporting) => {
    const decision = await decide(tx, reporting, input, now)
    if (!decision.ok) return decision
    const { change } = decision
    await applyAdjustment(tx, reporting.row.id, change, requireCivilDate(reporting.row.knownOn))
    return { ok: true, details: { kind: change.kind, ...payloadsOf(change) } }
  })

/** What the form of one kind starts with; null where there is nothing to edit, or not for this person. */
export async function viewPrepared(
  actor: Official,
  code: string,
  kind: AdjustmentKind,
  now: Date,
): Promise<AdjustingView | null> {
  const permissions = await authorizeView(actor, 'plan:edit', PLAN_IN_PREPARATION, subjectOf(code), now)
  if (permissions === null) return null
  const reporting = await findReporting(db, code)
  if (reporting?.row.plan.state !== 'preparation') return null
  const kinds = kindsFor(reporting.facts).filter((each) => PREPARED_KINDS.some((known) => known === each))
  if (!kinds.includes(kind)) return null
  return {
    reporting,
    today: todayOf(reporting, now),
    kinds,
    adjustments: [],
    mergeable: [],
    departments: await listAnswerable(db, reporting.row.plan.jurisdiction.id),
  }
}
