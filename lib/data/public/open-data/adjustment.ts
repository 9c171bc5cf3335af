import 'server-only'
import { payloadsOf } from '../../adjustment-values'
import type { PublicAdjustment } from '../adjustments'

/**
 * A confirmed adjustment in the words of its ledger entry. `seq` is that entry's number,
 * `knownOn` the day from which `after` counts; until the day before `before` did.
 */
export function openAdjustmentOf(adjustment: PublicAdjustment) {
  const { change, proposedBy, confirmedBy } = adjustment
  return {
    seq: adjustment.ledgerSeq,
    knownOn: adjustment.knownOn,
    kind: change.kind,
    ...payloadsOf(change),
    authority: adjustment.authority,
    documentNumber: adjustment.documentNumber,
    documentDate: adjustment.documentDate,
    reason: adjustment.reason,
    late: adjustment.isLate,
    proposedBy: { department: proposedBy.slug, role: proposedBy.role },
    confirmedBy: { department: confirmedBy.slug, role: 'reviewer' as const },
  }
}
export type OpenAdjustment = ReturnType<typeof openAdjustmentOf>
