import 'server-only'
import { createAdjustment } from '@/lib/data/adjustment-writes'
import { listAnswerable } from '@/lib/data/adjustments'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import type { Reporting } from '@/lib/data/reporting'
import {
  asksAuthority,
  changeTo,
  isLateFiling,
  listGroundFaults,
  listValueFaults,
  wayOf,
  type Absorbable,
  type AdjustmentFault,
  type ChangeOf,
  type Grounds,
  type Proposal,
  type ValueContext,
} from '@/lib/domain/adjustment'
import { civilDateOf, requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { AdjustmentKind } from '@/lib/domain/words'
import { absorbableOf, absorbedCodes, comparedKeys, listAbsorbed } from './absorbable'
import { authorize } from './access'
import { loadCommitment } from './loaded-commitment'
import { auditActor, type Official } from './signed-in'

/** What somebody asks for of one commitment, and on what grounds. */
export type ProposeInput = { code: string; proposal: Proposal; grounds: Grounds }

export type ProposeDecision =
  | { ok: true; adjustmentId: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'ended' | 'already-proposed' }
  | { ok: false; reason: 'fields'; faults: AdjustmentFault[] }

/** What a proposed part is checked against: the facts, and every word that a figure names. */
export function valueContext(
  reporting: Reporting,
  today: CivilDate,
  absorbable: ReadonlyMap<string, Absorbable> = new Map(),
): ValueContext {
  const readings = [...reporting.updates, reporting.open].flatMap((update) => update?.readings ?? [])
  return {
    facts: reporting.facts,
    reportedWords: readings.flatMap((reading) => reading.word ?? []),
    today,
    comparedWith: comparedKeys(reporting),
    absorbable,
  }
}

/** In the plan's own zone. */
export const todayOf = (reporting: Reporting, now: Date): CivilDate =>
  civilDateOf(now, reporting.row.plan.jurisdiction.timeZone)

async function write<K extends AdjustmentKind>(
  tx: Transaction,
  actor: Official,
  reporting: Reporting,
  change: ChangeOf<K>,
  grounds: Grounds & { isLate: boolean },
  now: Date,
): Promise<string> {
  const id = await createAdjustment(tx, reporting.row, change, grounds, actor, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'adjustment.proposed',
    subject: { type: 'adjustment', id },
    details: { commitment: reporting.row.code, kind: change.kind, late: grounds.isLate },
  })
  return id
}

/** Whether one of the kind waits for its decision already: one after the other. */
async function isWaiting(tx: Transaction, reporting: Reporting, kind: string): Promise<boolean> {
  const waiting = await tx.adjustment.count({
    where: { commitmentId: reporting.row.id, kind, state: 'proposed' },
  })
  return waiting > 0
}

/** Departments that are not there, or are closed, answer for nothing. */
export async function listUnknownDepartments(
  tx: Transaction,
  reporting: Reporting,
  proposal: Proposal,
): Promise<AdjustmentFault[]> {
  const asked = listAnswering(proposal, reporting)
  if (asked.length === 0) return []
  const known = await listAnswerable(tx, reporting.row.plan.jurisdiction.id)
  const before = reporting.facts.details.departments
  const isKnown = ({ department }: { department: string }) =>
    known.some(({ slug }) => slug === department) || before.some((each) => each.department === department)
  return asked.flatMap(({ field, departments }) =>
    departments.every(isKnown) ? [] : [{ field, fault: 'not-a-choice' as const }],
  )
}

/** The departments that a proposal names, by the field that names them. */
function listAnswering(proposal: Proposal, { facts }: Reporting) {
  if (proposal.kind === 'details') {
    return [{ field: 'departments', departments: proposal.after.departments }]
  }
  if (proposal.kind !== 'split') return []
  return proposal.after.parts
    .slice(facts.lineage.parts.length)
    .map(({ departments }, index) => ({ field: `part.${index + 1}.departments`, departments }))
}

/** Checks the asked change against the facts, and writes it down where nothing is wrong with it. */
async function propose(
  tx: Transaction,
  actor: Official,
  reporting: Reporting,
  { proposal, grounds }: ProposeInput,
  now: Date,
): Promise<ProposeDecision> {
  const today = todayOf(reporting, now)
  const { kind } = proposal
  const change = changeTo(reporting.facts, proposal)
  if (change === null) {
    return { ok: false, reason: 'fields', faults: [{ field: 'value', fault: 'not-a-choice' }] }
  }
  const isLate = isLateFiling(kind, requireCivilDate(reporting.row.plan.startsOn), today)
  const others = await listAbsorbed(tx, absorbedCodes(proposal, reporting), reporting)
  const context = valueContext(reporting, today, absorbableOf(others))
  const asked = { authority: asksAuthority(proposal, context), reason: wayOf(kind) === 'proposed' || isLate }
  const faults = [
    ...listValueFaults(proposal, context),
    ...(await listUnknownDepartments(tx, reporting, proposal)),
    ...listGroundFaults(grounds, asked, today),
  ]
  if (faults.length > 0) return { ok: false, reason: 'fields', faults }
  if (await isWaiting(tx, reporting, kind)) return { ok: false, reason: 'already-proposed' }
  const adjustmentId = await write(tx, actor, reporting, change, { ...grounds, isLate }, now)
  return { ok: true, adjustmentId }
}

/**
 * Asks for a change of a public commitment: a planner proposes, the lead department files.
 * Nothing changes before a second person confirms it.
 */
export function proposeAdjustment(
  actor: Official,
  input: ProposeInput,
  now: Date,
): Promise<ProposeDecision> {
  return inTransaction(async (tx): Promise<ProposeDecision> => {
    const loaded = await loadCommitment(tx, actor, 'update:read', input.code, now)
    if (!loaded.ok) return loaded
    const { reporting } = loaded
    if (reporting.target.isEnded) return { ok: false, reason: 'ended' }
    const subject = { type: 'commitment', id: input.code }
    const permission = wayOf(input.proposal.kind) === 'filed' ? 'adjustment:file' : 'adjustment:propose'
    if (!(await authorize(tx, actor, permission, reporting.target, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    return propose(tx, actor, reporting, input, now)
  })
}
