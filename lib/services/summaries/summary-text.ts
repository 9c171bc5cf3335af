import 'server-only'
import type { StoredSummary } from '@/lib/data/summaries'
import type { SummaryModel } from '@/lib/domain/summary'
import { applyEdits, namedNumbers, openNumbers, type OpenNumber } from '@/lib/domain/summary/own-words'

/** The text of a draft as its editors made it, with the sources that were named among its sources. */
export function editedModel(summary: StoredSummary): SummaryModel {
  const { generated, edits, language } = summary
  const named = namedNumbersOf(summary).map(({ blockId, number, source, department }) => ({
    ...{ blockId, number, source },
    office: language === 'zh' ? department.nameZh : department.nameEn,
  }))
  return applyEdits(generated, edits, named)
}

/** The numbers that stand between a draft and its issue. */
export const openNumbersOf = ({ generated, edits, confirmations }: StoredSummary): OpenNumber[] =>
  openNumbers(generated, edits, confirmations)

/** The numbers of the text that rest on a source somebody named, and not on a published figure. */
export const namedNumbersOf = ({ generated, edits, confirmations }: StoredSummary): StoredSummary['confirmations'] =>
  namedNumbers(generated, edits, confirmations)
