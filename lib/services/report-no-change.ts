import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Reader, type Transaction } from '@/lib/data/client'
import { listFigures } from '@/lib/data/figures'
import { calendarOf, findUpdate, type Reporting } from '@/lib/data/reporting'
import { createRepetition } from '@/lib/data/repetition-writes'
import { listPeriods } from '@/lib/domain/freshness'
import { decideNoChange, noChangeSentence, type NoChange, type NoChangeRefusal } from '@/lib/domain/no-change'
import type { Decision } from '@/lib/domain/words'
import { loadCommitment } from './loaded-commitment'
import { readReportingFacts } from './reporting-facts'
import { auditActor, type Official } from './signed-in'
import { sendToReview } from './submit-update'

/** The item, and the figure that the person saw as the last one. */
export type NoChangeInput = { code: string; sinceId: string }

export type NoChangeDecision =
  | { ok: true; updateId: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'other-figure' | NoChangeRefusal }

/** Whether "no change" is a true answer for a commitment today, and since when. */
export async function judgeNoChange(
  reader: Reader,
  reporting: Reporting,
  now: Date,
): Promise<Decision<NoChange, NoChangeRefusal>> {
  const { row, facts, open } = reporting
  const { today, isClosed } = await readReportingFacts(reader, reporting, now)
  return decideNoChange(
    {
      periods: listPeriods(calendarOf(row.plan)),
      measures: facts.measures,
      figures: await listFigures(reader, row.id, facts),
      hasOpenUpdate: open !== null,
      isClosed,
    },
    today,
  )
}

/** The draft with the old figures, written down as what it is. */
async function repeat(
  tx: Transaction,
  actor: Official,
  code: string,
  { sinceId, sinceOn, effectiveOn }: NoChange,
  now: Date,
) {
  const said = { effectiveOn, sentence: noChangeSentence(sinceOn) }
  const id = await createRepetition(tx, sinceId, said, actor, now)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'update.drafted',
    subject: { type: 'update', id },
    details: { commitment: code, ...said, unchangedSince: sinceOn },
  })
  const update = await findUpdate(tx, id)
  if (update === null) throw new Error(`update ${id} is gone although its commitment is locked`)
  return update
}

/**
 * Reports that nothing has changed since the last published figure: its figures, members
 * and evidence for the last day of the period that has ended, sent to review at once.
 * Another person publishes or returns it like any other update.
 */
export function reportNoChange(
  actor: Official,
  { code, sinceId }: NoChangeInput,
  now: Date,
): Promise<NoChangeDecision> {
  return inTransaction(async (tx): Promise<NoChangeDecision> => {
    const loaded = await loadCommitment(tx, actor, 'update:draft', code, now)
    if (!loaded.ok) return loaded
    const { reporting } = loaded
    const decision = await judgeNoChange(tx, reporting, now)
    if (!decision.ok) return decision
    if (decision.value.sinceId !== sinceId) return { ok: false, reason: 'other-figure' }
    const update = await repeat(tx, actor, code, decision.value, now)
    const sent = await sendToReview(tx, actor, update, reporting, now)
    if (!sent.ok) throw new Error(`${code}: repeating a published figure is refused, ${sent.reason}`)
    return { ok: true, updateId: update.id }
  })
}
