import 'server-only'
import type { StoredSummary } from '@/lib/data/summaries'
import type { SummaryModel } from '@/lib/domain/summary'
import { applyEdits, namedNumbers, openNumbers, type OpenNumber } from '@/lib/domain/summary/own-words'

/** The text of a draft as its editors made it. */
export const editedModel = ({ generated, edits }: StoredSummary): SummaryModel => applyEdits(generated, edits)

/** The numbers that stand between a draft and its issue. */
export const openNumbersOf = ({ generated, edits, confirmations }: StoredSummary): OpenNumber[] =>
  openNumbers(generated, edits, confirmations)

/** The numbers of the text that rest on a source somebody named, and not on a published figure. */
export const namedNumbersOf = ({ generated, edits, confirmations }: StoredSummary): StoredSummary['confirmations'] =>
  namedNumbers(generated, edits, confirmations)
