import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Reader } from '@/lib/data/client'
import { createExtension } from '@/lib/data/extension-writes'
import { listExtensions, type StoredExtension } from '@/lib/data/extensions'
import { calendarOf, type Reporting } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import { decideExtendable, decideRequest, type Extendable, type RequestRefusal } from '@/lib/domain/extension'
import { listPeriods } from '@/lib/domain/freshness'
import type { Decision } from '@/lib/domain/words'
import { loadCommitment } from './loaded-commitment'
import { readReportingFacts } from './reporting-facts'
import { auditActor, type Official } from './signed-in'

export type RequestInput = {
  code: string
  /** the period that the person saw as the one to ask for */
  periodEndsOn: CivilDate
  dueOn: CivilDate
  reason: string
}

export type RequestDecision =
  | { ok: true; extensionId: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'other-period' | RequestRefusal }

/** What can be asked for on a commitment today, beside what was asked for it before. */
export async function judgeExtendable(
  reader: Reader,
  reporting: Reporting,
  now: Date,
): Promise<{ extendable: Decision<Extendable, RequestRefusal>; asked: StoredExtension[] }> {
  const { today, ...facts } = await readReportingFacts(reader, reporting, now)
  const asked = await listExtensions(reader, reporting.row.id)
  const live = asked.filter(({ state }) => state === 'requested' || state === 'granted')
  const periods = listPeriods(calendarOf(reporting.row.plan))
  return { extendable: decideExtendable(periods, facts, live, today), asked }
}

/**
 * Asks for more time for the report that is due next, before its due day is over. Nothing
 * moves until a reviewer, who is another person, grants it.
 */
export function requestExtension(
  actor: Official,
  { code, periodEndsOn, dueOn, reason }: RequestInput,
  now: Date,
): Promise<RequestDecision> {
  return inTransaction(async (tx): Promise<RequestDecision> => {
    const loaded = await loadCommitment(tx, actor, 'extension:request', code, now)
    if (!loaded.ok) return loaded
    const { reporting } = loaded
    const { extendable } = await judgeExtendable(tx, reporting, now)
    if (!extendable.ok) return extendable
    const { period } = extendable.value
    if (period.endsOn !== periodEndsOn) return { ok: false, reason: 'other-period' }
    const decision = decideRequest(extendable.value, { dueOn, reason })
    if (!decision.ok) return decision
    const request = { commitmentId: reporting.row.id, periodEndsOn, requestedDueOn: dueOn, reason: reason.trim() }
    const extensionId = await createExtension(tx, request, actor.id, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'extension.requested',
      subject: { type: 'extension', id: extensionId },
      details: { commitment: code, periodEndsOn, from: period.dueOn, to: dueOn, reason: request.reason },
    })
    return { ok: true, extensionId }
  })
}
