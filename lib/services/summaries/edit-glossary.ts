import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { findGlossary, putGlossary } from '@/lib/data/glossary'
import { decideGlossary, type GlossaryAct, type GlossaryRefusal } from '@/lib/domain/summary/glossary-edit'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'

/** The glossary that somebody saw when acting; the version tells whether it still is that one. */
export type SeenGlossary = { plan: string; version: number }

export type GlossaryDecision =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'changed-meanwhile' }
  | GlossaryRefusal

/** Which term an act was about, in words that the audit keeps. */
const termOf = (act: GlossaryAct): string => (act.type === 'add' ? act.typed.termZh.trim() : act.term)

/**
 * Adds, changes, moves or removes a term of a plan's glossary. The terms as they were stay, so
 * that what was cut from them reads the same again; drafts show that theirs have changed.
 */
export const editGlossary = (
  actor: Official,
  { plan, version }: SeenGlossary,
  act: GlossaryAct,
  now: Date,
): Promise<GlossaryDecision> =>
  inTransaction(async (tx): Promise<GlossaryDecision> => {
    const subject = { type: 'plan', id: plan.slice(0, 60) }
    if (!(await authorize(tx, actor, 'summary:glossary', { type: 'desk' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const glossary = await findGlossary(plan, tx)
    if (glossary === null) return { ok: false, reason: 'not-found' }
    if (glossary.version !== version) return { ok: false, reason: 'changed-meanwhile' }
    const decision = decideGlossary(glossary.entries, act)
    if (!decision.ok) return decision
    if (!(await putGlossary(tx, glossary.planId, version, decision.entries))) {
      return { ok: false, reason: 'changed-meanwhile' }
    }
    const details = { plan, act: act.type, term: termOf(act), version: version + 1 }
    await recordAudit(tx, { at: now, actor: auditActor(actor), action: 'glossary.changed', subject, details })
    return { ok: true }
  })
