import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { changeSummary } from '@/lib/data/summary-writes'
import { readCut, type CutFault } from '@/lib/domain/summary/cut-faults'
import { auditActor, type Official } from '../signed-in'
import { boundsOf, findCutPlan } from './generate-summary'
import { loadSummary, summarySubject, type SeenSummary, type SummaryRefusal } from './loaded-summary'
import { cutNow, writeModel } from './write-model'

export type RecutDecision =
  | { ok: true }
  | SummaryRefusal
  | { ok: false; reason: 'fields'; faults: CutFault[] }

/**
 * Writes the draft anew from the figures known now, or from other days. Edits stay with their
 * blocks; each remembers the block it was made from, so that the draft shows what changed below it.
 *
 * @param days as typed; '' keeps the day of the data, and means today for the day of knowing
 */
export const recutSummary = (
  actor: Official,
  seen: SeenSummary,
  days: { dataOn: string; knownOn: string },
  now: Date,
): Promise<RecutDecision> =>
  inTransaction(async (tx): Promise<RecutDecision> => {
    const loaded = await loadSummary(tx, actor, 'summary:edit', seen, now)
    if (!loaded.ok) return loaded
    const { id, kind, language, plan, department, cut: before } = loaded.summary
    const found = await findCutPlan(tx, plan.slug)
    if (found === null) return { ok: false, reason: 'not-found' }
    const about = { plan: plan.slug, kind, language, department: department?.slug ?? null }
    const dataOn = days.dataOn === '' ? before.dataOn : days.dataOn
    const read = readCut({ ...about, dataOn, knownOn: days.knownOn }, boundsOf(found, now))
    if (!read.ok) return { ok: false, reason: 'fields', faults: read.faults }
    const cut = await cutNow(tx, plan.slug, read)
    const generated = await writeModel(tx, about, cut)
    if (generated === null) return { ok: false, reason: 'not-found' }
    const change = { generated, ...cut }
    if (!(await changeSummary(tx, loaded.summary, change, now))) {
      return { ok: false, reason: 'changed-meanwhile', state: loaded.summary.state }
    }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'summary.regenerated',
      subject: summarySubject(id),
      details: { plan: plan.slug, from: before, to: cut },
    })
    return { ok: true }
  })
