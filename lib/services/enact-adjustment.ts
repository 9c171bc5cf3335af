import 'server-only'
import { randomUUID } from 'node:crypto'
import { payloadsOf } from '@/lib/data/adjustment-values'
import { createAdjustment, moveAdjustment, type AdjustmentDecision } from '@/lib/data/adjustment-writes'
import type { StoredAdjustment } from '@/lib/data/adjustments'
import { applyAdjustment } from '@/lib/data/apply-adjustment'
import type { Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import type { Reporting } from '@/lib/data/reporting'
import { listCodesForUpdate, listKin } from '@/lib/data/split-writes'
import { rebuildStandings, tagsOf, type Touched } from '@/lib/data/standings'
import { numberParts, wayOf, type Change, type Grounds } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { nextCodes } from '@/lib/domain/commitment-code'
import { adjustedPayload } from '@/lib/domain/public-fact'
import { registerCommitments } from './register-commitments'
import type { Official } from './signed-in'

/** On whose word and why a change counts. */
type Confirmed = Pick<
  StoredAdjustment,
  | keyof Grounds
  | 'version'
  | 'isLate'
  | 'handOverId'
  | 'proposedById'
  | 'proposerDepartmentId'
  | 'proposerDepartment'
  | 'proposedAt'
>

/** A change that counts from now on, on the grounds of what was confirmed. */
export type Enactment = {
  /** `id` is null for what follows for another commitment: it becomes an adjustment of its own */
  adjustment: Confirmed & { id: string | null }
  change: Change
  reporting: Reporting
  knownOn: CivilDate
}

/** What only the confirmation tells: the codes of what is split off, the plan's next ones. */
export async function settle(
  tx: Transaction,
  change: Change,
  { row }: Reporting,
): Promise<Change> {
  if (change.kind !== 'split') return change
  const codes = await listCodesForUpdate(tx, row.planId)
  const count = change.after.parts.length - change.before.parts.length
  return { ...change, after: numberParts(change.after, nextCodes(codes, count)) }
}

/** Not before an adjustment confirmed earlier, whatever the clocks of two machines say. */
export const knownOnOf = (all: readonly Reporting[], today: CivilDate): CivilDate =>
  all
    .flatMap(({ facts }) => facts.adjustments)
    .reduce((latest, { knownOn }) => (knownOn > latest ? knownOn : latest), today)

/** The day something ended on by this change; null where it goes on. */
const endOf = (change: Change): CivilDate | null =>
  change.kind === 'ending' || change.kind === 'merge' ? change.after.endedOn : null

async function record(
  tx: Transaction,
  actor: Official,
  { adjustment, change, reporting, knownOn }: Enactment,
  id: string,
  now: Date,
): Promise<number> {
  const { authority, documentNumber, documentDate, reason, isLate } = adjustment
  const office = await tx.department.findUniqueOrThrow({ where: { id: actor.departmentId } })
  const endedOn = endOf(change)
  const payload = adjustedPayload({
    adjustment: id,
    commitment: reporting.row.code,
    plan: reporting.row.plan.slug,
    knownOn,
    kind: change.kind,
    ...payloadsOf(change),
    ...{ authority, documentNumber, documentDate, reason, isLate },
    proposedBy: {
      department: adjustment.proposerDepartment.slug,
      role: wayOf(change.kind) === 'filed' ? 'contributor' : 'planner',
    },
    confirmedBy: office.slug,
  })
  const line = await appendToLedger(
    tx,
    {
      type: endedOn === null ? 'commitment.adjusted' : 'commitment.ended',
      subject: reporting.row.code,
      effectiveOn: endedOn ?? knownOn,
      knownOn,
      payload,
    },
    now,
  )
  return line.seq
}

async function decide(
  tx: Transaction,
  { adjustment, change, reporting }: Enactment,
  id: string,
  decided: AdjustmentDecision,
): Promise<void> {
  const { proposedById, proposerDepartmentId: departmentId, proposedAt, version } = adjustment
  if (adjustment.id === null) {
    const proposer = { id: proposedById, departmentId }
    await createAdjustment(tx, reporting.row, change, adjustment, proposer, proposedAt, { ...decided, id })
    return
  }
  const moved = await moveAdjustment(tx, { id, version }, decided, change)
  if (!moved) throw new Error(`adjustment ${id} changed although it is locked`)
}

/** What was split off is registered like everything that was there from the beginning. */
async function registerParts(
  tx: Transaction,
  { change, reporting }: Enactment,
  now: Date,
): Promise<Touched[]> {
  if (change.kind !== 'split') return []
  const codes = change.after.parts.slice(change.before.parts.length).flatMap(({ code }) => code ?? [])
  return registerCommitments(tx, { code: { in: codes } }, reporting.row.plan.slug, now)
}

/** The ledger entry, the decision, the rows, the standings and the news, in this order. */
export async function enact(
  tx: Transaction,
  actor: Official,
  enactment: Enactment,
  now: Date,
): Promise<{ id: string; seq: number }> {
  const { adjustment, change, reporting, knownOn } = enactment
  const { id: commitmentId, code, plan } = reporting.row
  const id = adjustment.id ?? randomUUID()
  const seq = await record(tx, actor, enactment, id, now)
  const decision = { deciderId: actor.id, departmentId: actor.departmentId, at: now, reason: null }
  const decided = { state: 'confirmed', decision, publication: { knownOn, ledgerSeq: seq } } as const
  await decide(tx, enactment, id, decided)
  // departments that answered for it until now lose it from their pages, too
  const before = await tagsOf(tx, [{ id: commitmentId, code, planSlug: plan.slug }])
  await applyAdjustment(tx, commitmentId, change, knownOn)
  const parts = await registerParts(tx, enactment, now)
  const touched = [...parts, ...(await rebuildStandings(tx, commitmentId))]
  const kin = change.kind === 'details' ? await listKin(tx, commitmentId) : []
  await announcePageChanges(tx, [...before, ...(await tagsOf(tx, touched)), ...kin.map((each) => `commitment:${each}`), 'ledger'])
  return { id, seq }
}
