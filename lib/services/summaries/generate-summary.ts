import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { createSummary } from '@/lib/data/summary-writes'
import { civilDateOf, requireCivilDate } from '@/lib/domain/civil-date'
import { readCut, type CutBounds, type CutFault } from '@/lib/domain/summary/cut-faults'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'
import { summarySubject } from './loaded-summary'
import { cutNow, writeModel, type SummaryAbout } from './write-model'

/** What a planner chooses; both days as typed into date fields, '' where nothing was. */
export type GenerateInput = SummaryAbout & { dataOn: string; knownOn: string }

export type GenerateDecision =
  | { ok: true; summaryId: string }
  | { ok: false; reason: 'not-found' | 'forbidden' }
  | { ok: false; reason: 'fields'; faults: CutFault[] }

/** A plan as far as a cut goes by it; null when there is no such open one. */
export const findCutPlan = (tx: Transaction, slug: string) =>
  tx.plan.findUnique({
    where: { slug, state: 'open' },
    select: {
      ...{ id: true, startsOn: true, endsOn: true },
      jurisdiction: { select: { timeZone: true, departments: { select: { id: true, slug: true } } } },
    },
  })

/** What a cut of the plan lies within now. */
export function boundsOf(plan: NonNullable<Awaited<ReturnType<typeof findCutPlan>>>, now: Date): CutBounds {
  return {
    startsOn: requireCivilDate(plan.startsOn),
    endsOn: requireCivilDate(plan.endsOn),
    today: civilDateOf(now, plan.jurisdiction.timeZone),
    departments: plan.jurisdiction.departments.map(({ slug }) => slug),
  }
}

/** Writes a draft from the figures of a cut. It is public to nobody before it is issued. */
export const generateSummary = (
  actor: Official,
  input: GenerateInput,
  now: Date,
): Promise<GenerateDecision> =>
  inTransaction(async (tx): Promise<GenerateDecision> => {
    const subject = { type: 'plan', id: input.plan.slice(0, 60) }
    if (!(await authorize(tx, actor, 'summary:draft', { type: 'desk' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const plan = await findCutPlan(tx, input.plan)
    if (plan === null) return { ok: false, reason: 'not-found' }
    const days = readCut(input, boundsOf(plan, now))
    if (!days.ok) return { ok: false, reason: 'fields', faults: days.faults }
    const cut = await cutNow(tx, input.plan, days)
    const model = await writeModel(tx, input, cut)
    if (model === null) return { ok: false, reason: 'not-found' }
    const department = plan.jurisdiction.departments.find(({ slug }) => slug === input.department)
    const { kind, language } = input
    const about = { planId: plan.id, departmentId: department?.id ?? null, kind, language }
    const summaryId = await createSummary(tx, about, model, actor, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'summary.drafted',
      subject: summarySubject(summaryId),
      details: { plan: input.plan, kind, department: input.department, ...cut },
    })
    return { ok: true, summaryId }
  })
