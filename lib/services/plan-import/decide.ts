import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { findActToUndo, findLastActor, readReview } from '@/lib/data/plan-imports'
import { writeAct } from '@/lib/data/plan-import-writes'
import {
  applyChange,
  nextUndecided,
  performAct,
  undoAct,
  type ActRefusal,
  type ClauseChange,
  type ImportAct,
  type ImportedClause,
} from '@/lib/domain/plan-import'
import { auditActor, type Official } from '../signed-in'
import { loadPlanImport, planImportSubject, type PlanImportRefusal } from './loaded-import'

export type DecideDecision =
  /** the clause to look at next; null when all are decided */
  | { ok: true; show: string | null }
  | PlanImportRefusal
  | Exclude<ActRefusal, { reason: 'gone' | 'changed-meanwhile' }>
  /** somebody else was first; nothing was written */
  | { ok: false; reason: 'gone'; by: string | null; clause: string }
  | { ok: false; reason: 'changed-meanwhile'; by: string | null }
  | { ok: false; reason: 'nothing-to-undo' }

type Refused = Extract<DecideDecision, { ok: false }>

/** The refusal with who was first, where somebody was. */
async function named(tx: Transaction, importId: string, refusal: ActRefusal): Promise<Refused> {
  if (!('clause' in refusal)) return refusal
  const { reason, clause } = refusal
  const by = await findLastActor(tx, importId, clause)
  return reason === 'gone' ? { ok: false, reason, by, clause } : { ok: false, reason, by }
}

type Written = { kind: string; undoesSeq: number | null; change: ClauseChange }

async function write(tx: Transaction, actor: Official, importId: string, written: Written, now: Date) {
  const seq = await writeAct(tx, importId, { ...written, actorId: actor.id, at: now })
  const { kind, undoesSeq, change } = written
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: undoesSeq === null ? 'plan-import.decided' : 'plan-import.undone',
    subject: planImportSubject(importId),
    details: {
      act: seq,
      kind,
      clauses: change.after.length,
      paragraphs: [...new Set(change.after.map(({ paragraph }) => paragraph))].slice(0, 20),
    },
  })
}

/** What to look at after a change: what it opened up again, else what is to be decided next. */
function placeAfter(clauses: readonly ImportedClause[], change: ClauseChange): string | null {
  const reopened = change.after.find(({ decision }) => decision === null)
  const last = change.after.at(-1)?.id ?? null
  return (reopened ?? nextUndecided(applyChange(clauses, change), last))?.id ?? null
}

/**
 * One act on the review desk: what it changes, the act and its audit record, or nothing. People who
 * act at once wait for each other; who comes second on a clause is told who was first.
 */
export const decideImport = (actor: Official, importId: string, act: ImportAct, now: Date): Promise<DecideDecision> =>
  inTransaction(async (tx): Promise<DecideDecision> => {
    const loaded = await loadPlanImport(tx, actor, 'plan-import:decide', importId, now)
    if (!loaded.ok) return loaded
    const review = await readReview(tx, loaded.stored)
    const decision = performAct(review, act)
    if (!decision.ok) return named(tx, importId, decision)
    await write(tx, actor, importId, { kind: act.kind, undoesSeq: null, change: decision.value }, now)
    return { ok: true, show: placeAfter(review.clauses, decision.value) }
  })

/** Takes back what this person did last and has not taken back yet. */
export const undoImport = (actor: Official, importId: string, now: Date): Promise<DecideDecision> =>
  inTransaction(async (tx): Promise<DecideDecision> => {
    const loaded = await loadPlanImport(tx, actor, 'plan-import:decide', importId, now)
    if (!loaded.ok) return loaded
    const act = await findActToUndo(tx, importId, actor.id)
    if (act === null) return { ok: false, reason: 'nothing-to-undo' }
    const { clauses } = await readReview(tx, loaded.stored)
    const decision = undoAct(clauses, act.change)
    if (!decision.ok) return named(tx, importId, decision)
    await write(tx, actor, importId, { kind: act.kind, undoesSeq: act.seq, change: decision.value }, now)
    return { ok: true, show: placeAfter(clauses, decision.value) }
  })
