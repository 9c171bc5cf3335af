import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { changeSummary } from '@/lib/data/summary-writes'
import type { AuditAction } from '@/lib/domain/audit'
import type { Permission } from '@/lib/domain/permissions'
import type { SummaryState } from '@/lib/domain/words'
import { auditActor, type Official } from '../signed-in'
import { loadSummary, summarySubject, type SeenSummary, type SummaryRefusal } from './loaded-summary'
import { openNumbersOf } from './summary-text'

export type MoveDecision =
  | { ok: true }
  | SummaryRefusal
  | { ok: false; reason: 'required' | 'too-long' }
  | { ok: false; reason: 'open-numbers'; count: number }

type Way = { permission: Permission; to: SummaryState; action: AuditAction }

/** The ways of a summary but for issuing it. */
const WAYS = {
  submit: { permission: 'summary:edit', to: 'submitted', action: 'summary.submitted' },
  withdraw: { permission: 'summary:withdraw', to: 'draft', action: 'summary.withdrawn' },
  return: { permission: 'summary:issue', to: 'draft', action: 'summary.returned' },
  discard: { permission: 'summary:edit', to: 'discarded', action: 'summary.discarded' },
} as const satisfies Record<string, Way>
export type SummaryWay = keyof typeof WAYS

export const MAX_RETURN_REASON = 500

/**
 * Submits a draft, takes it back, returns it with a reason, or discards it.
 *
 * @param typed why it is returned; nothing else needs a reason
 */
export const moveSummary = (
  actor: Official,
  seen: SeenSummary,
  way: SummaryWay,
  typed: string,
  now: Date,
): Promise<MoveDecision> =>
  inTransaction(async (tx): Promise<MoveDecision> => {
    const { permission, to, action } = WAYS[way]
    const loaded = await loadSummary(tx, actor, permission, seen, now)
    if (!loaded.ok) return loaded
    const reason = way === 'return' ? typed.trim() : null
    if (reason === '') return { ok: false, reason: 'required' }
    if (reason !== null && reason.length > MAX_RETURN_REASON) return { ok: false, reason: 'too-long' }
    const { summary } = loaded
    const { length: count } = way === 'submit' ? openNumbersOf(summary) : []
    if (count > 0) return { ok: false, reason: 'open-numbers', count }
    const change = { state: to, submittedAt: way === 'submit' ? now : null, returnReason: reason }
    if (!(await changeSummary(tx, summary, change, now))) return { ok: false, reason: 'changed-meanwhile', state: summary.state }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action,
      subject: summarySubject(summary.id),
      details: { plan: summary.plan.slug, ...(reason === null ? {} : { reason }) },
    })
    return { ok: true }
  })
