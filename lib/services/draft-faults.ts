import 'server-only'
import { publishedDates, type Reporting } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import { decideCorrection } from '@/lib/domain/lifecycle'
import { joinFaults, listFaults, type FieldFault, type TypedReport } from '@/lib/domain/report'

/** Which published update a draft is to supersede, and why. */
export type CorrectionInput = { supersedesId: string; reason: string }

/** The update that a correction is about, and why it may not be corrected so; null where it may. */
export function judgeCorrection(reporting: Reporting, correction: CorrectionInput | null) {
  if (correction === null) return { corrected: null, refusal: null }
  const { supersedesId, reason } = correction
  const corrected = reporting.updates.find((update) => update.id === supersedesId)
  if (corrected === undefined) return { corrected: null, refusal: 'wrong-state' as const }
  const isSuperseded = reporting.updates.some((update) => update.supersedesId === supersedesId)
  const facts = { ...corrected, state: 'published' as const, authorId: null, isSuperseded }
  const decision = decideCorrection(facts, reason)
  return { corrected, refusal: decision.ok ? null : decision.reason }
}

/** Every fault that the rules find in what was typed, in the order of the form. */
export function listDraftFaults(
  reporting: Reporting,
  input: { report: TypedReport; correction: CorrectionInput | null },
  today: CivilDate,
): FieldFault[] {
  const { corrected, refusal } = judgeCorrection(reporting, input.correction)
  const faults = listFaults(input.report, {
    measures: reporting.measures,
    stageKeys: reporting.facts.stages.map((stage) => stage.key),
    memberCount: reporting.row.members.length,
    planStartsOn: reporting.facts.startsOn,
    today,
    publishedOn: publishedDates(reporting, today),
    correctsOn: corrected?.effectiveOn ?? null,
  })
  const lacksReason = refusal === 'reason-required'
  return joinFaults(faults, lacksReason ? [{ field: 'correctionReason', fault: 'required' }] : [])
}
